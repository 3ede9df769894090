import { markOf } from "../../../lib/sync/library-marks.ts";
import { type FetchServer, openCouch } from "../../../lib/sync/couch.ts";
import { type Keyring, newKeyring } from "../../../lib/sync/keyring.ts";
import { openSealer, type Sealer } from "../../../lib/sync/seal.ts";
import { syncOnce, type SyncOutcome } from "../../../lib/sync/sync.ts";
import type { Consent } from "../../../lib/sync/pull.ts";
import { AUTHORISATION, openTestCouch, type TestCouch } from "../../setup/couch.ts";
import { emptyMemory } from "./memory.ts";
import { type MemoryStore, memoryStore } from "./memory-store.ts";

const ACCOUNT = { address: "https://couch.example/library", authorization: AUTHORISATION };
const NOON = Date.UTC(2026, 10, 30, 12);

export interface Device {
  readonly store: MemoryStore;
  sync(consent?: Consent): Promise<SyncOutcome>;
  /** The browser is started anew: the next sync looks at the server more closely. */
  restart(): void;
}

export interface Library {
  readonly couch: TestCouch;
  readonly keyring: Keyring;
  readonly sealer: Sealer;
  readonly device: (
    name: string,
    how?: { offset?: number; fetch?: FetchServer; store?: MemoryStore; sealer?: Sealer },
  ) => Device;
  readonly now: () => number;
}

/** A library on a server that was just set up. */
export async function openLibrary(given?: Sealer): Promise<Library> {
  const [couch, keyring] = [openTestCouch(), newKeyring()];
  const sealer = given ?? (await openSealer(keyring));
  let time = NOON;
  const now = () => (time += 1000);
  // As `beginLibrary` does, but for the lock, which takes its time.
  await connect(couch.fetch).write([{ _id: "k0001", c: "locked" }, await markOf(sealer, keyring.library)]);
  return {
    couch,
    keyring,
    sealer,
    now,
    device: (name, how = {}) => {
      const store = how.store ?? memoryStore(() => now() + (how.offset ?? 0), emptyMemory(name));
      let isFirst = true;
      return {
        store,
        restart: () => {
          isFirst = true;
          store.restart();
        },
        sync: async (consent) => {
          const server = connect(how.fetch ?? couch.fetch);
          const run = { store, couch: server, sealer: how.sealer ?? sealer, library: keyring.library, isFirst };
          const outcome = await syncOnce({ ...run, ...(consent && { consent }) });
          if (outcome.status === "done") isFirst = false;
          return outcome;
        },
      };
    },
  };
}

export function connect(fetch: FetchServer) {
  return openCouch(ACCOUNT, { fetch, wait: async () => undefined });
}
