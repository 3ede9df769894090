import { useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useCiting } from "../cite/citing.tsx";
import { useBeside } from "../hooks/use-beside.tsx";
import { useCommands } from "../hooks/use-commands.tsx";
import { useFoundEdit } from "../hooks/use-found-edit.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { noteLanguage } from "../library/text-language.ts";
import { MomentButton } from "../transcript/moment-button.tsx";
import { SquareButton } from "../ui/square-button.tsx";
import { NoteStill } from "./note-still.tsx";
import { noteDraft, NoteEditor } from "./note-editor.tsx";
import { useSaidAt } from "./use-said-at.ts";

/** How much of a note names it to who cannot see it. */
const NAME = 60;

interface NoteItemProps {
  readonly lecture: Lecture;
  readonly note: Note;
}

/** A note to read and play, and to change in its place. */
export function NoteItem({ lecture, note }: NoteItemProps) {
  const { run } = useCommands();
  const { cite } = useCiting();
  // References are made in the library.
  const isBeside = useBeside() !== null;
  /** While it is changed, what is to be put beneath it. */
  const [adding, setAdding] = useState<string | null>(null);
  const [isSilent, setSilent] = useState(false);
  const { reader } = useLibrary();
  const saidAt = useSaidAt(lecture);
  const { id, atSeconds, text } = note;
  useFoundEdit(noteDraft(note), () => setAdding((now) => now ?? ""));

  async function takeIn(look: (seconds: number) => Promise<string>, seconds: number): Promise<void> {
    const said = await look(seconds);
    setSilent(said === "");
    if (said !== "") setAdding(said);
  }

  if (adding !== null)
    return (
      <li>
        <NoteEditor lecture={lecture} note={note} adding={adding} onDone={() => setAdding(null)} />
      </li>
    );
  return (
    <li>
      {atSeconds === null ? <span className="moment" /> : <MomentButton lecture={lecture} seconds={atSeconds} />}
      <p lang={noteLanguage(text)} dir="auto">
        {text}
      </p>
      {isSilent && (
        <span className="meta" role="status">
          {say("nothingSaid")}
        </span>
      )}
      <span className="note-actions">
        <SquareButton icon="edit" label={say("editNote", text.slice(0, NAME))} onClick={() => setAdding("")} />
        {saidAt && atSeconds !== null && (
          <SquareButton icon="transcript" label={say("noteHere")} onClick={() => void takeIn(saidAt, atSeconds)} />
        )}
        {!isBeside && atSeconds !== null && (
          <SquareButton
            icon="quote"
            label={say("citeMoment", sayDuration(Math.floor(atSeconds)))}
            onClick={() => cite({ id: lecture.id, atSeconds })}
          />
        )}
        <SquareButton
          icon="trash"
          label={say("removeNote", text.slice(0, NAME))}
          onClick={() => void run("deleteNote", { noteId: id }, say("noteRemoved"))}
        />
      </span>
      <NoteStill reader={reader} note={note} />
    </li>
  );
}
