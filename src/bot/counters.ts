import type { Verdict } from '../core/model';
import { situationOf } from '../core/safety/reply';
import type { TurnEvent } from './bot';
import { channelName } from './capabilities';

/**
 * What a turn adds to the sums by day: its outcome, by entry where there is one. `turn/answer/onset-speed`, `turn/none`.
 * Neither who wrote nor what: a counter cannot be led back to a patient.
 */
export function countersOf({ kind, topic }: Pick<TurnEvent, 'kind' | 'topic'>): readonly string[] {
  if (kind === 'duplicate' || kind === 'ignored') return [];
  return [topic === null ? `turn/${kind}` : `turn/${kind}/${topic}`];
}

/**
 * How often help was shown, by its kind and the channel: `help/explicit/webchat`. `continued`: a dialog went on with help
 * after the message that called for it. `information`: the soft line under an answer. Named from our own lists alone:
 * neither ids nor words can get in.
 */
export function helpCountersOf(
  verdict: Verdict | undefined,
  kind: TurnEvent['kind'],
  channelId: string | undefined,
): readonly string[] {
  const channel = channelName(channelId);
  if (kind === 'duplicate' || kind === 'ignored' || kind === 'error') return [];
  if (verdict !== undefined && verdict.kind !== 'ok') return [`help/${situationOf(verdict)}/${channel}`];
  if (kind === 'crisis' || kind === 'emergency') return [`help/continued/${channel}`];
  return verdict?.information === true ? [`help/information/${channel}`] : [];
}
