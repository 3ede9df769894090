import { liveQuery } from "dexie";
import type { LibraryDatabase } from "../../library/database.ts";
import type { SyncStateRow, SyncWrite } from "../../library/sync-rows.ts";
import { canonical } from "../../sync/canonical.ts";
import { isObject } from "../../sync/document-state.ts";
import { openCouch } from "../../sync/couch.ts";
import { libraryStore } from "../../sync/library/library-store.ts";
import { sealerWith } from "../../sync/seal.ts";
import { SETTINGS_DOCUMENT } from "../../sync/settings-document.ts";
import { syncOnce } from "../../sync/sync.ts";
import { CodedError } from "../failure.ts";
import type { Send } from "../job-tools.ts";
import { report } from "../report.ts";
import { whileReading } from "../while-reading.ts";
import { readAccess } from "./sync-access.ts";
import { SYNC_LOCK } from "./sync-lock.ts";
import { type LastSync, parseAccount, parseAnswered, parseSession } from "./sync-state.ts";

/**
 * One sync, in this document or worker, after the one that is under way; nothing where it is not set up or paused. Gives
 * whether settings are to be exchanged now, as others have set some.
 */
export async function runSync(send: Send): Promise<boolean> {
  return navigator.locks.request(SYNC_LOCK, () =>
    whileReading(
      () => send("prepare", {}),
      async (library) => {
        const before = await settingsThere(library);
        await syncHere(library, send);
        return (await settingsThere(library)) !== before;
      },
    ),
  );
}

/** Another text where others have set something, and after the first sync, from which on it is known what they have set. */
async function settingsThere({ syncDocuments, syncState }: LibraryDatabase): Promise<string> {
  const progress = (await syncState.get("progress"))?.value;
  const hasMet = isObject(progress) && (progress["instance"] ?? null) !== null;
  return canonical([hasMet, (await syncDocuments.get(SETTINGS_DOCUMENT))?.state]);
}

async function syncHere(library: LibraryDatabase, send: Send): Promise<void> {
  const rows = await library.syncState.bulkGet(["progress", "account", "session", "answered"]);
  const [progress, account, session, answered] = rows;
  if (!progress || parseAccount(account?.value).isPaused) return;
  const { picturesStay = false } = parseAccount(account?.value);
  const last = await outcomeOf(library, send, { session, answered, picturesStay }).catch((error: unknown) => {
    report("background", error);
    return { why: "unknown", count: 0, refused: 0, notBefore: null } as const;
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
      ],
    },
  ]);
}

interface Circumstances {
  readonly session: SyncStateRow | undefined;
  readonly answered: SyncStateRow | undefined;
  readonly picturesStay: boolean;
}

async function outcomeOf(
  library: LibraryDatabase,
  send: Send,
  { session, answered, picturesStay }: Circumstances,
): Promise<Omit<LastSync, "at">> {
  const access = await readAccess();
  if (!access) return { why: "no-keys", count: 0, refused: 0, notBefore: null };
  const store = libraryStore({ library, write: (writes) => written(send, writes), now: Date.now, picturesStay });
  const { sendAgain, ...consent } = parseAnswered(answered?.value);
  // What is answered from now on is for the next one.
  if (answered?.value) await written(send, [{ state: [{ name: "answered", value: null }] }]);
  if (sendAgain) await store.forgetServer();
  const stop = new AbortController();
  // A request that hangs need not be waited for by who leaves.
  const watched = liveQuery(() => isToStop(library)).subscribe((isEnded) => isEnded && stop.abort());
  const couch = openCouch(access, {
    fetch: async (address, init) => {
      if (await isToStop(library)) stop.abort();
      stop.signal.throwIfAborted();
      return fetch(address, init);
    },
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    signal: stop.signal,
  });
  const outcome = await syncOnce({
    store,
    couch,
    sealer: sealerWith(access.keys),
    library: access.library,
    isFirst: sendAgain === true || !parseSession(session?.value).isChecked,
    consent,
  }).finally(() => watched.unsubscribe());
  // What was replayed has been taken all the same; what an earlier sync could not take is not here yet.
  const untaken = outcome.refused.flatMap(({ id, why }) => (why === "replayed" ? [] : [id]));
  const refused = new Set([...untaken, ...(await store.refused())]).size;
  if (outcome.status === "done") return { why: null, count: 0, refused, notBefore: null };
  const { why, count, retryAfterSeconds } = outcome;
  const notBefore = retryAfterSeconds === null ? null : new Date(Date.now() + retryAfterSeconds * 1000).toISOString();
  return { why, count, refused, notBefore };
}

/** Whether the person has paused it meanwhile, or left the server. */
async function isToStop(library: LibraryDatabase): Promise<boolean> {
  const [progress, account] = await library.syncState.bulkGet(["progress", "account"]);
  return !progress || parseAccount(account?.value).isPaused;
}

async function written(send: Send, writes: readonly SyncWrite[]): Promise<readonly number[]> {
  const reply = await send("writeSync", { writes });
  if (reply.status === "refused") throw new CodedError("writeSync", reply.reason);
  return reply.result.stale;
}
