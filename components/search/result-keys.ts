import type { KeyboardEvent } from "react";
import { isComposing } from "../ui/keyboard.ts";

/** What the arrow keys reach in a result: the result itself, its moments, and the way to the others. */
const PARTS = ".found-link, .moment, .more-moments";

/**
 * Moves the focus through the results: up and down from one to the next, left and right among the moments of one.
 * The result itself stands for its best moment. False where there is nothing to go to.
 */
export function moveInResults(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const target = nextOf(event);
  if (!target) return false;
  event.preventDefault();
  target.focus();
  return true;
}

function nextOf({ key, target }: KeyboardEvent): HTMLElement | undefined {
  const own = target instanceof Element ? target.closest(".found") : null;
  if (!own) return undefined;
  if (key === "ArrowDown") return own.nextElementSibling?.querySelector<HTMLElement>(".found-link") ?? undefined;
  if (key === "ArrowUp") return own.previousElementSibling?.querySelector<HTMLElement>(".found-link") ?? undefined;
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  const parts = [...own.querySelectorAll<HTMLElement>(PARTS)];
  const at = parts.findIndex((part) => part === target);
  if (step === 0 || at < 0) return undefined;
  // A chapter that was found stands before the moments, and is no moment that the result stands for.
  const skipsBest = at === 0 && step === 1 && parts[1]?.matches(".moments *") && parts[2]?.matches(".moment");
  return parts[at + (skipsBest ? 2 : step)];
}

/** Id of the lecture that a part of the results is of. */
export function resultAt(target: EventTarget): string | null {
  const own = target instanceof Element ? target.closest(".found") : null;
  return own?.querySelector<HTMLElement>("[data-id]")?.dataset["id"] ?? null;
}
