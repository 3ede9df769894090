import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import { NewNote } from "./new-note.tsx";
import { NoteItem } from "./note-item.tsx";

interface NotesPanelProps {
  readonly lecture: Lecture;
  /** In the order of their moments. */
  readonly notes: readonly Note[];
}

/** The notes on an entry, and the field for a new one. */
export function NotesPanel({ lecture, notes }: NotesPanelProps) {
  return (
    <>
      <NewNote lecture={lecture} />
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note) => (
            <NoteItem key={note.id} lecture={lecture} note={note} />
          ))}
        </ul>
      )}
    </>
  );
}
