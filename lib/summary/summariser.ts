import type { SummarySource } from "../lecture/summary.ts";
import type { SummaryLength } from "./extract.ts";

export interface SummaryOptions {
  readonly length: SummaryLength;
  /** Language of the text, BCP 47; null when unknown. */
  readonly language: string | null;
  readonly title: string;
}

/** Something that can write a summary. An aborted call rejects with the signal's reason. */
export interface Summariser {
  readonly source: SummarySource;
  readonly summarise: (text: string, options: SummaryOptions, signal?: AbortSignal) => Promise<string>;
}
