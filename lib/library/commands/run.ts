import type { LibraryDatabase } from "../database.ts";
import { FLUSHED, SCHEMA_EPOCH } from "../database.ts";
import { hasRoomFor, isDiskFull } from "../disk-room.ts";
import { refusalOf } from "../errors.ts";
import type { Change } from "../operation.ts";
import { lectureIdsOf, markPending } from "../pending.ts";
import { indexChanges, lectureIdOf } from "../search-changes.ts";
import type { Command, CommandType, Input, Refusal, Reply, Result } from "./command.ts";
import { forgetDraft } from "./drafts.ts";
import type { CommandRow } from "./row.ts";
import { commandRows } from "./rows.ts";
import { openWriter, RefusedError, type Writer } from "./writer.ts";

/**
 * Carries a command out in one transaction, with the record of its `opId` in it: whatever dies, it has happened wholly
 * or not at all, and a repeated delivery gets the first one's answer.
 */
export async function run(
  database: LibraryDatabase,
  command: Command,
  now: () => Date = () => new Date(),
): Promise<Reply> {
  try {
    // Before the transaction, which waits for nothing but the database.
    const isRoom = await hasRoomFor(commandRows[command.type].room);
    if (!database.isOpen()) await openPatiently(database);
    // The callback must be an async function: it tells Dexie that native awaits follow.
    const result = await database.transaction("rw", tablesFor(database, command), async () =>
      perform(database, command, now().toISOString(), isRoom),
    );
    return { status: "done", result };
  } catch (error) {
    return {
      status: "refused",
      reason: await foundReason(refusalOf(error)),
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

/** On a full disk Chromium may say no more than that something has gone wrong. */
async function foundReason(reason: Refusal): Promise<Refusal> {
  const isUnclear = reason === "storage-broken" || reason === "unknown";
  return isUnclear && (await isDiskFull()) ? "disk-full" : reason;
}

function tablesFor({ tables }: LibraryDatabase, { type, settles }: Command) {
  const isFlushed = settles !== undefined || commandRows[type].isGivenAgain !== true;
  return isFlushed ? tables : tables.filter(({ name }) => name !== FLUSHED);
}

/** Chromium's "Internal error opening backing store" often passes; opening can be repeated safely, unlike a write. */
async function openPatiently(database: LibraryDatabase, attempts = 3): Promise<void> {
  try {
    await database.open();
  } catch (error) {
    if (attempts <= 1 || refusalOf(error) !== "storage-broken") throw error;
    await openPatiently(database, attempts - 1);
  }
}

async function perform(
  database: LibraryDatabase,
  command: Command,
  now: string,
  isRoom: boolean,
): Promise<Result<CommandType>> {
  const isSynced = await readMeta(database);
  const done = await database.operations.get(command.opId);
  if (done?.erased || done?.result === null)
    throw new RefusedError("not-found", "All that this was about has been deleted");
  if (done) return done.result;
  if (!isRoom) throw new RefusedError("disk-full", "There is no room for it");
  const opened = openWriter(database, { now, opId: command.opId, isSynced });
  const { writer, changes, written, settle, saveTallies } = opened;
  const result = await handle(writer, command);
  await saveTallies();
  await indexChanges(database, changes, written);
  await settle();
  if (isSynced && !commandRows[command.type].isOfSync) await markTouched(database, now, command.opId, opened);
  if (command.settles) await forgetDraft(database, command.settles);
  if (commandRows[command.type].recorded) await record(database, command, now, result, changes);
  return result;
}

async function markTouched(
  database: LibraryDatabase,
  now: string,
  token: string,
  { changes, written, erased, touched }: ReturnType<typeof openWriter>,
): Promise<void> {
  const ids = lectureIdsOf(changes, (change) => lectureIdOf(change, written));
  for (const id of touched) ids.add(id);
  for (const { id } of erased) ids.delete(id);
  const pictures = new Set(changes.flatMap(({ table, id }) => (table === "pictures" ? [id] : [])));
  await markPending(database, { at: Date.parse(now), token }, { ids, pictures, erased });
}

function handle<T extends CommandType>(writer: Writer, command: { type: T; input: Input<T> }): Promise<Result<T>> {
  const row: CommandRow<T> = commandRows[command.type];
  return row.run(writer, command.input);
}

async function record(
  database: LibraryDatabase,
  { opId, type }: Command,
  now: string,
  result: Result<CommandType>,
  changes: readonly Change[],
): Promise<void> {
  // The keys alone: the operation itself may hold hundreds of records.
  const [last] = await database.operations.orderBy("at").reverse().limit(1).keys();
  await database.operations.add({
    opId,
    type,
    at: afterwards(now, typeof last === "string" ? last : ""),
    result,
    changes,
  });
}

/** Search follows operations by their time: it must grow even when the computer's clock is set back. */
function afterwards(now: string, last = ""): string {
  return now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}

/**
 * Old code must never write into a library that newer code has changed, for instance after a downgrade. Says whether sync
 * is set up: with the same request, so that those who do not sync wait for none.
 */
async function readMeta(database: LibraryDatabase): Promise<boolean> {
  const meta = await database.meta.toArray();
  const epoch = meta.find(({ name }) => name === "schemaEpoch")?.value ?? SCHEMA_EPOCH;
  if (epoch > SCHEMA_EPOCH)
    throw new RefusedError("library-newer", `The library has epoch ${epoch}, this code knows ${SCHEMA_EPOCH}`);
  return meta.some(({ name }) => name === "synced");
}
