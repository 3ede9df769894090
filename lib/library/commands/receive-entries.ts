import type { Records, Table } from "../../lecture/records.ts";
import { TABLES } from "../../lecture/records.ts";
import type { ReceivedEntry } from "../sync-rows.ts";
import { dropTombstones } from "../tombstone.ts";
import { eraseLectures } from "./erase.ts";
import { type Pair, refuse, type Writer } from "./writer.ts";

/** What another device says of entries, as any other command writes it: tallies and index follow. */
export async function receiveEntries(writer: Writer, entries: readonly ReceivedEntry[]): Promise<void> {
  const { database } = writer;
  const added: string[] = [];
  const left: { readonly id: string; readonly from: string; readonly to: string }[] = [];
  for (const table of TABLES) {
    const received = entries.flatMap((entry) =>
      entry.erased ? [] : entry[table].map((record) => ({ record, to: entry.lectureId })),
    );
    if (received.length === 0) continue;
    const there = new Map<string, Records[Table]>();
    for (const row of await database.table(table).bulkGet(received.map(({ record }) => record.id)))
      if (row) there.set(row.id, row);
    const pairs = received.map(({ record, to }): Pair<Records[Table]> => {
      const { id } = record;
      const before = there.get(id);
      if (!before) added.push(id);
      else if ("lectureId" in before && before.lectureId !== to) left.push({ id, from: before.lectureId, to });
      const after = { ...record, rev: (before?.rev ?? 0) + 1, updatedAt: writer.now };
      there.set(id, after);
      return { before, after };
    });
    for (const { misfit } of await writer.putAll(table, pairs)) refuse(misfit);
  }
  if (added.length > 0) await dropTombstones(database, added);
  for (const { id, from, to } of left) {
    await forgetCurrent(writer, id, from);
    // What a video showed then goes where its note goes.
    const still = await database.stills.get(id);
    if (still) await writer.change("stills", still, { lectureId: to });
  }
  for (const { erased, lectureId } of entries) {
    const lecture = erased && (await database.lectures.get(lectureId));
    if (lecture) await eraseLectures(writer, [lecture], () => writer.now);
  }
}

/** An entry does not show what it has handed over, though the word of that may come later. */
async function forgetCurrent(writer: Writer, id: string, lectureId: string): Promise<void> {
  const lecture = await writer.database.lectures.get(lectureId);
  for (const field of ["currentSummaryId", "currentTranscriptId"] as const)
    if (lecture?.[field] === id) await writer.change("lectures", lecture, { [field]: null });
}
