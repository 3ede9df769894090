import { useState } from "react";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import type { NewNote } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useOnLeave } from "../hooks/use-on-leave.ts";
import { NoteAtMoment } from "./note-at-moment.tsx";
import type { PageReading } from "../popup/page-reading.ts";

interface NewNoteAtMomentProps {
  readonly lecture: Lecture;
  readonly cues: readonly Cue[];
  readonly reading: PageReading;
}

const NOTHING: NewNote = { atSeconds: null, text: "" };

/** A new note on a saved entry; what is written when the popup closes is kept as well. */
export function NewNoteAtMoment({ lecture, cues, reading }: NewNoteAtMomentProps) {
  const { run } = useCommands();
  const [note, setNote] = useState(NOTHING);
  const input = { lectureId: lecture.id, ...note };
  const isWritten = note.text.trim() !== "";

  async function add(): Promise<void> {
    if (!isWritten) return;
    setNote(NOTHING);
    const reply = await run("addNote", input, say("noteAdded"));
    // What was refused is not lost, unless something else has been begun meanwhile.
    if (reply.status === "refused") setNote((now) => (now.text === "" ? note : now));
  }

  useOnLeave(() => {
    if (isWritten) void sendCommand("addNote", input);
  });

  return <NoteAtMoment reading={reading} cues={cues} autoFocus note={note} onNote={setNote} onAdd={() => void add()} />;
}
