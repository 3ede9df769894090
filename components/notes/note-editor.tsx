import { useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import { type DraftMark, editsOf } from "../../lib/library/draft.ts";
import { leadingTime } from "../../lib/transcript/leading-time.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useEditor } from "../hooks/use-editor.ts";
import { EditorButtons } from "../ui/editor-buttons.tsx";
import { NoteField } from "./note-field.tsx";

interface NoteEditorProps {
  readonly lecture: Lecture;
  readonly note: Note;
  /** What is put beneath it at once, to be kept or not. */
  readonly adding: string;
  readonly onDone: () => void;
}

/** Names what is being made of a note. */
export function noteDraft({ lectureId, id }: Note): string {
  return `${editsOf(lectureId)}note:${id}`;
}

/** A note with its time before it, so that both can be changed; another window's change is not lost. */
export function NoteEditor({ lecture, note, adding, onDone }: NoteEditorProps) {
  const { run } = useCommands();
  // As it was when editing began: what another window makes of it meanwhile is told apart by this.
  const [base] = useState(note);
  const before = asWritten(base);
  const editor = useEditor({
    draft: noteDraft(base),
    stored: before,
    begun: adding === "" ? before : `${before}\n${adding}`,
    isSame: (text, was) => text === was || leadingTime(text).text === "",
    keep,
  });

  async function keep(written: string, was: string, settles: DraftMark | undefined): Promise<boolean> {
    const { text, atSeconds } = leadingTime(written);
    const moment = atSeconds === Math.floor(base.atSeconds ?? -1) ? base.atSeconds : atSeconds;
    // What was on the note's own moment or text may be as it stands here; a text in the field has its time before it.
    const input = {
      noteId: base.id,
      atSeconds: moment,
      base: was === before ? base.text : leadingTime(was).text,
      text,
    };
    return (await run("editNote", input, say("noteChanged"), settles)).status === "done";
  }

  async function save(): Promise<void> {
    if (await editor.save()) onDone();
  }

  function cancel(): void {
    editor.cancel();
    onDone();
  }

  return (
    <NoteField
      label={say("note")}
      lecture={lecture}
      value={editor.text}
      onChange={editor.change}
      onBlur={editor.onBlur}
      onDone={() => void save()}
      onCancel={cancel}
      autoFocus
    >
      <EditorButtons label={say("save")} onSave={() => void save()} onCancel={cancel} />
    </NoteField>
  );
}

function asWritten({ atSeconds, text }: Note): string {
  return atSeconds === null ? text : `${sayDuration(Math.floor(atSeconds))} ${text}`;
}
