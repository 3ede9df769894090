import { lazy, Suspense, useEffect, useRef, type KeyboardEvent } from "react";
import type { NewNote } from "../../lib/library/draft.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { joinSpoken } from "../../lib/text/cue-sentences.ts";
import { saidAround } from "../../lib/transcript/cue-at.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useBeside, useOfferedNote } from "../hooks/use-beside.tsx";
import { isComposing } from "../ui/keyboard.ts";
import type { PageReading } from "../popup/page-reading.ts";
import { useBegunNote } from "./use-begun-note.ts";
import { usePlayerTime } from "./use-player-time.ts";

/** Only beside the video: the popup does without. */
const StillButton = lazy(async () => ({ default: (await import("./still-button.tsx")).StillButton }));

interface NoteAtMomentProps {
  readonly reading: PageReading;
  /** What is said in the lecture, as far as it is known. */
  readonly cues: readonly Cue[];
  readonly autoFocus: boolean;
  readonly note: NewNote;
  readonly onNote: (note: NewNote) => void;
  readonly onAdd: () => void;
  /** Adds it with what the video shows. */
  readonly onStill: (note: NewNote) => Promise<void>;
  /** Told each second that the player comes to. */
  readonly onSecond?: (seconds: number | null) => void;
}

/** A note on the moment that the player is at; the moment stands from the first letter on, while the player goes on. */
export function NoteAtMoment({ reading, cues, autoFocus, note, onNote, onAdd, onStill, onSecond }: NoteAtMomentProps) {
  const { text } = note;
  const playing = usePlayerTime(reading);
  useEffect(() => onSecond?.(playing), [onSecond, playing]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const beside = useBeside();
  const begun = useBegunNote(text);
  const moment = text === "" ? (begun.atSeconds ?? playing) : note.atSeconds;
  const label = moment === null ? say("noteOnWhole") : say("noteAt", sayDuration(moment));
  const said = moment === null ? "" : joinSpoken(saidAround(cues, moment).map((cue) => cue.text));

  /** A picture stays with its words, as long as there are any. */
  const write = (next: string) =>
    onNote({ atSeconds: moment, text: next, ...(next !== "" && note.still && { still: note.still }) });

  useOfferedNote((offered) => {
    if (text === "") onNote(offered);
    else write(`${text} ${offered.text}`);
    field.current?.focus();
  });

  function onKeyDown(event: KeyboardEvent): void {
    // With Ctrl, Enter saves the whole form.
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || isComposing(event)) return;
    event.preventDefault();
    begun.end();
    onAdd();
  }

  return (
    <div className="field note-field">
      <label>
        <span className="moment" aria-hidden="true">
          {label}
        </span>
        <input
          dir="auto"
          ref={field}
          aria-label={label}
          // Beside the offer there is no room for the question that it answers.
          placeholder={said === "" ? say("noteHere") : undefined}
          value={text}
          onChange={(event) => {
            // The one before was kept, and its field was never left.
            if (begun.atSeconds === null) begun.begin();
            write(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onFocus={begun.begin}
          onBlur={() => document.hasFocus() && begun.end()}
        />
      </label>
      {said !== "" && text === "" && (
        <button
          type="button"
          className="text-link said-here"
          onClick={() => (write(say("quoted", said.trim())), field.current?.focus())}
        >
          {say("fillInSaid")}
        </button>
      )}
      {beside && (
        <Suspense>
          <StillButton
            note={{ atSeconds: moment, text, ...(note.still && { still: note.still }) }}
            onStill={(taken) => {
              begun.end();
              return onStill(taken);
            }}
          />
        </Suspense>
      )}
      <span className="key" aria-hidden="true">
        ↵
      </span>
    </div>
  );
}
