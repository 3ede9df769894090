import { answerOf } from "../search/answer-of.ts";
import { openAsItIs } from "./salvage.ts";
import { MOST_BYTES_TOGETHER, MOST_SNAPSHOTS, type Snapshot, type SnapshotPortion } from "./snapshot.ts";

const NAME = "lectern-snapshots";
const VERSION = 1;

/** The snapshots of a library; only the background writes them. Close it when done. */
export interface SnapshotStore {
  /** Newest first. */
  list(): Promise<Snapshot[]>;
  get(id: string): Promise<Snapshot | undefined>;
  portion(snapshot: string, number: number): Promise<SnapshotPortion | undefined>;
  putPortion(portion: SnapshotPortion): Promise<void>;
  /** A snapshot counts from here on; the oldest ones make room for it at the same moment. */
  put(snapshot: Snapshot): Promise<void>;
  drop(id: string): Promise<void>;
  /** Portions of snapshots that a worker which died has not come to the end of. Only while none is taken. */
  dropStrays(): Promise<void>;
  close(): void;
}

export function openSnapshots(factory: IDBFactory): Promise<SnapshotStore> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, VERSION);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("snapshots", { keyPath: "id" });
      request.result.createObjectStore("portions", { keyPath: ["snapshot", "number"] });
    });
    request.addEventListener("success", () => resolve(storeIn(request.result)));
    request.addEventListener("error", () => reject(request.error ?? new Error("No snapshots")));
  });
}

/** As a page reads them: where there are none nothing is made, and null is given. */
export async function readSnapshots(factory: IDBFactory): Promise<SnapshotStore | null> {
  const database = await openAsItIs(factory, NAME);
  return database && storeIn(database);
}

function storeIn(database: IDBDatabase): SnapshotStore {
  database.addEventListener("versionchange", () => database.close());
  const read = (table: "snapshots" | "portions") => database.transaction(table).objectStore(table);
  const list = async () => newestFirst(await answerOf<Snapshot[]>(read("snapshots").getAll()));
  const write = async (work: (store: (table: "snapshots" | "portions") => IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(["snapshots", "portions"], "readwrite", { durability: "strict" });
    const written = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("Not written")));
    });
    try {
      work((table) => transaction.objectStore(table));
    } catch (error) {
      // Half of it would be written otherwise. Why it ends is known here.
      written.catch(() => null);
      transaction.abort();
      throw error;
    }
    return written;
  };
  return {
    list,
    drop: (id) => write((store) => dropIn(store, id)),
    dropStrays: () =>
      write((store) => {
        const known = store("snapshots").getAllKeys();
        const portions = store("portions").getAllKeys();
        portions.addEventListener("success", () => {
          const ids = new Set(known.result);
          for (const key of portions.result) {
            const [snapshot] = Array.isArray(key) ? key : [];
            if (snapshot !== undefined && !ids.has(snapshot)) store("portions").delete(key);
          }
        });
      }),
    get: (id) => answerOf<Snapshot | undefined>(read("snapshots").get(id)),
    portion: (snapshot, number) => answerOf<SnapshotPortion | undefined>(read("portions").get([snapshot, number])),
    putPortion: (portion) => write((store) => store("portions").put(portion)),
    async put(snapshot) {
      const others = (await list()).filter(({ id }) => id !== snapshot.id);
      await write((store) => {
        store("snapshots").put(snapshot);
        for (const { id } of beyondRoom(newestFirst([...others, snapshot]))) dropIn(store, id);
      });
    },
    close: () => database.close(),
  };
}

function dropIn(store: (table: "snapshots" | "portions") => IDBObjectStore, id: string): void {
  store("snapshots").delete(id);
  store("portions").delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
}

function newestFirst(snapshots: readonly Snapshot[]): Snapshot[] {
  return snapshots.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

function beyondRoom(snapshots: readonly Snapshot[]): Snapshot[] {
  let bytes = 0;
  return snapshots.filter((snapshot, at) => {
    bytes += snapshot.bytes;
    return at >= MOST_SNAPSHOTS || bytes > MOST_BYTES_TOGETHER;
  });
}
