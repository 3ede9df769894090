import type { IsoDateTime } from "../lecture/record.ts";
import type { SummarySource } from "../lecture/summary.ts";

/** A summary that has no lecture yet. */
export interface NewSummary {
  readonly text: string;
  readonly source: SummarySource;
  readonly language: string | null;
}

/** What a person has typed for a page that is not saved yet; kept per page key until it is. */
export interface Draft {
  readonly key: string;
  readonly updatedAt: IsoDateTime;
  /** Null while the captured title stands. */
  readonly title: string | null;
  readonly tags: readonly string[];
  /** The text in the summary field. */
  readonly summary: string;
  /** Finished versions, oldest first; the field shows the last one, perhaps edited since. */
  readonly versions: readonly NewSummary[];
}
