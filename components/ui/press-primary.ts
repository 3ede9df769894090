import type { KeyboardEvent } from "react";
import { isComposing } from "./keyboard.ts";

/** Ctrl Enter anywhere in a dialog does what its main button does, or the one that does what the dialog asks about. */
export function pressPrimary(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
  const button = event.currentTarget.querySelector<HTMLElement>(".button.primary, footer .button.danger");
  if (!button || event.defaultPrevented) return;
  event.preventDefault();
  button.click();
}
