import type { Lecture, LectureFacts } from "../../lecture/lecture.ts";
import { mergeEdit, type LecturePatch } from "../../lecture/merge.ts";
import { newId } from "../../lecture/record.ts";
import type { Input, Result } from "./command.ts";
import { findLecture, lectureById } from "./find-lecture.ts";
import { putPicture } from "./pictures.ts";
import { spellTags } from "./spelling.ts";
import { putSummaries } from "./summaries.ts";
import type { Writer } from "./writer.ts";

export async function saveLecture(writer: Writer, input: Input<"saveLecture">): Promise<Result<"saveLecture">> {
  const { database, now } = writer;
  const keys = [input.facts.key, ...input.facts.aliases];
  const existing = await findLecture(database, keys);
  const tags = await spellTags(database, [...(existing?.tags ?? []), ...input.tags]);
  const lecture = existing ? refreshed(existing, input.facts, tags, now) : fresh(input.facts, tags, now);
  const withSummary = await putSummaries(writer, lecture, input.summaries);
  await writer.put("lectures", existing, withSummary);
  if (input.picture) await putPicture(writer, lecture.id, input.picture);
  await database.drafts.bulkDelete(keys);
  const outcome = existing ? (existing.deletedAt === null ? "updated" : "restored") : "added";
  return { lectureId: lecture.id, outcome };
}

function fresh(facts: LectureFacts, tags: readonly string[], now: string): Lecture {
  const stored = { id: newId(Date.parse(now)), rev: 1, updatedAt: now, deletedAt: null };
  return { ...facts, ...stored, tags, savedAt: now, currentSummaryId: null, currentTranscriptId: null };
}

/** A lecture that is saved again keeps its identity and what the person made of it, and takes what the page now says. */
function refreshed(existing: Lecture, facts: LectureFacts, tags: readonly string[], now: string): Lecture {
  const known = Object.entries(facts).filter(
    ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  const aliases = new Set([...existing.aliases, ...facts.aliases, facts.key]);
  aliases.delete(existing.key);
  return {
    ...existing,
    ...Object.fromEntries(known),
    key: existing.key,
    url: existing.key === facts.key ? facts.url : existing.url,
    aliases: [...aliases],
    tags,
    rev: existing.rev + 1,
    updatedAt: now,
    deletedAt: null,
    savedAt: existing.deletedAt === null ? existing.savedAt : now,
  };
}

export async function updateLecture(writer: Writer, { id, base, patch }: Input<"updateLecture">): Promise<object> {
  const current = await lectureById(writer.database, id);
  const merged: LecturePatch = mergeEdit(current, base, patch, writer.now);
  const tags = merged.tags && (await spellTags(writer.database, merged.tags));
  await writer.change("lectures", current, { ...merged, ...(tags && { tags }) });
  return {};
}

export async function trashLecture(writer: Writer, { id }: Input<"trashLecture">): Promise<object> {
  const lecture = await lectureById(writer.database, id);
  if (lecture.deletedAt === null) await writer.change("lectures", lecture, { deletedAt: writer.now });
  return {};
}

export async function restoreLecture(writer: Writer, { id }: Input<"restoreLecture">): Promise<object> {
  const lecture = await lectureById(writer.database, id);
  if (lecture.deletedAt !== null) await writer.change("lectures", lecture, { deletedAt: null });
  return {};
}
