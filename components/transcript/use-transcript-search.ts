import { useMemo, useState } from "react";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { type CueMatch, findInCues, searchable } from "../../lib/transcript/find-in-cues.ts";

/** A stretch of a caption that is found, and the match that it is part of. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly match: CueMatch;
}

export type Marks = ReadonlyMap<number, readonly Mark[]>;

export interface TranscriptSearchState {
  readonly query: string;
  readonly type: (query: string) => void;
  /** Makes the transcript ready, so that the first key is answered as fast as the others. */
  readonly prepare: () => void;
  readonly count: number;
  /** Index of the match that is shown. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
  readonly active: CueMatch | null;
  /** What to mark, by the index of the caption. */
  readonly marks: Marks;
}

/** A search inside one transcript: every match, and the one that is shown; after the last comes the first. */
export function useTranscriptSearch(cues: readonly Cue[]): TranscriptSearchState {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [isWanted, setWanted] = useState(false);
  const source = useMemo(() => (isWanted ? searchable(cues) : null), [cues, isWanted]);
  const matches = useMemo(() => (source ? findInCues(source, query) : []), [source, query]);
  const marks = useMemo(() => marksOf(matches), [matches]);
  const count = matches.length;
  return {
    query,
    type(next) {
      setQuery(next);
      setAt(0);
      setWanted(true);
    },
    prepare: () => setWanted(true),
    count,
    at,
    step: (by) => count > 0 && setAt((at + by + count) % count),
    active: matches[at] ?? null,
    marks,
  };
}

function marksOf(matches: readonly CueMatch[]): Marks {
  const marks = new Map<number, Mark[]>();
  for (const match of matches)
    for (const { cue, range } of match.parts) {
      const own = marks.get(cue) ?? [];
      own.push({ ...range, match });
      marks.set(cue, own);
    }
  return marks;
}
