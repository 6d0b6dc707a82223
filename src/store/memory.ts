import {
  activityId,
  EtagConflict,
  mayReplace,
  mustBeCounters,
  type ActivityRecord,
  type Audience,
  type Conversation,
  type Logged,
  type StateItem,
  type Store,
  type Tally,
} from './store';

interface Row {
  logged: Logged;
  audience: Audience;
  processed: boolean;
}

/** A store that forgets everything at exit; for tests and for a bot that must keep nothing. */
export function openMemoryStore(): Store {
  const state = new Map<string, { eTag: string; json: string }>();
  const conversations = new Map<string, Conversation>();
  const rows: Row[] = [];
  const tallies = new Map<string, Tally>();
  let version = 0;

  return {
    async read(keys) {
      const items: Record<string, StateItem> = {};
      for (const key of keys) {
        const found = state.get(key);
        if (found) items[key] = { ...(JSON.parse(found.json) as StateItem), eTag: found.eTag };
      }
      return items;
    },
    async write(changes) {
      for (const [key, item] of Object.entries(changes)) {
        if (!mayReplace(state.get(key)?.eTag, item.eTag)) throw new EtagConflict(key);
      }
      for (const [key, item] of Object.entries(changes)) {
        state.set(key, { eTag: String(++version), json: JSON.stringify(item) });
      }
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
    async append(conversationId, activity, audience) {
      const sequence = rows.filter((row) => row.logged.conversationId === conversationId).length + 1;
      const logged = numbered(conversationId, sequence, activity);
      rows.push({ logged, audience, processed: audience === 'patient' });
      return logged;
    },
    async visibleAfter(conversationId, sequence, limit) {
      const visible = (row: Row) =>
        row.audience !== 'bot' && row.logged.conversationId === conversationId && row.logged.sequence > sequence;
      return rows
        .filter(visible)
        .slice(0, limit)
        .map((row) => row.logged);
    },
    async markProcessed({ conversationId, sequence }) {
      const same = ({ logged }: Row) => logged.conversationId === conversationId && logged.sequence === sequence;
      const row = rows.find(same);
      if (row) row.processed = true;
    },
    async forgetActivities(conversationId) {
      for (const row of rows) {
        if (row.logged.conversationId !== conversationId) continue;
        Object.assign(row, { logged: { ...row.logged, activity: {} }, audience: 'bot', processed: true });
      }
    },
    async unprocessed() {
      return rows.filter((row) => !row.processed).map((row) => row.logged);
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
    async ping() {},
    async close() {},
  };
}

/** A copy, so that nobody can change the log afterwards. */
function numbered(conversationId: string, sequence: number, activity: ActivityRecord): Logged {
  const copy = JSON.parse(JSON.stringify(activity)) as ActivityRecord;
  return { conversationId, sequence, activity: { ...copy, id: activityId(conversationId, sequence) } };
}
