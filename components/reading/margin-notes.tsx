import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import { say } from "../../lib/words/say.ts";
import { NoteItem } from "../notes/note-item.tsx";

interface MarginNotesProps {
  readonly lecture: Lecture;
  readonly notes: readonly Note[];
}

/** Notes beside the text that they belong to; beneath it where there is no room. */
export function MarginNotes({ lecture, notes }: MarginNotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes margin-notes" aria-label={say("notesTab")} data-aside>
      {notes.map((note) => (
        <NoteItem key={note.id} lecture={lecture} note={note} />
      ))}
    </ul>
  );
}
