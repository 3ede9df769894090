import { inOrder } from "../../lecture/entry.ts";
import type { Lecture } from "../../lecture/lecture.ts";
import { newId } from "../../lecture/record.ts";
import type { Summary } from "../../lecture/summary.ts";
import { countText } from "../../text/count.ts";
import type { LibraryDatabase } from "../database.ts";
import type { NewSummary } from "../draft.ts";
import type { Input, Result } from "./command.ts";
import { lectureById } from "./find-lecture.ts";
import type { CommandRows } from "./row.ts";
import { RefusedError, type Writer } from "./writer.ts";

/** The versions of a lecture's summary that are not deleted, oldest first. */
export async function liveSummaries(database: LibraryDatabase, lectureId: string): Promise<Summary[]> {
  return inOrder(await database.summaries.where("lectureId").equals(lectureId).toArray());
}

/** Adds versions, leaving out a text that is a version already, and returns the lecture with the last one current. */
export async function putSummaries(
  writer: Writer,
  lecture: Lecture,
  summaries: readonly NewSummary[],
): Promise<Lecture> {
  if (summaries.length === 0) return lecture;
  const known = await liveSummaries(writer.database, lecture.id);
  let current = lecture.currentSummaryId;
  for (const [index, summary] of summaries.entries()) {
    if (!summary.text.trim()) continue;
    const same = known.find((version) => version.text === summary.text);
    current = same?.id ?? (await putSummary(writer, lecture.id, summary, index)).id;
  }
  return { ...lecture, currentSummaryId: current };
}

/** `order` keeps versions that are saved together apart, a millisecond each. */
async function putSummary(
  writer: Writer,
  lectureId: string,
  { text, source, language }: NewSummary,
  order = 0,
): Promise<Summary> {
  const made = Date.parse(writer.now) + order;
  const stored = { id: newId(made), rev: 1, updatedAt: writer.now, deletedAt: null };
  const createdAt = new Date(made).toISOString();
  const summary = { ...stored, lectureId, text, counts: countText(text), source, language, createdAt };
  await writer.put("summaries", undefined, summary);
  return summary;
}

export async function addSummary(
  writer: Writer,
  { lectureId, summary }: Input<"addSummary">,
): Promise<Result<"addSummary">> {
  const lecture = await lectureById(writer.database, lectureId);
  const { id } = await putSummary(writer, lectureId, summary);
  await writer.change("lectures", lecture, { currentSummaryId: id });
  return { summaryId: id };
}

export async function chooseSummary(writer: Writer, { lectureId, summaryId }: Input<"chooseSummary">): Promise<object> {
  const lecture = await lectureById(writer.database, lectureId);
  await versionOf(writer.database, lectureId, summaryId);
  await writer.change("lectures", lecture, { currentSummaryId: summaryId });
  return {};
}

/** Deletes one version; when it was the current one, the newest of the others takes its place. */
export async function deleteSummary(writer: Writer, { lectureId, summaryId }: Input<"deleteSummary">): Promise<object> {
  const lecture = await lectureById(writer.database, lectureId);
  const version = await versionOf(writer.database, lectureId, summaryId);
  await writer.change("summaries", version, { deletedAt: writer.now });
  const others = await liveSummaries(writer.database, lectureId);
  const current = lecture.currentSummaryId === summaryId ? (others.at(-1)?.id ?? null) : lecture.currentSummaryId;
  await writer.change("lectures", lecture, { currentSummaryId: current });
  return {};
}

async function versionOf(database: LibraryDatabase, lectureId: string, summaryId: string): Promise<Summary> {
  const summary = await database.summaries.get(summaryId);
  if (!summary || summary.lectureId !== lectureId || summary.deletedAt !== null) {
    throw new RefusedError("not-found", `Lecture ${lectureId} has no summary ${summaryId}`);
  }
  return summary;
}

export const summaryCommands: CommandRows<"addSummary" | "chooseSummary" | "deleteSummary"> = {
  addSummary: { run: addSummary, recorded: true },
  chooseSummary: { run: chooseSummary, recorded: true },
  deleteSummary: { run: deleteSummary, recorded: true },
};
