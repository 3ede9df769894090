import { cleanTag, tagKey } from "../../lecture/tag.ts";
import { fold } from "../../text/fold.ts";
import { foldWithOffsets } from "../../text/fold-with-offsets.ts";
import type { Range } from "../../text/pieces.ts";

export interface TagCount {
  readonly tag: string;
  /** How many lectures bear it. */
  readonly count: number;
}

export interface Completion extends TagCount {
  /** What was typed, in the tag; empty when nothing was typed yet. */
  readonly range: Range;
}

const LETTER = /[\p{L}\p{N}]$/u;
const PLACE = { start: 0, wordStart: 1, inside: 2 } as const;

/**
 * The person's tags that hold what is typed, anywhere in them: those that begin with it first, then those in which
 * a word begins with it; among equals the most used, then by the alphabet. For nothing typed, the most used.
 */
export function completeTags(
  typed: string,
  tags: readonly TagCount[],
  chosen: readonly string[] = [],
  limit = 8,
): Completion[] {
  const wanted = fold(cleanTag(typed));
  const taken = new Set(chosen.map(tagKey));
  return tags
    .filter(({ tag }) => !taken.has(tagKey(tag)))
    .flatMap((each) => {
      const match = matchIn(each.tag, wanted);
      return match ? [{ ...match, completion: { tag: each.tag, count: each.count, range: match.range } }] : [];
    })
    .toSorted((a, b) => a.place - b.place || byUse(a.completion, b.completion))
    .slice(0, limit)
    .map(({ completion }) => completion);
}

function matchIn(tag: string, wanted: string): { place: number; range: Range } | null {
  const { folded, starts, ends } = foldWithOffsets(tag);
  const places: { place: number; at: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && at < folded.length; at = folded.indexOf(wanted, at + 1)) {
    places.push({
      at,
      place: at === 0 ? PLACE.start : LETTER.test(folded.slice(0, at)) ? PLACE.inside : PLACE.wordStart,
    });
  }
  const best = places.toSorted((a, b) => a.place - b.place)[0];
  if (!best) return null;
  const start = starts[best.at] ?? 0;
  return { place: best.place, range: { start, end: wanted ? (ends[best.at + wanted.length - 1] ?? start) : start } };
}

function byUse(a: TagCount, b: TagCount): number {
  return b.count - a.count || a.tag.localeCompare(b.tag);
}
