import { useEffect, useRef } from "react";

/** Within so many milliseconds a second press makes a double click of the first. */
const DOUBLE = 250;

/**
 * Presses on text that mean something only where they select nothing and take nothing away: each is held until it is
 * known that it was not the first of a double click. `isActing` is whether something is shown that a press takes away.
 */
export function useHeldPress(isActing: boolean) {
  const timer = useRef(0);
  const isTaking = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  function begin(): void {
    clearTimeout(timer.current);
    // What it takes away is gone before the click is heard.
    isTaking.current = isActing || isSelected();
  }

  function hold(clicks: number, press: () => void): void {
    clearTimeout(timer.current);
    if (clicks > 1 || isTaking.current) return;
    timer.current = window.setTimeout(() => !isSelected() && press(), DOUBLE);
  }
  return { begin, hold };
}

function isSelected(): boolean {
  return getSelection()?.isCollapsed === false;
}
