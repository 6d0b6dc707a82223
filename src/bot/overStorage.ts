import type { Storage } from 'botbuilder';
import {
  EtagConflict,
  Lock,
  transactOptimistically,
  type ActivityRecord,
  type Parcel,
  type StateItem,
  type TurnStore,
} from '../store';

/** The state of a conversation with what is still to be sent, in one document, so that both are committed together. */
interface Document extends StateItem {
  unsent?: Unsent;
}
type Unsent = readonly { readonly id: string; readonly activity: ActivityRecord; readonly attempts: number }[];

/**
 * Turns over any storage of the Bot Framework (memory, blobs, Cosmos DB): ordered within this process, and made again where
 * another one wrote first. Such a storage cannot be searched, so what a crash left unsent goes out when its message is
 * delivered again, not by itself.
 */
export function overStorage(storage: Storage): TurnStore {
  const lock = new Lock();
  const busy = new Set<string>();
  let count = 0;

  const load = async (key: string): Promise<Document> => {
    const items = (await storage.read([key])) as Record<string, Document | undefined>;
    return items[key] ?? {};
  };
  const first = (key: string, { unsent = [] }: Document): Parcel | undefined => {
    const [parcel] = unsent;
    if (parcel === undefined || busy.has(key)) return undefined;
    busy.add(key);
    return { ...parcel, key };
  };
  /** Best effort: where this write is lost, the worst is an answer said twice. */
  const change = (key: string, edit: (unsent: Unsent) => Unsent) =>
    lock.hold(key, async () => {
      const found = await load(key);
      const document = { ...found, unsent: edit(found.unsent ?? []), eTag: '*' };
      await storage.write({ [key]: document }).catch(() => undefined);
      return document;
    });

  return {
    transact: transactOptimistically(
      {
        async load(key) {
          const { unsent: _unsent, ...state } = await load(key);
          return { state, version: state.eTag };
        },
        async commit(key, loaded, { state, log, outbox }) {
          const fresh = [...(log?.activities ?? []), ...(outbox ?? [])];
          if (state === undefined && fresh.length === 0) return { logged: false };
          const before = (await load(key)).unsent ?? [];
          const added = fresh.map((activity) => ({ id: `${process.pid}-${++count}`, activity, attempts: 0 }));
          const document = { ...(state ?? loaded.state), unsent: [...before, ...added], eTag: loaded.version ?? '*' };
          await storage.write({ [key]: document }).catch((cause: unknown) => {
            throw new EtagConflict(key, { cause }); // storages say it in many ways; a turn that is made again does no harm
          });
          const parcel = added.length > 0 ? first(key, document) : undefined;
          return { logged: false, ...(parcel && { parcel }) };
        },
      },
      lock,
    ),
    takeParcel: async (key) => first(key, await load(key)),
    async parcelDone({ id, key }) {
      const document = await change(key, (unsent) => unsent.filter((one) => one.id !== id));
      busy.delete(key);
      return first(key, document);
    },
    async parcelFailed({ id, key }) {
      busy.delete(key);
      await change(key, (unsent) =>
        unsent.map((one) => (one.id === id ? { ...one, attempts: one.attempts + 1 } : one)),
      );
    },
    async dropParcels(key) {
      await change(key, () => []);
    },
    waitingKeys: async () => [],
  };
}
