import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { FindState } from "../ui/find-field.tsx";
import { ASIDE, isAside } from "./aside.ts";
import { findInText, searchableText } from "./find-in-text.ts";

const ALL = "reading-found";
const SHOWN = "reading-shown";
const NONE: readonly Range[] = [];

/** What was asked for last: words, and which of their places. A new object each time, also for the same place again. */
interface FindRequest {
  readonly query: string;
  readonly at: number;
}

/** A search in what is read: all places are marked, and one is shown after the other. */
export function useFind(article: RefObject<HTMLElement | null>, first: string, part: string): FindState {
  const [asked, setAsked] = useState<FindRequest>({ query: first, at: 0 });
  const [isWanted, setWanted] = useState(first !== "");
  const revision = useRevision(article, isWanted);
  const text = useMemo(
    () => (isWanted && article.current && revision >= 0 ? searchableText(article.current) : null),
    [article, isWanted, revision],
  );
  const { query } = asked;
  const found = useMemo(() => (text && query.trim() !== "" ? findInText(text, query) : NONE), [text, query]);
  const at = Math.max(0, Math.min(asked.at, found.length - 1));
  usePainted(found, found[at]);
  useScrolled(asked, part, found[at]);

  return {
    query,
    type(next) {
      setAsked({ query: next, at: 0 });
      setWanted(true);
    },
    prepare: () => setWanted(true),
    count: found.length,
    at,
    step: (by) => found.length > 0 && setAsked({ query, at: (at + by + found.length) % found.length }),
  };
}

function usePainted(found: readonly Range[], shown: Range | undefined): void {
  useEffect(() => {
    if (found.length > 0) CSS.highlights.set(ALL, new Highlight(...found));
    return () => void CSS.highlights.delete(ALL);
  }, [found]);
  useEffect(() => {
    if (shown) CSS.highlights.set(SHOWN, new Highlight(shown));
    return () => void CSS.highlights.delete(SHOWN);
  }, [shown]);
}

/** Leads to a place once in each part for each time that it is asked for: the text is read anew while the person is elsewhere. */
function useScrolled(asked: FindRequest, part: string, shown: Range | undefined): void {
  const answered = useRef<{ readonly asked: FindRequest; readonly part: string } | null>(null);
  useEffect(() => {
    // Empty, or nowhere, when its text has just been taken from the page; what comes instead is found next.
    if (!shown || shown.collapsed || !shown.startContainer.isConnected) return;
    if (answered.current?.asked === asked && answered.current.part === part) return;
    answered.current = { asked, part };
    shown.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }, [asked, part, shown]);
}

/** Grows when the text becomes another one, as far as anybody wants to know. */
function useRevision(article: RefObject<HTMLElement | null>, isWanted: boolean): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    if (!isWanted || !article.current) return undefined;
    const observer = new MutationObserver((changes) => {
      if (changes.some(isOfText)) setRevision((before) => before + 1);
    });
    observer.observe(article.current, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [article, isWanted]);
  return revision;
}

/** What comes and goes beside the text changes nothing that is found. */
function isOfText({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isAside(target)) return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length === 0 || nodes.some((node) => !(node instanceof Element && node.matches(ASIDE)));
}
