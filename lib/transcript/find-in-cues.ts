import type { Cue } from "../lecture/transcript.ts";
import { foldWithOffsets } from "../text/fold-with-offsets.ts";
import type { Range } from "../text/pieces.ts";
import { DENSE } from "../text/scripts.ts";

/** A place where the words stand; a phrase that goes over the border of two cues has a part in each. */
export interface CueMatch {
  readonly parts: readonly MatchPart[];
}

export interface MatchPart {
  /** Index of the cue. */
  readonly cue: number;
  /** What to mark in its text, in UTF-16 units. */
  readonly range: Range;
}

/** A transcript made ready for many searches. */
export interface SearchableCues {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`: its cue, and where it begins and ends in that cue's text. */
  readonly cues: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const DENSE_SPACE = new RegExp(`(?<=${DENSE}) (?=${DENSE})`, "gv");
/** Typed straight, printed curly. */
const APOSTROPHE = /[’ʼ＇]/g;
const LONGEST_QUERY = 500;

/** Folds a transcript once, so that each key typed is answered at once. */
export function searchable(cues: readonly Cue[]): SearchableCues {
  const folded: string[] = [];
  const found = { cues: [] as number[], starts: [] as number[], ends: [] as number[] };
  cues.forEach(({ text }, cue) => {
    const own = foldWithOffsets(text);
    folded.push(" ", own.folded);
    // The space before each cue stands at its start, and has no width there.
    push(found, cue, 0, 0);
    own.starts.forEach((start, at) => push(found, cue, start, own.ends[at] ?? start));
  });
  return withoutDenseSpaces({ folded: folded.join("").replace(APOSTROPHE, "'"), ...found });
}

/** Every place where the query stands: case, accents, width and line ends do not count, nor do borders of cues. */
export function findInCues(source: SearchableCues, query: string): CueMatch[] {
  const wanted = foldedQuery(query);
  return placesOf(source, wanted).map((at) => ({ parts: partsAt(source, at, wanted.length) }));
}

export function foldedQuery(query: string): string {
  return foldWithOffsets(query.slice(0, LONGEST_QUERY)).folded.trim().replace(APOSTROPHE, "'").replace(DENSE_SPACE, "");
}

/** Where a folded text stands in the folded transcript. */
export function placesOf({ folded }: SearchableCues, wanted: string): number[] {
  const places: number[] = [];
  if (!wanted) return places;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

/** What to mark of a stretch of the folded transcript. */
export function partsAt({ cues, starts, ends }: SearchableCues, at: number, length: number): MatchPart[] {
  const parts: MatchPart[] = [];
  for (let unit = at; unit < at + length; unit++) {
    const [cue = 0, start = 0, end = 0] = [cues[unit], starts[unit], ends[unit]];
    const last = parts.at(-1);
    if (start === end) continue;
    if (last?.cue === cue) parts[parts.length - 1] = { cue, range: { start: last.range.start, end } };
    else parts.push({ cue, range: { start, end } });
  }
  return parts;
}

/** Borders of cues are no spaces in Chinese, and captions put others where a sentence has its marks; a search does not. */
function withoutDenseSpaces(source: SearchableCues): SearchableCues {
  const spaces = new Set([...source.folded.matchAll(DENSE_SPACE)].map(({ index }) => index));
  if (spaces.size === 0) return source;
  const isKept = (_: unknown, at: number) => !spaces.has(at);
  return {
    folded: source.folded.replace(DENSE_SPACE, ""),
    cues: source.cues.filter(isKept),
    starts: source.starts.filter(isKept),
    ends: source.ends.filter(isKept),
  };
}

function push(
  found: { cues: number[]; starts: number[]; ends: number[] },
  cue: number,
  start: number,
  end: number,
): void {
  found.cues.push(cue);
  found.starts.push(start);
  found.ends.push(end);
}
