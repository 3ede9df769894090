import { mergedLecture, toldApart } from "../../lecture/duplicate.ts";
import type { Lecture } from "../../lecture/lecture.ts";
import { MANY_PARTS } from "../../lecture/records.ts";
import type { Input, Result } from "./command.ts";
import { lectureById } from "./find-lecture.ts";
import { handOver } from "./handing-over.ts";
import { putPicture } from "./pictures.ts";
import type { CommandRows } from "./row.ts";
import { spellTags } from "./spelling.ts";
import { RefusedError, type Writer } from "./writer.ts";

async function mergeLectures(
  writer: Writer,
  { keep, other, taken }: Input<"mergeLectures">,
): Promise<Result<"mergeLectures">> {
  const { database, now } = writer;
  const [kept, gone] = [await liveLecture(writer, keep), await liveLecture(writer, other)];
  if (kept.id === gone.id) throw new RefusedError("bad-input", `${keep} is one entry`);
  const { lecture, cuts } = mergedLecture(kept, gone, taken);
  // All of them go with their words to the entry that stays.
  for (const table of MANY_PARTS) await moveAll(writer, table, gone.id, kept.id);
  await givePicture(writer, gone.id, kept.id);
  const { currentSummaryId } = await handOver(writer, kept, gone);
  await writer.change("lectures", gone, { deletedAt: now, currentSummaryId: null, currentTranscriptId: null });
  await writer.put("lectures", kept, {
    ...lecture,
    tags: await spellTags(database, lecture.tags),
    currentSummaryId: kept.currentSummaryId ?? currentSummaryId ?? gone.currentSummaryId,
    currentTranscriptId: kept.currentTranscriptId ?? gone.currentTranscriptId,
    rev: kept.rev + 1,
    updatedAt: now,
  });
  return cuts.length > 0 ? { cuts } : {};
}

/** Those that are deleted move as well: whoever undoes the deletion finds them here. */
async function moveAll(writer: Writer, table: (typeof MANY_PARTS)[number], from: string, to: string): Promise<void> {
  const parts = await writer.database.table(table).where("lectureId").equals(from).toArray();
  await writer.changeAll(table, parts, () => ({ lectureId: to }));
}

/** A picture is the entry's by its id: the one that stays gets a copy, if it has none. */
async function givePicture(writer: Writer, from: string, to: string): Promise<void> {
  const [own, other] = await writer.database.pictures.bulkGet([to, from]);
  if (other?.deletedAt === null && own?.deletedAt !== null)
    await putPicture(writer, to, { type: other.type, base64: other.base64 });
}

async function tellApart(writer: Writer, { one, other }: Input<"tellApart">): Promise<object> {
  const pair = [await liveLecture(writer, one), await liveLecture(writer, other)] as const;
  if (one === other) throw new RefusedError("bad-input", `${one} is one entry`);
  await writer.change("lectures", pair[0], toldApart(pair[0], pair[1]));
  await writer.change("lectures", pair[1], toldApart(pair[1], pair[0]));
  return {};
}

async function liveLecture({ database }: Writer, id: string): Promise<Lecture> {
  const lecture = await lectureById(database, id);
  if (lecture.deletedAt !== null) throw new RefusedError("not-found", `${id} is in Trash`);
  return lecture;
}

export const duplicateCommands: CommandRows<"mergeLectures" | "tellApart"> = {
  mergeLectures: { run: mergeLectures, recorded: true },
  tellApart: { run: tellApart, recorded: true, marksStay: true },
};
