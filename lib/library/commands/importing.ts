import type { Lecture } from "../../lecture/lecture.ts";
import { joinBulk } from "./bulk-action.ts";
import type { Input, Result } from "./command.ts";
import { meetLectures } from "./import-lectures.ts";
import { meetParts } from "./import-parts.ts";
import { settleCurrents } from "./import-currents.ts";
import { dropTombstones } from "../tombstone.ts";
import type { CommandRows } from "./row.ts";
import type { LibraryDatabase } from "../database.ts";
import { RefusedError, type Writer } from "./writer.ts";

/**
 * Adds records that are not in the library yet, and brings back those that are deleted. The same media under another id
 * is joined with the lecture that is here. All is read and planned first, and written with few requests: a transaction
 * commits by itself when the code in it waits too often without one.
 */
async function importRecords(
  writer: Writer,
  { batch, bulk, ...input }: Input<"importRecords">,
): Promise<Result<"importRecords">> {
  const { mapping, awaited } = await carriedOver(writer.database, input);
  const ids = new Map(Object.entries(mapping));
  const meetings = await meetLectures(writer.database, batch.lectures, ids);
  const parts = await meetParts(writer, batch, ids, meetings);
  const waiting = await settleCurrents(writer.database, meetings, parts, new Map(Object.entries(awaited)));

  const changed = [...meetings.values()].filter(({ before, after }) => isChanged(before, after));
  const pairs = changed.map(({ before, after }) => ({
    before,
    after: before ? { ...after, rev: before.rev + 1, updatedAt: writer.now } : after,
  }));
  const unfit = await writer.putAll("lectures", pairs);
  const refused = [...unfit, ...parts.misfits];
  const homeless = new Set(unfit.filter(({ id }) => !meetings.get(id)?.before).map(({ id }) => id));
  for (const [table, some] of parts.pairs) {
    const kept = some.filter(({ after }) => !homeless.has(after.lectureId));
    refused.push(...(await writer.putAll(table, kept)));
  }
  await dropTombstones(
    writer.database,
    [...pairs, ...parts.pairs.flatMap(([, some]) => some)].flatMap(({ before, after }) => (before ? [] : [after.id])),
  );

  const counts = { added: 0, restored: 0, merged: 0, skipped: 0 };
  const isRefused = new Set(unfit.map(({ id }) => id));
  for (const { before, after, met } of meetings.values()) {
    if (met === 0) continue;
    if (isRefused.has(after.id)) counts.skipped += met;
    else {
      counts[outcomeOf(before, after, parts.touched)]++;
      // Two records of a file can be one entry here.
      counts.merged += met - 1;
    }
  }
  if (bulk !== undefined) await joinBulk(writer, bulk, counts.added + counts.restored + counts.merged);
  return {
    ...counts,
    ...(parts.restored > 0 && { partsRestored: parts.restored }),
    refused,
    cuts: [...meetings.values()].flatMap(({ after: { id }, cuts }) => cuts.map((cut) => ({ id, ...cut }))),
    mapping: Object.fromEntries(ids),
    awaited: Object.fromEntries(waiting),
  };
}

/** What an earlier batch has found out that this one needs. */
async function carriedOver(
  { operations }: LibraryDatabase,
  { mapping, awaited = {}, follows }: Omit<Input<"importRecords">, "batch">,
): Promise<Pick<Result<"importRecords">, "mapping" | "awaited">> {
  if (follows === undefined) return { mapping, awaited };
  const result = (await operations.get(follows))?.result;
  if (!result || !("awaited" in result)) throw new RefusedError("not-found", `${follows} has not been carried out`);
  return { mapping: result.mapping, awaited: result.awaited };
}

export function isChanged(before: Lecture | undefined, after: Lecture): boolean {
  return before !== after && JSON.stringify(before) !== JSON.stringify(after);
}

/** What became, or would become, of a lecture that a file brings. */
export function outcomeOf(before: Lecture | undefined, after: Lecture, touched: ReadonlySet<string>) {
  if (!before) return "added";
  if (before.deletedAt !== null && after.deletedAt === null) return "restored";
  return touched.has(after.id) || isChanged(before, after) ? "merged" : "skipped";
}

export const importCommands: CommandRows<"importRecords"> = {
  importRecords: { run: importRecords, recorded: true, isGivenAgain: true },
};
