import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { joinSpoken } from "../../lib/text/cue-sentences.ts";
import { saidAround } from "../../lib/transcript/cue-at.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { isComposing } from "../ui/keyboard.ts";
import type { PageReading } from "./page-reading.ts";
import { usePlayerTime } from "./use-player-time.ts";

interface NoteFieldProps {
  readonly reading: PageReading;
  /** What is said in the lecture, as far as it is known. */
  readonly cues: readonly Cue[];
  readonly autoFocus: boolean;
  /** True once the note is kept. */
  readonly onAdd: (text: string, atSeconds: number | null) => Promise<boolean>;
}

/** A note on the moment that the player is at; the moment stands from the first letter on, while the player goes on. */
export function NoteField({ reading, cues, autoFocus, onAdd }: NoteFieldProps) {
  const [text, setText] = useState("");
  const [kept, keepMoment] = useState<number | null>(null);
  const playing = usePlayerTime(reading);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const moment = text === "" ? playing : kept;
  const label = moment === null ? say("noteOnWhole") : say("noteAt", sayDuration(moment));
  const said = moment === null ? "" : joinSpoken(saidAround(cues, moment).map((cue) => cue.text));

  function write(next: string): void {
    if (text === "") keepMoment(playing);
    setText(next);
  }

  async function add(): Promise<void> {
    if (text.trim() === "") return;
    if (await onAdd(text, moment)) setText("");
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || isComposing(event)) return;
    event.preventDefault();
    void add();
  }

  return (
    <div className="stack">
      <label className="field note-field">
        <span className="moment" aria-hidden="true">
          {label}
        </span>
        <input
          ref={field}
          aria-label={label}
          placeholder={say("noteHere")}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className="key" aria-hidden="true">
          ↵
        </span>
      </label>
      {said !== "" && text === "" && (
        <button
          type="button"
          className="text-link said-here"
          onClick={() => (write(said.trim()), field.current?.focus())}
        >
          {say("noteHere")}
        </button>
      )}
    </div>
  );
}
