import type { Lecture } from "../../lecture/lecture.ts";
import { leadingTime } from "../../transcript/leading-time.ts";
import type { LibraryDatabase } from "../database.ts";
import { type Edit, editsOf, type NewSummary } from "../draft.ts";
import type { Operation } from "../operation.ts";
import { jobsFor } from "./jobs.ts";
import { putNewNotes } from "./notes.ts";
import { putSummaries } from "./summaries.ts";
import type { Writer } from "./writer.ts";

/**
 * What is not finished for an entry goes to the one that takes its place: summaries that are being made, and what is
 * half typed. A new note and a summary are kept there as if their field had been left; what they were typed into stays
 * with the entry that goes, for whoever brings it back. Gives the entry that stays, with the summary it shows now.
 */
export async function handOver(writer: Writer, kept: Lecture, gone: Lecture): Promise<Lecture> {
  const { database } = writer;
  for (const job of await jobsFor(database, gone.id))
    await database.jobs.put({ ...job, lectureId: kept.id, formerLectureId: gone.id });
  await moveNoteEdits(database, gone.id, kept.id);
  const [note, summary] = await database.drafts.bulkGet([`${editsOf(gone.id)}note`, `${editsOf(gone.id)}summary`]);
  const { atSeconds, text } = leadingTime(note?.edit?.text ?? "");
  if (text !== "") await putNewNotes(writer, kept.id, [{ atSeconds, text }]);
  return putSummaries(writer, kept, summary?.edit ? await typedSummary(writer, gone, summary.edit) : []);
}

/** When two entries are taken apart again, what is still unfinished goes back to where it came from. */
export async function handBack(database: LibraryDatabase, { changes }: Operation): Promise<void> {
  const lectures = changes.filter(({ table }) => table === "lectures");
  const gone = lectures.find(({ after }) => "deletedAt" in after)?.id;
  const kept = lectures.find(({ id }) => id !== gone)?.id;
  if (gone === undefined || kept === undefined) return;
  const moved = (await jobsFor(database, kept)).filter(({ formerLectureId }) => formerLectureId === gone);
  for (const { formerLectureId: _former, ...job } of moved) await database.jobs.put({ ...job, lectureId: gone });
  await moveNoteEdits(database, kept, gone, new Set(changes.map(({ id }) => id)));
}

/** What is being made of a note goes where the note goes; `of` names the notes when not all of them do. */
async function moveNoteEdits(
  { drafts }: LibraryDatabase,
  from: string,
  to: string,
  of?: ReadonlySet<string>,
): Promise<void> {
  const start = `${editsOf(from)}note:`;
  const edits = await drafts.where("key").startsWith(start).toArray();
  for (const draft of edits) {
    const noteId = draft.key.slice(start.length);
    if (of?.has(noteId) === false) continue;
    await drafts.put({ ...draft, key: `${editsOf(to)}note:${noteId}` });
    await drafts.delete(draft.key);
  }
}

/** The version that leaving the field would have made; its versions are the other entry's by now. */
async function typedSummary({ database }: Writer, gone: Lecture, { text, base }: Edit): Promise<NewSummary[]> {
  const typed = text.trim();
  if (typed === "" || typed === base.trim()) return [];
  const version = await database.summaries.get(gone.currentSummaryId ?? "");
  const source = base === "" ? ({ by: "person" } as const) : ({ by: "person", name: "edited" } as const);
  return [{ text: typed, source, language: version?.language ?? null }];
}
