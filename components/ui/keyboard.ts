import type { KeyboardEvent } from "react";

/** True while an input method is composing: its Enter, Esc and letters belong to it. Safari says so only by key code 229. */
export function isComposing(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/** True in places where letters are text. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]")
  );
}

const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `Ctrl`, or `⌘` on a Mac. */
export const commandKey = isMac ? "⌘" : "Ctrl";

/** `Alt`, or `⌥` on a Mac. */
export const altKey = isMac ? "⌥" : "Alt";
