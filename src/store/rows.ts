import type { Seal } from './seal';
import {
  activityId,
  CorruptRow,
  type ActivityRecord,
  type Logged,
  type Parcel,
  type Place,
  type StateItem,
} from './store';

/** Between our types and the text in a row, the same for every store. Each row's name is part of its seal. */
export interface Rows {
  /** Whether the number of an activity is part of what is written, so that it must be known before. */
  readonly numbered: boolean;
  writeState(key: string, item: StateItem): string;
  readState(key: string, eTag: string, content: string): StateItem;
  /** Undefined where it cannot be read any more. */
  recoverState(key: string, eTag: string, content: string): StateItem | undefined;
  writeActivity(place: Place, activity: ActivityRecord): string;
  /** The activity gets its id, which is its place. */
  readActivity(place: Place, content: string): Logged;
  /** A row that cannot be read is left out, so that it does not hide the others. */
  readActivities(rows: readonly (Place & { readonly content: string })[]): readonly Logged[];
  writeParcel(key: string, activity: ActivityRecord): string;
  /** Undefined where it cannot be read any more. */
  readParcel(row: Omit<Parcel, 'activity'> & { readonly content: string }): Parcel | undefined;
}

/** @param onFault told of a row that cannot be read, by its name */
export function createRows(seal: Seal, onFault: (error: CorruptRow) => void): Rows {
  const parse = (row: string, content: string) => parseObject(row, seal.open(content, row));
  const readable = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CorruptRow)) throw error;
      onFault(error);
      return undefined;
    }
  };
  const rows: Rows = {
    numbered: seal.key !== undefined,
    writeState: (key, item) => seal.seal(JSON.stringify({ ...item, eTag: undefined }), stateRow(key)),
    readState: (key, eTag, content) => ({ ...parse(stateRow(key), content), eTag }),
    recoverState: (key, eTag, content) => readable(() => rows.readState(key, eTag, content)),
    writeActivity: (place, activity) => seal.seal(JSON.stringify(activity), activityRow(place)),
    readActivity: ({ conversationId, sequence }, content) => {
      // What was forgotten is empty, sealed or not: that tells nobody anything.
      const activity = content === FORGOTTEN ? {} : parse(activityRow({ conversationId, sequence }), content);
      return { conversationId, sequence, activity: { ...activity, id: activityId(conversationId, sequence) } };
    },
    readActivities: (found) =>
      found.flatMap(({ content, ...place }) => readable(() => rows.readActivity(place, content)) ?? []),
    writeParcel: (key, activity) => seal.seal(JSON.stringify(activity), parcelRow(key)),
    readParcel: ({ content, ...parcel }) =>
      readable(() => ({ ...parcel, activity: parse(parcelRow(parcel.key), content) })),
  };
  return rows;
}

/** An activity that was forgotten, as the database itself writes it. */
const FORGOTTEN = '{}';

/** @param key the name of the row, as it stands in the database */
export function stateRow(key: string): string {
  return `state ${key}`;
}

export function activityRow({ conversationId, sequence }: Place): string {
  return `activity ${conversationId} ${sequence}`;
}

export function parcelRow(key: string): string {
  return `outbox ${key}`;
}

function parseObject(row: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // falls through: the parser's message may quote what a patient wrote
  }
  throw new CorruptRow(row, 'it is not a JSON object');
}
