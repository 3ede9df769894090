import type { HighlightTerms } from "../text/highlight.ts";
import type { TagWithin } from "./execute/tags-within.ts";
import type { Translation } from "./query/query.ts";
import type { Sort } from "./sort.ts";

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Something of the query is said in it: its transcript has moments to show. */
  readonly isSaid: boolean;
  /** Something of it stands in the current summary. */
  readonly isSummary: boolean;
  /** What was found in the other language in place of what was typed; empty for what stands there as it was typed. */
  readonly translations: readonly Translation[];
}

export interface SearchResults {
  /** The query that is answered here, as it was typed, and the tags it was restricted to. */
  readonly query: string;
  readonly tags: readonly string[];
  /** What all of them fit besides, as it was asked for; empty for nothing. */
  readonly within: string;
  /** The order of the hits. */
  readonly sort: Sort;
  /** How many lectures fit; an upper bound when not `complete`. */
  readonly total: number;
  /** Playing time of all of them, in seconds, as far as it is known; null unless it was asked for. */
  readonly totalSeconds: number | null;
  /** The tags that most hits bear, for going on from here; null unless they were asked for. */
  readonly tagsWithin: readonly TagWithin[] | null;
  /** In that order, for "match" best first, at most as many as were asked for; for an empty query the newest. */
  readonly hits: readonly Hit[];
  /** Whether phrases and runs of characters were looked up in the text of every hit, or only of those that are here. */
  readonly complete: boolean;
  /** What to mark: for `markHit`, `highlight` and `snippet`. */
  readonly highlightTerms: HighlightTerms;
  /** The same for each thing that was looked for, in the order of the query: for `momentsIn`. */
  readonly needs: readonly HighlightTerms[];
  /** The same with what stands for it in the other language, for hits that have that instead. */
  readonly translatedNeeds: readonly HighlightTerms[];
  /** Words for which no lecture fits, each with the words that were searched instead or as well. */
  readonly corrected: readonly { readonly typed: string; readonly meant: readonly string[] }[];
  /** No lecture has everything: these have most of it. */
  readonly isPartial: boolean;
  /** Whether it was looked for in the other language too: what is found so comes after all that has it as it was typed. */
  readonly isTranslated: boolean;
  /** It was to be looked for in the other language too, and the dictionary could not be read. */
  readonly isDictionaryUnread?: boolean;
  /** The index is being made anew: what is here may not be all. */
  readonly isUnready: boolean;
  /** So many lectures are not yet found by all that is written or said in them, where that was asked for: they are still being indexed. */
  readonly waiting: number;
}

export interface SearchOptions {
  /** Only lectures that bear all of these tags. */
  readonly tags?: readonly string[];
  /** A query that all must fit as well, such as `has:transcript`: something is looked for in a part of the library. */
  readonly within?: string;
  /** In which order; the best match first unless given. */
  readonly sort?: Sort;
  /** How many hits are wanted; all of them unless given. */
  readonly limit?: number;
  /** Whether the playing time of all hits is wanted too. */
  readonly withSeconds?: boolean;
  /** Whether the tags that the hits bear are wanted too. */
  readonly withTags?: boolean;
  /** Whether words may also stand in the other language; the dictionary is loaded when this is first asked. */
  readonly translated?: boolean;
  /** Called with the hits before the answer, to read in the same transaction what is shown of them. */
  readonly read?: (transaction: IDBTransaction, hits: readonly Hit[]) => Promise<void>;
}
