import { findInCues, searchable, type SearchableCues } from "../../lib/transcript/find-in-cues.ts";
import { isAside } from "./aside.ts";

/** What stands on the page, made ready for many searches. */
export interface SearchableText {
  readonly nodes: readonly Text[];
  readonly source: SearchableCues;
}

export function searchableText(root: Element): SearchableText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !isAside(node)) nodes.push(node);
  }
  return { nodes, source: searchable(nodes.map(({ data }) => ({ startSeconds: 0, text: data }))) };
}

/** Every place where the words stand; case, accents and width do not count. */
export function findInText({ nodes, source }: SearchableText, query: string): Range[] {
  return findInCues(source, query).flatMap(({ parts }) => {
    const [first, last] = [parts[0], parts.at(-1)];
    const [from, to] = [first && nodes[first.cue], last && nodes[last.cue]];
    if (!first || !last || !from || !to) return [];
    const range = document.createRange();
    range.setStart(from, first.range.start);
    range.setEnd(to, last.range.end);
    return [range];
  });
}
