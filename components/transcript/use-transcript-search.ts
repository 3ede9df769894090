import { useMemo, useState } from "react";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { cueAt } from "../../lib/transcript/cue-at.ts";
import { findApart } from "../../lib/transcript/find-apart.ts";
import type { FindState } from "../ui/find-field.tsx";
import { type CueMatch, findInCues, searchable, type SearchableCues } from "../../lib/transcript/find-in-cues.ts";

/** A stretch of a caption that is found, and the match that it is part of. */
export interface CueMark {
  readonly start: number;
  readonly end: number;
  readonly match: CueMatch;
}

export type CueMarks = ReadonlyMap<number, readonly CueMark[]>;

export interface TranscriptSearchState extends FindState {
  readonly active: CueMatch | null;
  /** What to mark, by the index of the caption. */
  readonly marks: CueMarks;
}

/**
 * A search inside one transcript: every match, and the one that is shown; after the last comes the first. It may begin
 * with a query, at the first match from a second on or at a known one.
 */
export function useTranscriptSearch(
  cues: readonly Cue[],
  first = "",
  fromSecond = 0,
  match: number | null = null,
): TranscriptSearchState {
  const [query, setQuery] = useState(first);
  const [stepped, setStepped] = useState<number | null>(first === "" ? 0 : match);
  const [isWanted, setWanted] = useState(first !== "");
  const source = useMemo(() => (isWanted ? searchable(cues) : null), [cues, isWanted]);
  const matches = useMemo(() => (source ? found(source, query) : []), [source, query]);
  const marks = useMemo(() => marksOf(matches), [matches]);
  const count = matches.length;
  const at = stepped ?? firstFrom(matches, fromSecond > 0 ? cueAt(cues, fromSecond) : 0);
  return {
    query,
    type(next) {
      setQuery(next);
      setStepped(0);
      setWanted(true);
    },
    prepare: () => setWanted(true),
    count,
    at,
    step: (by) => count > 0 && setStepped((at + by + count) % count),
    active: matches[at] ?? null,
    marks,
  };
}

/** The words as they follow one another, else where all of them are said together. */
function found(source: SearchableCues, query: string): CueMatch[] {
  const whole = findInCues(source, query);
  return whole.length > 0 ? whole : findApart(source, query);
}

function firstFrom(matches: readonly CueMatch[], cue: number): number {
  const index = matches.findIndex(({ parts }) => (parts[0]?.cue ?? 0) >= cue);
  return Math.max(0, index);
}

function marksOf(matches: readonly CueMatch[]): CueMarks {
  const marks = new Map<number, CueMark[]>();
  for (const match of matches)
    for (const { cue, range } of match.parts) {
      const own = marks.get(cue) ?? [];
      own.push({ ...range, match });
      marks.set(cue, own);
    }
  return new Map([...marks].map(([cue, own]) => [cue, inOrder(own)]));
}

/** Words that are said together stand in any order, and one may stand in another. */
function inOrder(marks: readonly CueMark[]): CueMark[] {
  const sorted = marks.toSorted((one, other) => one.start - other.start);
  return sorted.filter(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
}
