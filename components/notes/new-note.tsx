import { useRef, useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { leadingTime } from "../../lib/transcript/leading-time.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { NoteField } from "./note-field.tsx";
import { useKeptOnLeave } from "./use-kept-on-leave.ts";

/** A new note; it is kept also when the page is closed, or another entry opened, before its button is pressed. */
export function NewNote({ lecture }: { readonly lecture: Lecture }) {
  const { run } = useCommands();
  const [written, write] = useState("");
  const keeping = useRef("");
  const { atSeconds, text } = leadingTime(written);

  async function add(): Promise<void> {
    // Pressed twice, or left while it is being kept: one note all the same.
    if (text === "" || keeping.current === written) return;
    keeping.current = written;
    const reply = await run("addNote", { lectureId: lecture.id, atSeconds, text }, say("noteAdded"));
    keeping.current = "";
    // What was typed while it was being kept stays.
    if (reply.status === "done") write((now) => (now === written ? "" : now));
  }

  useKeptOnLeave(() => void add());

  return (
    <NoteField
      label={say("newNote")}
      placeholder={say("notePlaceholder")}
      lecture={lecture}
      value={written}
      onChange={write}
      onDone={() => void add()}
      onCancel={null}
    >
      {written !== "" && (
        <button type="button" className="button small" disabled={text === ""} onClick={() => void add()}>
          {say("addNote")}
        </button>
      )}
    </NoteField>
  );
}
