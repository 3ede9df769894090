import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { leadingTime } from "../../lib/transcript/leading-time.ts";
import { say } from "../../lib/words/say.ts";
import { noteLanguage } from "../library/text-language.ts";
import { isComposing } from "../ui/keyboard.ts";
import { useSaidAt } from "./use-said-at.ts";

interface NoteFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly lecture: Lecture;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onDone: () => void;
  /** Null where Esc leaves the text alone. */
  readonly onCancel: (() => void) | null;
  readonly autoFocus?: boolean;
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>;
  /** Its buttons. */
  readonly children: ReactNode;
}

/** A note being written. Where it begins with a time, what was said there can be taken into it. */
export function NoteField(props: NoteFieldProps) {
  const { label, placeholder, lecture, value, onChange, onBlur, onDone, onCancel, autoFocus = false, children } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.fieldRef ?? own;
  const saidAt = useSaidAt(lecture);
  const [isSilent, setSilent] = useState(false);
  const hint = useId();
  const { atSeconds } = leadingTime(value);

  async function takeIn(): Promise<void> {
    const said = saidAt && atSeconds !== null ? await saidAt(atSeconds) : "";
    setSilent(said === "");
    // Read again: the person may have typed while the transcript was looked up.
    const now = field.current?.value.trimEnd() ?? value;
    if (said !== "") onChange(`${now}${leadingTime(now).text === "" ? " " : "\n"}${said}`);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const isDone = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isDone && !(event.key === "Escape" && onCancel)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isDone) onDone();
    else onCancel?.();
  }

  return (
    <div className="editor" onBlur={onBlur}>
      <textarea
        dir="auto"
        ref={field}
        className="field note-text"
        rows={2}
        aria-label={label}
        aria-describedby={isSilent ? hint : undefined}
        placeholder={placeholder}
        lang={noteLanguage(value)}
        value={value}
        autoFocus={autoFocus}
        onChange={(event) => {
          setSilent(false);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {isSilent && (
        <p id={hint} className="meta" role="status">
          {say("nothingSaid")}
        </p>
      )}
      <div className="row wrap">
        {children}
        {saidAt && atSeconds !== null && (
          <button type="button" className="text-link push" onClick={() => void takeIn()}>
            {say("noteHere")}
          </button>
        )}
      </div>
    </div>
  );
}
