import { liveInOrder } from "../../lecture/entry.ts";
import type { Lecture } from "../../lecture/lecture.ts";
import { newId } from "../../lecture/record.ts";
import type { Transcript } from "../../lecture/transcript.ts";
import { countText } from "../../text/count.ts";
import type { LibraryDatabase } from "../database.ts";
import type { Input, NewTranscript, Result } from "./command.ts";
import { findLecture, lectureById } from "./find-lecture.ts";
import { jobById } from "./jobs.ts";
import type { CommandRows } from "./row.ts";
import { RefusedError, type Writer } from "./writer.ts";

/** The transcripts of a lecture that are not deleted, oldest first. */
export async function liveTranscripts(database: LibraryDatabase, lectureId: string): Promise<Transcript[]> {
  return liveInOrder(await database.transcripts.where("lectureId").equals(lectureId).toArray());
}

/** The lecture with this transcript as its current one. */
export async function withTranscript(writer: Writer, lecture: Lecture, transcript: NewTranscript): Promise<Lecture> {
  return { ...lecture, currentTranscriptId: await putTranscript(writer, lecture.id, transcript) };
}

async function putTranscript(
  writer: Writer,
  lectureId: string,
  { language, cues, ...said }: NewTranscript,
): Promise<string> {
  if (cues.length === 0) throw new RefusedError("bad-input", "No words");
  const live = await liveTranscripts(writer.database, lectureId);
  const same = live.find((each) => each.language === language && saysTheSame(each, cues));
  if (same) return same.id;
  const stored = { id: newId(Date.parse(writer.now)), rev: 1, updatedAt: writer.now, deletedAt: null };
  const counts = countText(cues.map(({ text }) => text).join(" "));
  const { id } = await writer.put("transcripts", undefined, { ...stored, ...said, lectureId, language, counts, cues });
  return id;
}

function saysTheSame(known: Transcript, cues: Transcript["cues"]): boolean {
  return (
    known.cues.length === cues.length &&
    known.cues.every(
      ({ startSeconds, text, speaker }, at) =>
        startSeconds === cues[at]?.startSeconds && text === cues[at].text && speaker === cues[at].speaker,
    )
  );
}

export async function addTranscript(
  writer: Writer,
  { lectureId, jobId, transcript }: Input<"addTranscript">,
): Promise<Result<"addTranscript">> {
  const job = jobId === undefined ? null : await jobById(writer.database, jobId);
  const named = await lectureById(writer.database, job?.lectureId ?? lectureId);
  // Merged with another while it was heard: the words go where all others went.
  const lecture = (await findLecture(writer.database, [named.key])) ?? named;
  const transcriptId = await putTranscript(writer, lecture.id, transcript);
  if (lecture.currentTranscriptId !== transcriptId)
    await writer.change("lectures", lecture, { currentTranscriptId: transcriptId });
  return { transcriptId };
}

export async function chooseTranscript(
  writer: Writer,
  { lectureId, transcriptId }: Input<"chooseTranscript">,
): Promise<object> {
  const lecture = await lectureById(writer.database, lectureId);
  await transcriptOf(writer.database, lectureId, transcriptId);
  await writer.change("lectures", lecture, { currentTranscriptId: transcriptId });
  return {};
}

/** Deletes one transcript; when it was the current one, the newest of the others takes its place. */
export async function deleteTranscript(
  writer: Writer,
  { lectureId, transcriptId }: Input<"deleteTranscript">,
): Promise<object> {
  const lecture = await lectureById(writer.database, lectureId);
  const transcript = await transcriptOf(writer.database, lectureId, transcriptId);
  await writer.change("transcripts", transcript, { deletedAt: writer.now });
  if (lecture.currentTranscriptId !== transcriptId) return {};
  const newest = (await liveTranscripts(writer.database, lectureId)).at(-1);
  await writer.change("lectures", lecture, { currentTranscriptId: newest?.id ?? null });
  return {};
}

async function transcriptOf(database: LibraryDatabase, lectureId: string, id: string): Promise<Transcript> {
  const transcript = await database.transcripts.get(id);
  if (!transcript || transcript.lectureId !== lectureId || transcript.deletedAt !== null)
    throw new RefusedError("not-found", `No transcript ${id}`);
  return transcript;
}

export const transcriptCommands: CommandRows<"addTranscript" | "chooseTranscript" | "deleteTranscript"> = {
  addTranscript: { run: addTranscript, recorded: true },
  chooseTranscript: { run: chooseTranscript, recorded: true },
  deleteTranscript: { run: deleteTranscript, recorded: true },
};
