import { useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { editsOf, type NewNote } from "../../lib/library/draft.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useEditor } from "../hooks/use-editor.ts";
import { useLatest } from "../hooks/use-latest.ts";
import { NotePlace } from "../notes/note-place.tsx";
import { useAddedNote } from "../notes/use-added-note.ts";
import type { PageReading } from "../popup/page-reading.ts";
import { NoteAtMoment } from "./note-at-moment.tsx";
import { useKeptPosition } from "./use-kept-position.ts";

interface NewNoteAtMomentProps {
  readonly lecture: Lecture;
  readonly cues: readonly Cue[];
  readonly reading: PageReading;
}

/** A new note on a saved entry; what is written when its field is left or the popup closes is kept as well. */
export function NewNoteAtMoment({ lecture, cues, reading }: NewNoteAtMomentProps) {
  const isBeside = useBeside() !== null;
  const add = useAddedNote(lecture.id);
  /** Of the moment at which writing began; a note found from before is on the whole. */
  const [moment, setMoment] = useState<number | null>(null);
  const editor = useEditor({
    draft: `${editsOf(lecture.id)}note`,
    stored: "",
    clears: true,
    isSame: (text, base) => text === base || text.trim() === "",
    keep: (text, base, settles) => add({ atSeconds: moment, text }, base !== "", settles),
  });
  const latest = useLatest(editor);
  const { run } = useCommands();

  async function addWithStill(note: NewNote): Promise<void> {
    const reply = await run("addNote", { lectureId: lecture.id, ...note }, say("stillTaken"));
    if (reply.status !== "done") return;
    // What was written meanwhile is the next note.
    const { text, change, cancel } = latest.current;
    const rest = text.replace(note.text, "").trim();
    if (rest === "") cancel();
    else change(rest);
  }

  const [second, setSecond] = useState<number | null>(null);
  useKeptPosition(lecture, second);
  return (
    <NotePlace>
      <div onBlur={editor.onBlur}>
        <NoteAtMoment
          reading={reading}
          cues={cues}
          autoFocus={!isBeside}
          note={{ atSeconds: moment, text: editor.text }}
          onNote={({ atSeconds, text }) => {
            setMoment(atSeconds);
            editor.change(text);
          }}
          onAdd={() => void editor.save()}
          onStill={addWithStill}
          onSecond={setSecond}
        />
      </div>
    </NotePlace>
  );
}
