import type { Note } from "../../lecture/note.ts";
import { newId } from "../../lecture/record.ts";
import { cleanText } from "../../text/clean.ts";
import type { NewNote } from "../draft.ts";
import type { Input, Result } from "./command.ts";
import { lectureById } from "./find-lecture.ts";
import type { CommandRows } from "./row.ts";
import { RefusedError, type Writer } from "./writer.ts";

export async function addNote(writer: Writer, input: Input<"addNote">): Promise<Result<"addNote">> {
  await lectureById(writer.database, input.lectureId);
  return { noteId: await putNote(writer, input) };
}

/** Adds a note to a lecture that is there. */
export async function putNote(
  writer: Writer,
  { lectureId, atSeconds, text, still }: Input<"addNote">,
): Promise<string> {
  const stored = { id: newId(Date.parse(writer.now)), rev: 1, updatedAt: writer.now, deletedAt: null };
  const note = { ...stored, lectureId, atSeconds, text: written(text), createdAt: writer.now };
  await writer.put("notes", undefined, note);
  await putStill(writer, note, still);
  return note.id;
}

/** What the video showed, if anything, for a note. */
async function putStill(writer: Writer, { id, lectureId }: Note, still: NewNote["still"]): Promise<void> {
  if (!still) return;
  const before = await writer.database.stills.get(id);
  const rev = (before?.rev ?? 0) + 1;
  await writer.put("stills", before, { ...still, id, lectureId, rev, updatedAt: writer.now, deletedAt: null });
}

/** Adds notes, leaving out those that are there with the same words at the same moment: a save may be sent again. */
export async function putNewNotes(writer: Writer, lectureId: string, notes: readonly NewNote[]): Promise<void> {
  if (notes.length === 0) return;
  const known = await writer.database.notes.where("lectureId").equals(lectureId).toArray();
  for (const each of notes) {
    const isKnown = known.some(
      (note) => note.deletedAt === null && isSame(note, { ...each, text: cleanText(each.text) }),
    );
    if (!isKnown) await putNote(writer, { ...each, lectureId });
  }
}

const isSame = (a: NewNote, b: NewNote) => a.text === b.text && a.atSeconds === b.atSeconds;

export async function editNote(writer: Writer, { noteId, base, ...now }: Input<"editNote">): Promise<object> {
  const note = await noteById(writer, noteId);
  const { lectureId } = note;
  const text = written(now.text);
  if (note.text === base || note.text === text) {
    await writer.change("notes", note, { atSeconds: now.atSeconds, text });
    await putStill(writer, note, now.still);
  } else await putNote(writer, { ...now, lectureId, text });
  return {};
}

export async function deleteNote(writer: Writer, { noteId }: Input<"deleteNote">): Promise<object> {
  await writer.change("notes", await noteById(writer, noteId), { deletedAt: writer.now });
  return {};
}

function written(text: string): string {
  return cleanText(text) || refuse("A note without a word");
}

function refuse(why: string): never {
  throw new RefusedError("bad-input", why);
}

async function noteById({ database }: Writer, id: string): Promise<Note> {
  const note = await database.notes.get(id);
  if (!note || note.deletedAt !== null) throw new RefusedError("not-found", `No note has the id ${id}`);
  return note;
}

export const noteCommands: CommandRows<"addNote" | "editNote" | "deleteNote"> = {
  addNote: { run: addNote, recorded: true },
  editNote: { run: editNote, recorded: true },
  deleteNote: { run: deleteNote, recorded: true },
};
