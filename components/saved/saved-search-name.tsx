import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { say } from "../../lib/words/say.ts";
import { isComposing } from "../ui/keyboard.ts";

interface SavedSearchNameProps {
  readonly name: string;
  /** With null where the name stays as it was. */
  readonly onDone: (name: string | null) => void;
}

/** A saved search while it is renamed: Enter and leaving keep the name, Esc does not. */
export function SavedSearchName({ name, onDone }: SavedSearchNameProps) {
  const [typed, setTyped] = useState(name);
  const isDone = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  // It takes the place of what was focused.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  function finish(result: string | null): void {
    if (isDone.current) return;
    isDone.current = true;
    onDone(result);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    finish(event.key === "Enter" ? typed : null);
  }
  return (
    <input
      ref={field}
      className="field"
      dir="auto"
      aria-label={say("searchName")}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(typed)}
      onKeyDown={onKeyDown}
    />
  );
}
