import { CardFactory, type Attachment } from 'botbuilder';
import type { Page } from '../core/render';

/** Version 1.2: the newest that Teams shows on phones. At most six buttons. */
const VERSION = '1.2';
const MOST_BUTTONS = 6;

/** Words and buttons as one card: Teams shows no suggested actions, and splits a text from its attachment. */
export function teamsCard(page: Page): Attachment {
  const paragraphs = page.text.split(/\n{2,}/).map((text) => ({ type: 'TextBlock', text, wrap: true }));
  return CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: VERSION,
    fallbackText: page.text,
    body: paragraphs,
    actions: page.choices.slice(0, MOST_BUTTONS).map(({ title }) => ({
      type: 'Action.Submit',
      title,
      data: { msteams: { type: 'imBack', value: title } },
    })),
  });
}
