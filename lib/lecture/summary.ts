import type { Counts } from "../text/count.ts";
import type { IsoDateTime, Stored } from "./record.ts";

/** Who wrote a summary: the person, the page, Lectern's own extraction, the browser's model, or a model the person has set. */
export interface SummarySource {
  readonly by: "person" | "page" | "extract" | "browser" | "model";
  /** Name of the model; for the person, `edited` when a version was changed. */
  readonly name?: string;
  readonly prompt?: string;
  /** Set where the model's server ended the text before the model did. */
  readonly cutOff?: CutOff;
}

/** Why a text breaks off: the longest answer was reached, or a filter of the server stepped in. */
export type CutOff = "length" | "content-filter";

/** One version of a lecture's summary. Versions are added, never overwritten. */
export interface Summary extends Stored {
  readonly lectureId: string;
  readonly text: string;
  readonly counts: Counts;
  readonly source: SummarySource;
  /** BCP 47, or null when unknown. */
  readonly language: string | null;
  readonly createdAt: IsoDateTime;
}
