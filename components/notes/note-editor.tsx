import { useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import { leadingTime } from "../../lib/transcript/leading-time.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useOnLeave } from "../hooks/use-on-leave.ts";
import { NoteField } from "./note-field.tsx";

interface NoteEditorProps {
  readonly lecture: Lecture;
  readonly note: Note;
  /** What is put beneath it at once, to be kept or not. */
  readonly adding: string;
  readonly onDone: () => void;
}

/** A note with its time before it, so that both can be changed; another window's change is not lost. */
export function NoteEditor({ lecture, note, adding, onDone }: NoteEditorProps) {
  const { run } = useCommands();
  // As it was when editing began: what another window makes of it meanwhile is told apart by this.
  const [base] = useState(note);
  const before = asWritten(base);
  const [written, write] = useState(adding === "" ? before : `${before}\n${adding}`);

  async function save(): Promise<void> {
    const { text, atSeconds } = leadingTime(written);
    if (text === "" || written === before) return onDone();
    const moment = atSeconds === Math.floor(base.atSeconds ?? -1) ? base.atSeconds : atSeconds;
    const input = { noteId: base.id, atSeconds: moment, base: base.text, text };
    const reply = await run("editNote", input, say("noteChanged"));
    if (reply.status === "done") onDone();
  }

  useOnLeave(() => void save());

  return (
    <NoteField
      label={say("note")}
      lecture={lecture}
      value={written}
      onChange={write}
      onDone={() => void save()}
      onCancel={onDone}
      autoFocus
    >
      <button type="button" className="button small" onClick={() => void save()}>
        {say("save")}
      </button>
      <button type="button" className="button quiet small" onClick={onDone}>
        {say("cancel")}
      </button>
    </NoteField>
  );
}

function asWritten({ atSeconds, text }: Note): string {
  return atSeconds === null ? text : `${sayDuration(Math.floor(atSeconds))} ${text}`;
}
