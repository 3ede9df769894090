import { useMemo } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { NoteStill } from "../notes/note-still.tsx";
import { MomentButton } from "../transcript/moment-button.tsx";
import { SquareButton } from "../ui/square-button.tsx";

interface NoteListProps {
  readonly lecture: Lecture;
  readonly notes: readonly Note[];
  readonly library: Promise<IDBDatabase>;
}

/** The notes on a saved entry; each plays at its moment. */
export function NoteList({ lecture, notes, library }: NoteListProps) {
  const { run } = useCommands();
  const reader = useMemo(() => library.then(idbReader), [library]);
  if (notes.length === 0) return null;
  return (
    <ul className="notes">
      {notes.map(({ id, rev, atSeconds, text }) => (
        <li key={id}>
          {atSeconds === null ? <span className="moment" /> : <MomentButton lecture={lecture} seconds={atSeconds} />}
          <p dir="auto">{text}</p>
          <SquareButton
            icon="close"
            label={say("removeNote", text.slice(0, 60))}
            onClick={() => void run("deleteNote", { noteId: id }, say("noteRemoved"))}
          />
          <NoteStill reader={reader} note={{ id, rev, atSeconds }} />
        </li>
      ))}
    </ul>
  );
}
