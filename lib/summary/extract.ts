import { joinSentences, candidateSentences } from "./candidate-sentences.ts";
import { topSentences } from "./rank-sentences.ts";

export type SummaryLength = "short" | "medium" | "long";

export interface ExtractOptions {
  /** Language of the text, BCP 47. */
  readonly language?: string | null;
  readonly length?: SummaryLength;
  /** So many sentences, where `length` does not say it well enough: one for an abstract. */
  readonly sentences?: number;
  readonly title?: string;
  readonly signal?: AbortSignal;
}

const SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 6, long: 12 };
/** Of a short text never more than this: a summary is not the text again. */
const MOST_OF_TEXT = 0.4;
/** So few sentences are their own summary. */
const TINY = 2;

/** The sentences of a text that say most of it, in their order; empty for an empty text. */
export function extractSummary(text: string, options: ExtractOptions = {}): string {
  const { length = "medium", title = "", signal } = options;
  const language = options.language ?? undefined;
  signal?.throwIfAborted();
  const units = candidateSentences(text, language);
  signal?.throwIfAborted();
  if (units.length <= Math.min(TINY, options.sentences ?? TINY)) return joinSentences(units);
  const count = Math.min(options.sentences ?? SENTENCES[length], Math.ceil(units.length * MOST_OF_TEXT));
  const chosen = new Set(topSentences(units, title, language, count));
  return joinSentences(units.filter((_, at) => chosen.has(at)));
}
