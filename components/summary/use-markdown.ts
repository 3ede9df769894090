import { useEffect, useMemo, useState } from "react";
import type { SummarySource } from "../../lib/lecture/summary.ts";
import { hasMarkdown } from "../../lib/summary/has-markdown.ts";
import type { MarkdownToken, readMarkdown } from "../../lib/summary/markdown.ts";

type Reader = typeof readMarkdown;

/** The parser, once some text has needed it; the popup's first frame does without. */
let loaded: Reader | null = null;

export async function loadMarkdown(): Promise<Reader> {
  loaded ??= (await import("../../lib/summary/markdown.ts")).readMarkdown;
  return loaded;
}

/** Whether a version may be written in Markdown: by a model, or by a person. Picked sentences and descriptions are not. */
export function mayBeMarkdown({ by }: SummarySource): boolean {
  return by === "model" || by === "browser" || by === "person";
}

/** The text of a version read as Markdown; null where it has none, or the parser is still being loaded. */
export function useMarkdown(text: string, source: SummarySource): readonly MarkdownToken[] | null {
  const [read, setRead] = useState<Reader | null>(() => loaded);
  const isWanted = mayBeMarkdown(source) && hasMarkdown(text);
  useEffect(() => {
    if (!isWanted || read) return;
    let isGone = false;
    void loadMarkdown().then((reader) => isGone || setRead(() => reader));
    return () => {
      isGone = true;
    };
  }, [isWanted, read]);
  return useMemo(() => (isWanted && read ? read(text) : null), [isWanted, read, text]);
}
