import { useEffect, useState, type RefObject } from "react";

/** What is selected in the text, and where it is said. */
export interface SelectedText {
  readonly text: string;
  /** Null where the text has no times. */
  readonly atSeconds: number | null;
  /** Where to offer something for it, in pixels within the text. */
  readonly top: number;
  readonly left: number;
}

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
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = selection.toString().replace(WHITE_SPACE, " ").trim();
  if (text === "" || !article.contains(range.startContainer) || isAside(range.startContainer)) return null;
  const box = range.getBoundingClientRect();
  const own = article.getBoundingClientRect();
  return {
    text,
    atSeconds: secondOf(range),
    top: box.bottom - own.top,
    left: Math.max(0, box.left - own.left),
  };
}

function secondOf({ startContainer }: Range): number | null {
  const said = elementOf(startContainer)?.closest<HTMLElement>("[data-second]")?.dataset["second"];
  return said === undefined ? null : Number(said);
}

function isAside(node: Node): boolean {
  return elementOf(node)?.closest("button, [data-aside]") !== null;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
