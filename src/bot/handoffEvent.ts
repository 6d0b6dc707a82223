import { ActivityTypes, EventFactory, type Activity, type TurnContext } from 'botbuilder';

/**
 * Bot Framework's event that asks an agent hub to take the talk over. Its transcript holds the summary that the patient
 * has seen and agreed to, and nothing else: what they wrote before stays here.
 */
export function handoffEvent(context: TurnContext, summary: string): Partial<Activity> {
  const { activity } = context;
  const seen: Partial<Activity> = {
    type: ActivityTypes.Message,
    from: activity.recipient,
    recipient: activity.from,
    conversation: activity.conversation,
    channelId: activity.channelId,
    text: summary,
  };
  return EventFactory.createHandoffInitiation(context, { summary }, { activities: [seen as Activity] });
}
