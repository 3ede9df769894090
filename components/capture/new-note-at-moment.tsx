import { useRef, useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { editsOf, type NewNote } from "../../lib/library/draft.ts";
import { useBeside } from "../hooks/use-beside.tsx";
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
  /** The picture that is to be kept with what is written, and the moment of both. */
  const taken = useRef<Omit<NewNote, "text"> | null>(null);
  const [still, showStill] = useState<NewNote["still"]>();
  const editor = useEditor({
    draft: `${editsOf(lecture.id)}note`,
    stored: "",
    clears: true,
    isSame: (text, base) => (text === base && taken.current === null) || text.trim() === "",
    keep,
  });
  const latest = useLatest(editor);

  function hold(next: typeof taken.current): void {
    taken.current = next;
    showStill(next?.still);
  }

  async function keep(text: string, base: string, settles: Parameters<typeof add>[2]): Promise<boolean> {
    const held = taken.current;
    const isKept = await add({ atSeconds: moment, ...held, text }, base !== "", settles);
    if (isKept && taken.current === held) hold(null);
    return isKept;
  }

  /** By way of the field, where something is written: its words may be on their way, and then the picture follows them. */
  async function addWithStill({ text, ...held }: NewNote): Promise<void> {
    if (latest.current.text.trim() === "") return void (await add({ text, ...held }, false, undefined));
    hold(held);
    setMoment(held.atSeconds);
    latest.current.change(text);
    const isKept = await latest.current.save();
    if (!isKept || taken.current !== held) return;
    await keep(text, text, undefined);
    hold(null);
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
          note={{ atSeconds: moment, text: editor.text, ...(still && { still }) }}
          onNote={(note) => {
            if (note.text === "") hold(null);
            setMoment(note.atSeconds);
            editor.change(note.text);
          }}
          onAdd={() => void editor.save()}
          onStill={addWithStill}
          onSecond={setSecond}
        />
      </div>
    </NotePlace>
  );
}
