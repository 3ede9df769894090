import { useRef } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { editsOf } from "../../lib/library/draft.ts";
import { leadingTime } from "../../lib/transcript/leading-time.ts";
import { say } from "../../lib/words/say.ts";
import { useEditor } from "../hooks/use-editor.ts";
import { NoteField } from "./note-field.tsx";
import { useAskedNote } from "./asked-note.ts";
import { useAddedNote } from "./use-added-note.ts";

/** A new note; it is kept also when its field is left, another entry opened or the page closed, before its button is pressed. */
export function NewNote({ lecture }: { readonly lecture: Lecture }) {
  const add = useAddedNote(lecture.id);
  const editor = useEditor({
    draft: `${editsOf(lecture.id)}note`,
    stored: "",
    clears: true,
    isSame: (written, base) => written === base || leadingTime(written).text === "",
    keep: (written, base, settles) => add(leadingTime(written), base !== "", settles),
  });
  const { text } = leadingTime(editor.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useAskedNote(lecture.id, field);

  return (
    <NoteField
      fieldRef={field}
      label={say("newNote")}
      placeholder={say("notePlaceholder")}
      lecture={lecture}
      value={editor.text}
      onChange={editor.change}
      onBlur={editor.onBlur}
      onDone={() => void editor.save()}
      onCancel={null}
    >
      {editor.text !== "" && (
        <button type="button" className="button small" disabled={text === ""} onClick={() => void editor.save()}>
          {say("addNote")}
        </button>
      )}
    </NoteField>
  );
}
