import { useEffect, useState, type RefObject } from "react";
import { ASIDE, elementOf, isAside } from "./aside.ts";

/** What is selected in the text, and where it is said. */
export interface SelectedText {
  readonly text: string;
  /** Null where the text has no times. */
  readonly atSeconds: number | null;
  /** Where to offer something for it, in pixels within the text. */
  readonly top: number;
  readonly left: number;
}

const SAID = "[data-second]";
const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, tr, br";
/** A sign that stands in no text: white space of the source is no end of a line. */
const LINE_END = "\0";
const WHITE_SPACE = /[\s\u200b]+/g;

/** Follows what the person selects in the text; null for nothing. */
export function useSelectedText(article: RefObject<HTMLElement | null>): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null);
  useEffect(() => {
    const follow = () => setSelected(article.current && selectedIn(article.current));
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [article]);
  return selected;
}

function selectedIn(article: HTMLElement): SelectedText | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  // Some browsers make a range of each stretch between what cannot be selected.
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last || !article.contains(first.startContainer) || isAside(first.startContainer)) return null;
  const text = textOf(ranges);
  if (text === "") return null;
  const [begin, end] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
  const own = article.getBoundingClientRect();
  return {
    text,
    atSeconds: secondOf(first),
    top: end.bottom - own.top,
    left: Math.max(0, begin.left - own.left),
  };
}

/** What the lecture says there, a line for each paragraph. */
function textOf(ranges: readonly Range[]): string {
  const content = document.createDocumentFragment();
  content.append(...ranges.map((range) => range.cloneContents()));
  for (const aside of content.querySelectorAll(ASIDE)) aside.remove();
  for (const block of content.querySelectorAll(BLOCKS)) block.after(LINE_END);
  const lines = (content.textContent ?? "").split(LINE_END).map((line) => line.replace(WHITE_SPACE, " ").trim());
  return lines.filter((line) => line !== "").join("\n");
}

function secondOf({ startContainer }: Range): number | null {
  const at = elementOf(startContainer);
  const said =
    at?.closest<HTMLElement>(SAID) ??
    // The speaker's name, for one, is said at no second of its own.
    at?.closest(".reading-block")?.querySelector<HTMLElement>(SAID);
  const second = said?.dataset["second"];
  return second === undefined ? null : Number(second);
}
