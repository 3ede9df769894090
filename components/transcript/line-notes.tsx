import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import { say } from "../../lib/words/say.ts";
import { NoteItem } from "../notes/note-item.tsx";

/** The notes on an entry, for its transcript. */
export interface NotedLines {
  readonly lecture: Lecture;
  readonly notes: readonly Note[];
}

/** The same, by the line that they stand beneath. */
export interface PlacedNotes {
  readonly lecture: Lecture;
  readonly byLine: ReadonlyMap<number, readonly Note[]>;
}

/** Notes between the lines of a transcript. */
export function NotesOfLine({ placed, line }: { readonly placed: PlacedNotes | undefined; readonly line: number }) {
  const notes = placed?.byLine.get(line);
  if (!placed || !notes) return null;
  return (
    <ul className="notes line-notes" aria-label={say("notesTab")}>
      {notes.map((note) => (
        <NoteItem key={note.id} lecture={placed.lecture} note={note} />
      ))}
    </ul>
  );
}
