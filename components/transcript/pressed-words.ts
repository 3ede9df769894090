/** Words of a transcript that a person has pressed, and the second of the lecture at which they are said. */
export interface PressedWords {
  readonly text: string;
  /** Null where nobody knows, as in a transcript without times. */
  readonly seconds: number | null;
  /** Where they stand now. */
  readonly place: () => DOMRect;
  /** A button was pressed for them, which the focus goes on from. */
  readonly isByButton: boolean;
}

/** What is selected within these lines; null where nothing is. */
export function selectedIn(lines: Element): PressedWords | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = selection.toString().replaceAll(/\s+/g, " ").trim();
  if (text === "" || !lines.contains(range.commonAncestorContainer)) return null;
  const { startContainer } = range;
  const first = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  // The speaker's name and what another transcript says have no second but their line's.
  const seconds = secondOf(first) ?? secondOf(first?.closest(".line") ?? null);
  return { text, seconds, place: () => range.getBoundingClientRect(), isByButton: false };
}

/** The line that an element is in, whole. */
export function lineAround(element: Element): PressedWords | null {
  const line = element.closest(".line");
  const text = line?.querySelector("p")?.textContent.trim() ?? "";
  if (!line || text === "") return null;
  return { text, seconds: secondOf(line), place: () => element.getBoundingClientRect(), isByButton: true };
}

/** The second at which the caption begins that an element is in, or that comes first in it. */
export function secondOf(element: Element | null): number | null {
  const caption = element?.closest("[data-second]") ?? element?.querySelector("[data-second]");
  const second = Number.parseFloat(caption?.getAttribute("data-second") ?? "");
  return Number.isFinite(second) ? second : null;
}
