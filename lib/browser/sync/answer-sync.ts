import type { LibraryDatabase } from "../../library/database.ts";
import { isSynced } from "../../library/pending.ts";
import type { Couch } from "../../sync/couch.ts";
import { isObject } from "../../sync/document-state.ts";
import { emptyServer } from "../../sync/empty-server.ts";
import { entriesThere } from "../../sync/entries-there.ts";
import { type Keyring, newKeyring } from "../../sync/keyring.ts";
import { entryName } from "../../sync/library/document-names.ts";
import { firstProgress } from "../../sync/library/library-store.ts";
import { beginLibrary, joinLibrary } from "../../sync/library-marks.ts";
import { parseRecoveryText } from "../../sync/recovery-key.ts";
import { deriveKeys, openSealer, sealerWith } from "../../sync/seal.ts";
import { ServerError } from "../../sync/server-error.ts";
import { SyncStop } from "../../sync/sync-stop.ts";
import { turnName } from "../../sync/turn.ts";
import { CodedError } from "../failure.ts";
import type { Send } from "../job-tools.ts";
import { report } from "../report.ts";
import { whileReading } from "../while-reading.ts";
import { changePassphrase, openAgain } from "./change-keys.ts";
import { couchAt, LOCKED } from "./couch-at.ts";
import { forgetAccess, keepAccess, readAccess, type SyncAccess } from "./sync-access.ts";
import { SYNC_LOCK } from "./sync-lock.ts";
import { parseAccount, type SyncAccount } from "./sync-state.ts";
import type { SyncAnswer, SyncPreview, SyncRefusal, SyncRequest, TypedServer } from "./sync-question.ts";

/** Does what Settings asks of the server, and says what became of it. */
export async function answerSync(request: SyncRequest, send: Send, signal: AbortSignal): Promise<SyncAnswer> {
  try {
    return await answered(request, send, signal);
  } catch (error) {
    return { ok: false, why: reasonOf(error) };
  }
}

async function answered(request: SyncRequest, send: Send, signal: AbortSignal): Promise<SyncAnswer> {
  switch (request.act) {
    case "look":
      return look(request, signal);
    case "begin":
      return begin(request, send, signal);
    case "preview":
    case "join":
      return join(request, send, signal);
    case "change":
      return changePassphrase(request, signal);
    case "unlock":
      return openAgain(request.secret, signal);
    case "leave":
      await leave(send);
      return { ok: true, done: true };
    case "delete": {
      const access = await readAccess();
      if (!access) return { ok: false, why: "not-there" };
      await leave(send, async () => void (await emptyServer(couchAt(access, signal), await ownWord(access, send))));
      return { ok: true, done: true };
    }
  }
}

async function look(server: TypedServer, signal: AbortSignal): Promise<SyncAnswer> {
  const couch = couchAt(server, signal);
  try {
    await couch.about();
  } catch (error) {
    if (error instanceof ServerError && error.problem === "no-database") return { ok: true, found: "empty" };
    throw error;
  }
  const [lock] = await couch.fetch(["k0001"]);
  return { ok: true, found: lock ? "library" : "empty" };
}

async function begin(
  { passphrase, recovery, ...server }: Extract<SyncRequest, { act: "begin" }>,
  send: Send,
  signal: AbortSignal,
): Promise<SyncAnswer> {
  const key = await parseRecoveryText(recovery);
  if (!key) return { ok: false, why: "wrong-secret" };
  const [couch, keyring] = [couchAt(server, signal), newKeyring()];
  await makeDatabase(couch);
  if (await beginLibrary(couch, keyring, passphrase, key)) return setUp(server, keyring, send);
  // Where an answer was lost, the library that is there is the one that was begun.
  const there = await joinLibrary(couch, key);
  if (!there.ok) return { ok: false, why: "taken" };
  // The person may have typed another passphrase since, which would open it nowhere.
  return (await joinLibrary(couch, passphrase)).ok
    ? setUp(server, there.keyring, send)
    : { ok: false, why: "wrong-secret" };
}

async function join(
  { act, secret, ...server }: Extract<SyncRequest, { act: "preview" | "join" }>,
  send: Send,
  signal: AbortSignal,
): Promise<SyncAnswer> {
  const couch = couchAt(server, signal);
  const opened = await joinLibrary(couch, (await parseRecoveryText(secret)) ?? secret);
  if (!opened.ok) return { ok: false, why: LOCKED[opened.why] };
  if (act === "preview") return { ok: true, preview: await previewOf(couch, opened.keyring, send) };
  return setUp(server, opened.keyring, send);
}

async function previewOf(couch: Couch, keyring: Keyring, send: Send): Promise<SyncPreview> {
  const sealer = await openSealer(keyring);
  const there = await entriesThere(couch, sealer);
  const keys = await whileReading(() => send("prepare", {}), keysOf);
  const ids = await Promise.all(keys.map((key) => sealer.idOf("a", entryName(key))));
  return { there: there.size, here: keys.length, same: ids.filter((id) => there.has(id)).length };
}

async function keysOf(library: LibraryDatabase): Promise<string[]> {
  return (await library.lectures.orderBy("key").keys()).map(String);
}

/** One window at a time, and never a library that has a server already. */
async function setUp(server: TypedServer, keyring: Keyring, send: Send): Promise<SyncAnswer> {
  return navigator.locks.request(SYNC_LOCK, async (): Promise<SyncAnswer> => {
    if (await whileReading(() => send("prepare", {}), isSynced)) {
      const isSame = (await readAccess())?.library === keyring.library;
      return isSame ? { ok: true, done: true } : { ok: false, why: "already" };
    }
    await connect(server, keyring, send);
    return { ok: true, done: true };
  });
}

/** Keys first: a library that says that it syncs has them. */
async function connect({ address, authorization }: TypedServer, keyring: Keyring, send: Send): Promise<void> {
  await keepAccess({ address, authorization, library: keyring.library, keys: await deriveKeys(keyring) });
  const progress = { name: "progress", value: firstProgress() } as const;
  const account = { name: "account", value: { address, isPaused: false } } as const;
  const reply = await send("beginSync", { state: [progress, account] });
  if (reply.status === "done") return;
  await forgetAccess();
  throw new CodedError("beginSync", reply.reason);
}

/** Where this device has left its word on the server. */
async function ownWord({ keys }: SyncAccess, send: Send): Promise<string | null> {
  const row = await whileReading(
    () => send("prepare", {}),
    ({ syncState }) => syncState.get("progress"),
  );
  const device = isObject(row?.value) ? row.value["device"] : null;
  return typeof device === "string" ? sealerWith(keys).idOf("l", turnName(device)) : null;
}

/** Whoever syncs at this moment is paused first. Where what is done `before` fails, nothing is left. */
async function leave(send: Send, before: () => Promise<void> = async () => undefined): Promise<void> {
  const row = await whileReading(
    () => send("prepare", {}),
    ({ syncState }) => syncState.get("account"),
  );
  const account = parseAccount(row?.value);
  const keep = (value: SyncAccount) => send("writeSync", { writes: [{ state: [{ name: "account", value }] }] });
  // Refused where it has been left already, and then nobody syncs.
  if (row) await keep({ ...account, isPaused: true });
  await navigator.locks.request(SYNC_LOCK, async () => {
    try {
      await before();
    } catch (error) {
      if (row) await keep(account);
      throw error;
    }
    const reply = await send("endSync", {});
    if (reply.status === "refused") throw new CodedError("endSync", reply.reason);
    await forgetAccess();
  });
}

/** A person's own server lets its database be made; where it does not, it has been made before. */
async function makeDatabase(couch: Couch): Promise<void> {
  try {
    await couch.about();
  } catch (error) {
    if (!(error instanceof ServerError) || error.problem !== "no-database") throw error;
    await couch.make();
  }
}

function reasonOf(error: unknown): SyncRefusal {
  if (error instanceof ServerError) return error.problem;
  if (error instanceof SyncStop) return error.reason;
  report("background", error);
  return "unknown";
}
