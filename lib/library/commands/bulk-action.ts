import { isDriven, type Bulk, type BulkAction } from "../bulk.ts";
import type { LibraryDatabase } from "../database.ts";
import { PORTION, renameTag, restoreLectures, tagLectures, trashLectures } from "./bulk.ts";
import type { Changed, Input } from "./command.ts";
import type { CommandRows } from "./row.ts";
import { type Restored, restoreStep } from "./restoring.ts";
import { undo } from "./undo.ts";
import { RefusedError, type Writer } from "./writer.ts";

/** Keeps what is to be done with many entries; the first step follows. */
async function beginBulk(writer: Writer, { action, ids, count }: Input<"beginBulk">): Promise<object> {
  const { database, opId, now } = writer;
  // In the order in which they are kept, the rows of a portion are read at once.
  const sorted = ids.toSorted();
  const portions = Array.from({ length: Math.ceil(ids.length / PORTION) }, (_, number) => ({
    bulk: opId,
    number,
    ids: sorted.slice(number * PORTION, (number + 1) * PORTION),
  }));
  await database.bulkPortions.bulkPut(portions);
  const begun = { changed: 0, step: 0, position: 0, opIds: [], misfits: [], stopped: false, refusal: null };
  await database.bulks.put({ id: opId, at: now, state: "running", action, count, ...begun });
  return {};
}

/** Does the next step; one that is done already, or no longer wanted, is passed over. */
async function continueBulk(writer: Writer, { id, step, restored = null }: Input<"continueBulk">): Promise<object> {
  const bulk = await writer.database.bulks.get(id);
  if (!bulk || bulk.step !== step || !isDriven(bulk)) return {};
  const next = bulk.state === "undoing" ? await undoStep(writer, bulk) : await changeStep(writer, bulk, restored);
  await keep(writer.database, { ...next, step: step + 1 });
  return {};
}

async function undoStep(writer: Writer, bulk: Bulk): Promise<Bulk> {
  const target = bulk.opIds.at(-1);
  if (target === undefined) return { ...bulk, state: "undone" };
  const operation = await writer.database.operations.get(target);
  // What has been forgotten meanwhile does not hold up the rest.
  if (operation && operation.changes.length > 0) await undo(writer, { target });
  const opIds = bulk.opIds.slice(0, -1);
  const changed = Math.min(bulk.count, bulk.changed + (operation?.changes.length ?? 0));
  return { ...bulk, opIds, changed, state: opIds.length === 0 ? "undone" : "undoing" };
}

async function changeStep(writer: Writer, bulk: Bulk, restored: Restored | null): Promise<Bulk> {
  const done = bulk.action && (await change(writer, bulk, bulk.action, restored));
  if (!done) return { ...bulk, state: "ended" };
  return {
    ...bulk,
    changed: bulk.changed + done.changed,
    position: done.more ? bulk.position : bulk.position + 1,
    opIds: done.changed > 0 ? [...bulk.opIds, writer.opId] : bulk.opIds,
    misfits: [...new Set([...bulk.misfits, ...(done.misfits ?? []).map((misfit) => misfit.id)])],
  };
}

type BulkStep = Pick<Changed, "changed"> & Partial<Changed> & { readonly more?: boolean };

/** Nothing where there is nothing left to do. */
async function change(
  writer: Writer,
  { id, position }: Bulk,
  action: BulkAction,
  restored: Restored | null,
): Promise<BulkStep | undefined> {
  if (action.kind === "snapshot") return restored ? restoreStep(writer, restored) : undefined;
  if ("renamings" in action) {
    const renaming = action.renamings[position];
    return renaming && renameTag(writer, renaming);
  }
  const portion = await writer.database.bulkPortions.get([id, position]);
  if (!portion) return undefined;
  const { ids } = portion;
  switch (action.kind) {
    case "tag":
      return tagLectures(writer, { ids, add: action.tags, remove: [] });
    case "untag":
      return tagLectures(writer, { ids, add: [], remove: action.tags });
    case "trash":
      return trashLectures(writer, { ids });
    case "restore":
      return restoreLectures(writer, { ids });
    case "import":
      return undefined;
  }
}

/** What is done by then stays, and can be undone. */
async function stopBulk({ database }: Writer, { id, refusal }: Input<"stopBulk">): Promise<object> {
  const bulk = await database.bulks.get(id);
  if (bulk && (bulk.state === "running" || bulk.state === "undoing"))
    await keep(database, { ...bulk, changed: stillChanged(bulk), state: "ended", stopped: refusal === null, refusal });
  return {};
}

/** Of an undo that is stopped, what has not been taken back. */
function stillChanged({ state, count, changed }: Bulk): number {
  return state === "undoing" ? count - changed : changed;
}

async function undoBulk({ database, now }: Writer, { id }: Input<"undoBulk">): Promise<object> {
  const bulk = await database.bulks.get(id);
  // One that is under way is taken back as far as it has come.
  const hasDone = bulk && (bulk.opIds.length > 0 || bulk.state === "running");
  if (!hasDone || bulk.state === "undoing") throw new RefusedError("nothing-to-undo", `Nothing to undo for ${id}`);
  // Its turn is after all that was begun before.
  const begun = { at: now, count: bulk.changed, changed: 0, stopped: false, refusal: null };
  await keep(database, { ...bulk, ...begun, state: "undoing" });
  return {};
}

/** The person has been told: the words go, and what has been undone goes altogether. */
async function sayBulk({ database }: Writer, { id, state }: Input<"sayBulk">): Promise<object> {
  const bulk = await database.bulks.get(id);
  // It has been taken back meanwhile, and that has not been said.
  if (state !== undefined && state !== bulk?.state) return {};
  if (!bulk || isDriven(bulk) || bulk.state === "said") return {};
  if (bulk.state === "undone" || bulk.opIds.length === 0) await database.bulks.delete(id);
  else await keep(database, { ...bulk, state: "said", action: null, misfits: [] });
  return {};
}

async function keep(database: LibraryDatabase, bulk: Bulk): Promise<void> {
  await database.bulks.put(bulk);
  if (bulk.state !== "running") await forgetPortions(database, bulk.id);
}

async function forgetPortions(database: LibraryDatabase, id: string): Promise<void> {
  await database.bulkPortions.where("[bulk+number]").between([id, 0], [id, Infinity]).delete();
}

/** Lets one batch of an import be part of the whole. */
export async function joinBulk({ database, opId }: Writer, id: string, changed: number): Promise<void> {
  const bulk = await database.bulks.get(id);
  if (bulk) await database.bulks.put({ ...bulk, changed: bulk.changed + changed, opIds: [...bulk.opIds, opId] });
}

/** Those whose commands cannot be undone any more. */
export async function forgetOldBulks(database: LibraryDatabase, limit: string): Promise<void> {
  const old = (await database.bulks.toArray()).filter((bulk) => bulk.at < limit && !isDriven(bulk));
  for (const { id } of old) await forgetPortions(database, id);
  await database.bulks.bulkDelete(old.map(({ id }) => id));
}

export const bulkActionCommands: CommandRows<"beginBulk" | "continueBulk" | "stopBulk" | "undoBulk" | "sayBulk"> = {
  beginBulk: { run: beginBulk, recorded: true, marksStay: true },
  continueBulk: { run: continueBulk, recorded: true, isGivenAgain: true },
  stopBulk: { run: stopBulk, recorded: true, marksStay: true, room: "none" },
  undoBulk: { run: undoBulk, recorded: true, marksStay: true },
  sayBulk: { run: sayBulk, recorded: true, marksStay: true, room: "none" },
};
