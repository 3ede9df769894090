import { useEffect, useMemo, useState, type RefObject } from "react";
import type { FindState } from "../ui/find-field.tsx";
import { findInText, searchableText } from "./find-in-text.ts";

const ALL = "reading-found";
const SHOWN = "reading-shown";
const NONE: readonly Range[] = [];

/** A search in what is read: all places are marked, and one is shown after the other. */
export function useFind(article: RefObject<HTMLElement | null>, first: string): FindState {
  const [query, setQuery] = useState(first);
  const [at, setAt] = useState(0);
  const [isWanted, setWanted] = useState(first !== "");
  const revision = useRevision(article, isWanted);
  const text = useMemo(
    () => (isWanted && article.current && revision >= 0 ? searchableText(article.current) : null),
    [article, isWanted, revision],
  );
  const found = useMemo(() => (text && query.trim() !== "" ? findInText(text, query) : NONE), [text, query]);
  const shown = found[Math.min(at, found.length - 1)];

  useEffect(() => {
    if (found.length > 0) CSS.highlights.set(ALL, new Highlight(...found));
    else CSS.highlights.delete(ALL);
    return () => void CSS.highlights.delete(ALL);
  }, [found]);
  useEffect(() => {
    if (!shown) return undefined;
    CSS.highlights.set(SHOWN, new Highlight(shown));
    shown.startContainer.parentElement?.scrollIntoView({ block: "center" });
    return () => void CSS.highlights.delete(SHOWN);
  }, [shown]);

  return {
    query,
    type(next) {
      setQuery(next);
      setAt(0);
      setWanted(true);
    },
    prepare: () => setWanted(true),
    count: found.length,
    at: Math.max(0, Math.min(at, found.length - 1)),
    step: (by) => found.length > 0 && setAt((Math.min(at, found.length - 1) + by + found.length) % found.length),
  };
}

/** Grows when the text becomes another one, as far as anybody wants to know. */
function useRevision(article: RefObject<HTMLElement | null>, isWanted: boolean): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    if (!isWanted || !article.current) return undefined;
    const observer = new MutationObserver(() => setRevision((before) => before + 1));
    observer.observe(article.current, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [article, isWanted]);
  return revision;
}
