import type { KeyboardEvent } from "react";
import { Icon } from "./icon.tsx";

interface RemovableChipProps {
  readonly text: string;
  /** What its button does, read out. */
  readonly label: string;
  readonly isActive?: boolean;
  readonly onRemove: () => void;
}

/** Something that can be taken away again; Backspace and Delete on its button do so too. */
export function RemovableChip({ text, label, isActive = false, onRemove }: RemovableChipProps) {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Backspace" && event.key !== "Delete") return;
    event.preventDefault();
    onRemove();
  }
  return (
    <span className={isActive ? "chip active" : "chip"} title={text}>
      <span dir="auto">{text}</span>
      <button type="button" className="chip-remove" aria-label={label} onClick={onRemove} onKeyDown={onKeyDown}>
        <Icon name="close" />
      </button>
    </span>
  );
}
