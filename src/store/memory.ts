import { createNews } from './news';
import { transactOptimistically } from './optimistic';
import {
  activityId,
  EtagConflict,
  mayReplace,
  mustBeCounters,
  PARCEL_MS,
  TAKEOVERS,
  type ActivityRecord,
  type Appended,
  type Audience,
  type Conversation,
  type Logged,
  type Parcel,
  type Place,
  type StateItem,
  type Store,
  type Tally,
} from './store';

interface Row {
  logged: Logged;
  audience: Audience;
  processed: boolean;
  readonly once: string | undefined;
  readonly at: number;
  /** When somebody last took it up; milliseconds. */
  taken: number;
  takeovers: number;
}

interface Waiting {
  parcel: Parcel;
  takenUntil: number;
  due: number;
  readonly at: number;
}

/** A store that forgets everything at exit; for tests and for a bot that must keep nothing. */
export function openMemoryStore(now: () => number = Date.now): Store {
  const state = new Map<string, { eTag: string; json: string; at: number }>();
  const conversations = new Map<string, Conversation>();
  const log = new Map<string, Row[]>();
  const outbox = new Map<string, Waiting[]>();
  const tallies = new Map<string, Tally>();
  const news = createNews();
  let version = 0;

  function add(conversationId: string, activity: ActivityRecord, audience: Audience, once?: string): Appended {
    const rows = log.get(conversationId) ?? [];
    const before = once === undefined ? undefined : rows.find((row) => row.once === once);
    if (before) return { ...before.logged, repeated: true };
    const logged = numbered(conversationId, (rows.at(-1)?.logged.sequence ?? 0) + 1, activity);
    const processed = audience === 'patient';
    log.set(conversationId, [...rows, { logged, audience, processed, once, at: now(), taken: now(), takeovers: 0 }]);
    news.tell(conversationId);
    return logged;
  }
  function put(key: string, item: StateItem): void {
    state.set(key, { eTag: String(++version), json: JSON.stringify({ ...item, eTag: undefined }), at: now() });
  }
  function get(key: string): StateItem | undefined {
    const found = state.get(key);
    return found && { ...(JSON.parse(found.json) as StateItem), eTag: found.eTag };
  }
  function finish({ conversationId, sequence }: Place): void {
    const row = log.get(conversationId)?.find(({ logged }) => logged.sequence === sequence);
    if (row) row.processed = true;
  }
  function take(key: string): Parcel | undefined {
    const first = outbox.get(key)?.[0];
    if (first === undefined || first.takenUntil > now()) return undefined;
    first.takenUntil = now() + PARCEL_MS;
    return first.parcel;
  }
  function enqueue(key: string, activities: readonly ActivityRecord[]): Parcel | undefined {
    if (activities.length === 0) return undefined;
    const before = outbox.get(key) ?? [];
    const added = activities.map((activity) => waiting({ id: String(++version), key, activity, attempts: 0 }, now()));
    outbox.set(key, [...before, ...added]);
    return take(key);
  }

  return {
    async read(keys) {
      const found = keys.map((key) => [key, get(key)] as const);
      return Object.fromEntries(found.filter(([, item]) => item !== undefined)) as Record<string, StateItem>;
    },
    async write(changes) {
      for (const [key, item] of Object.entries(changes)) {
        if (!mayReplace(state.get(key)?.eTag, item.eTag)) throw new EtagConflict(key);
      }
      for (const [key, item] of Object.entries(changes)) put(key, item);
    },
    async delete(keys) {
      for (const key of keys) state.delete(key);
    },
    async createConversation(conversation) {
      if (conversations.has(conversation.id)) return false;
      conversations.set(conversation.id, conversation);
      return true;
    },
    async findConversation(id) {
      return conversations.get(id);
    },
    async append(conversationId, activity, audience, once) {
      return add(conversationId, activity, audience, once);
    },
    async visibleAfter(conversationId, sequence, limit) {
      const later = (log.get(conversationId) ?? []).filter(({ logged }) => logged.sequence > sequence);
      return later
        .filter(({ audience }) => audience !== 'bot')
        .slice(0, limit)
        .map(({ logged }) => logged);
    },
    async markProcessed(place) {
      finish(place);
    },
    async takeUnprocessed(idleMs) {
      const open = [...log.values()].flat().filter((row) => !row.processed && row.taken + idleMs <= now());
      for (const row of open) Object.assign(row, { taken: now(), takeovers: row.takeovers + 1 });
      for (const row of open) if (row.takeovers > TAKEOVERS) row.processed = true;
      return open.filter((row) => !row.processed).map(({ logged }) => logged);
    },
    async deleteConversation(id) {
      conversations.delete(id);
      log.delete(id);
    },
    async forgetActivities(conversationId, upTo = Infinity) {
      for (const row of (log.get(conversationId) ?? []).filter(({ logged }) => logged.sequence <= upTo)) {
        Object.assign(row, { logged: { ...row.logged, activity: { id: row.logged.activity['id'] } }, audience: 'bot', processed: true });
      }
    },
    onNews: news.listen,
    transact: transactOptimistically({
      load: async (key) => ({ state: get(key), version: state.get(key)?.eTag }),
      async commit(key, loaded, change, arrival) {
        if (change.state) {
          if (state.get(key)?.eTag !== loaded.version) throw new EtagConflict(key);
          put(key, change.state);
        }
        for (const activity of change.log?.activities ?? []) add(change.log?.conversationId ?? '', activity, 'patient');
        if (arrival) finish(arrival);
        const parcel = enqueue(key, change.outbox ?? []);
        return { logged: true, ...(parcel && { parcel }) };
      },
    }),
    async takeParcel(key) {
      return take(key);
    },
    async parcelDone({ id, key }) {
      const rest = (outbox.get(key) ?? []).filter(({ parcel }) => parcel.id !== id);
      if (rest.length > 0) outbox.set(key, rest);
      else outbox.delete(key);
      return take(key);
    },
    async parcelFailed({ id, key }, delayMs) {
      const found = outbox.get(key)?.find(({ parcel }) => parcel.id === id);
      if (found === undefined) return;
      const parcel = { ...found.parcel, attempts: found.parcel.attempts + 1 };
      Object.assign(found, { parcel, takenUntil: 0, due: now() + delayMs });
    },
    async dropParcels(key) {
      outbox.delete(key);
    },
    async waitingKeys(limit) {
      const due = (one: Waiting | undefined) => one !== undefined && one.takenUntil <= now() && one.due <= now();
      const keys = [...outbox].filter(([, [first]]) => due(first)).map(([key]) => key);
      return keys.slice(0, limit);
    },
    async count(day, names) {
      mustBeCounters(names);
      for (const name of names) {
        const key = `${day} ${name}`;
        tallies.set(key, { day, name, count: (tallies.get(key)?.count ?? 0) + 1 });
      }
    },
    async counted(first, last) {
      return [...tallies.entries()]
        .filter(([, { day }]) => day >= first && day <= last)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, tally]) => tally);
    },
    async purge(before, limit) {
      const old = ({ at }: { readonly at: number }) => at < before.getTime();
      const gone = [
        keepNew(log, old, limit),
        keepNew(outbox, old, limit),
        removeSome(state, old, limit),
        removeSome(conversations, ({ id, startedAt }) => old({ at: Date.parse(startedAt) }) && !log.has(id), limit),
      ];
      return gone.reduce((sum, one) => sum + one, 0);
    },
    async ping() {},
    async close() {},
  };
}

function waiting(parcel: Parcel, at: number): Waiting {
  return { parcel: { ...parcel, activity: copyOf(parcel.activity) }, takenUntil: 0, due: 0, at };
}

/** Removes old rows of lists, and lists that became empty; at most `limit` lists. Returns how many lists it changed. */
function keepNew<T>(lists: Map<string, T[]>, old: (row: T) => boolean, limit: number): number {
  const found = [...lists].filter(([, rows]) => rows.some(old)).slice(0, limit);
  for (const [key, rows] of found) {
    const rest = rows.filter((row) => !old(row));
    if (rest.length > 0) lists.set(key, rest);
    else lists.delete(key);
  }
  return found.length;
}

function removeSome<T>(items: Map<string, T>, old: (item: T) => boolean, limit: number): number {
  const found = [...items].filter(([, item]) => old(item)).slice(0, limit);
  for (const [key] of found) items.delete(key);
  return found.length;
}

/** A copy, so that nobody can change the log afterwards. */
function numbered(conversationId: string, sequence: number, activity: ActivityRecord): Logged {
  return { conversationId, sequence, activity: { ...copyOf(activity), id: activityId(conversationId, sequence) } };
}

function copyOf(activity: ActivityRecord): ActivityRecord {
  return JSON.parse(JSON.stringify(activity)) as ActivityRecord;
}
