import { answerOf } from "../../search/answer-of.ts";
import type { SealingKeys } from "../../sync/seal.ts";

const [NAME, STORE] = ["lectern-sync", "access"];

/**
 * How the server is reached, and the keys that nothing can read out of the browser again. Neither exported nor backed
 * up; only the part of Lectern that asks servers opens it.
 */
export interface SyncAccess {
  readonly address: string;
  readonly authorization: string;
  readonly library: string;
  readonly keys: SealingKeys;
}

/** Null where sync was never set up, or was left. */
export async function readAccess(factory: IDBFactory = indexedDB): Promise<SyncAccess | null> {
  return using(
    factory,
    "readonly",
    async (store) => (await answerOf<SyncAccess | undefined>(store.get(STORE))) ?? null,
  );
}

export async function keepAccess(access: SyncAccess, factory: IDBFactory = indexedDB): Promise<void> {
  await using(factory, "readwrite", (store) => answerOf(store.put(access, STORE)));
}

export async function forgetAccess(factory: IDBFactory = indexedDB): Promise<void> {
  // Where sync was never set up, nothing is made to be emptied.
  if ((await factory.databases()).every(({ name }) => name !== NAME)) return;
  await using(factory, "readwrite", (store) => answerOf(store.clear()));
}

async function using<T>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await opened(factory);
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("Keys: not written")));
    });
    const result = await work(transaction.objectStore(STORE));
    await done;
    return result;
  } finally {
    database.close();
  }
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("Keys: not opened")));
  });
}
