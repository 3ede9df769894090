import "fake-indexeddb/auto";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { vi } from "vitest";
import { runsHere } from "../../../../lib/browser/runs-here.ts";
import { answerSync } from "../../../../lib/browser/sync/answer-sync.ts";
import { runSync } from "../../../../lib/browser/sync/run-sync.ts";
import { readAccess } from "../../../../lib/browser/sync/sync-access.ts";
import { authorizationFor } from "../../../../lib/browser/sync/sync-address.ts";
import type { SyncAnswer, SyncRequest } from "../../../../lib/browser/sync/sync-question.ts";
import { readSyncState } from "../../../../lib/browser/sync/sync-state.ts";
import { openTestCouch, type TestCouch } from "../../../setup/couch.ts";
import { openTestLibrary } from "../../library/open-test-library.ts";

export const SERVER = {
  address: "https://couch.example/library",
  authorization: authorizationFor("student", "secret"),
};
export const PASSPHRASE = "seven plain words that nobody else says";

/** An empty server, which whatever fetches asks. */
export function stubCouch(): TestCouch {
  const couch = openTestCouch();
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => couch.fetch(address, init));
  vi.stubGlobal("navigator", {
    locks: {
      request: async (...given: readonly unknown[]) => {
        const work = given.at(-1);
        return typeof work === "function" ? work({}) : null;
      },
    },
  });
  return couch;
}

/** A browser of its own, with a library; what is done in it is done with its own storage. */
export async function browser() {
  const factory = new IDBFactory();
  const library = await openTestLibrary(factory);
  const send = runsHere(library.database);
  const here = async <T>(work: () => Promise<T>): Promise<T> => {
    vi.stubGlobal("indexedDB", factory);
    const { Dexie } = await import("dexie");
    // Whichever test loaded it first, perhaps where there was no storage.
    Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange });
    return work();
  };
  const signal = new AbortController().signal;
  return {
    ...library,
    send,
    here,
    ask: (request: SyncRequest): Promise<SyncAnswer> => here(() => answerSync(request, send, signal)),
    sync: () => here(() => runSync(send)),
    access: () => here(() => readAccess()),
    state: () => readSyncState(library.database),
  };
}
