import type { KeyboardEvent } from "react";
import { say } from "../../lib/words/say.ts";
import { Icon } from "./icon.tsx";

/** A tag that can be removed; Backspace and Delete on its button remove it too. */
export function TagChip({ tag, onRemove }: { readonly tag: string; readonly onRemove: () => void }) {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Backspace" && event.key !== "Delete") return;
    event.preventDefault();
    onRemove();
  }
  return (
    <span className="chip" title={tag}>
      <span dir="auto">{tag}</span>
      <button
        type="button"
        className="chip-remove"
        aria-label={say("removeTag", tag)}
        onClick={onRemove}
        onKeyDown={onKeyDown}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
