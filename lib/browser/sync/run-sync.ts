import type { LibraryDatabase } from "../../library/database.ts";
import { openForReading } from "../../library/open-for-reading.ts";
import { readableLibrary } from "../../library/readable-library.ts";
import type { SyncStateRow, SyncWrite } from "../../library/sync-rows.ts";
import { openCouch } from "../../sync/couch.ts";
import { libraryStore } from "../../sync/library/library-store.ts";
import { sealerWith } from "../../sync/seal.ts";
import { syncOnce } from "../../sync/sync.ts";
import { CodedError } from "../failure.ts";
import type { Send } from "../job-tools.ts";
import { report } from "../report.ts";
import { readAccess } from "./sync-access.ts";
import { type LastSync, parseAccount, parseAnswered, parseSession } from "./sync-state.ts";

/** Held by whoever syncs: two at once would each overtake the other. */
export const SYNC_LOCK = "lectern-sync";

/** One sync, in this document or worker; nothing where one is under way already, or where it is not set up or paused. */
export async function runSync(send: Send, signal?: AbortSignal): Promise<void> {
  await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    await whileReading(send, (library) => syncHere(library, send, signal));
  });
}

async function syncHere(library: LibraryDatabase, send: Send, signal: AbortSignal | undefined): Promise<void> {
  const rows = await library.syncState.bulkGet(["progress", "account", "session", "answered"]);
  const [progress, account, session, answered] = rows;
  if (!progress || parseAccount(account?.value).isPaused) return;
  const last = await outcomeOf(library, send, { session, answered, signal }).catch((error: unknown) => {
    report("background", error);
    return { why: "unknown", count: 0, refused: 0, retryAfterSeconds: null } as const;
  });
  // What a pause has ended says nothing of the server.
  if (last.why === "paused") return;
  const outcome: LastSync = { ...last, at: new Date().toISOString() };
  const isChecked = last.why === null || parseSession(session?.value).isChecked;
  await written(send, [
    {
      state: [
        { name: "outcome", value: outcome },
        { name: "session", value: { isChecked } },
        { name: "answered", value: null },
      ],
    },
  ]);
}

interface Circumstances {
  readonly session: SyncStateRow | undefined;
  readonly answered: SyncStateRow | undefined;
  readonly signal: AbortSignal | undefined;
}

async function outcomeOf(
  library: LibraryDatabase,
  send: Send,
  { session, answered, signal }: Circumstances,
): Promise<Omit<LastSync, "at">> {
  const access = await readAccess();
  if (!access) return { why: "no-keys", count: 0, refused: 0, retryAfterSeconds: null };
  const store = libraryStore({ library, write: (writes) => written(send, writes), now: Date.now });
  const { sendAgain, ...consent } = parseAnswered(answered?.value);
  if (sendAgain) await store.forgetServer();
  const couch = openCouch(access, {
    fetch: (address, init) => fetch(address, init),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    ...(signal && { signal }),
  });
  const outcome = await syncOnce({
    store,
    couch,
    sealer: sealerWith(access.keys),
    library: access.library,
    isFirst: !parseSession(session?.value).isChecked,
    consent,
  });
  const refused = outcome.refused.length;
  if (outcome.status === "done") return { why: null, count: 0, refused, retryAfterSeconds: null };
  const { why, count, retryAfterSeconds } = outcome;
  return { why, count, refused, retryAfterSeconds };
}

async function written(send: Send, writes: readonly SyncWrite[]): Promise<readonly number[]> {
  const reply = await send("writeSync", { writes });
  if (reply.status === "refused") throw new CodedError("writeSync", reply.reason);
  return reply.result.stale;
}

/** The library, opened to be read as long as this work takes. */
export async function whileReading<T>(send: Send, work: (library: LibraryDatabase) => Promise<T>): Promise<T> {
  (await openForReading(() => send("prepare", {}))).close();
  const library = readableLibrary();
  try {
    await library.open();
    return await work(library);
  } finally {
    library.close();
  }
}
