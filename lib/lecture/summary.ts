import { countText, type Counts } from "../text/count.ts";
import * as read from "./fields.ts";
import { LIMITS } from "./limits.ts";
import { identifier, storedSchema, type IsoDateTime, type Stored } from "./record.ts";
import type { Schema } from "./schema.ts";

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

export const summarySchema = {
  ...storedSchema,
  lectureId: { read: identifier },
  text: { read: text },
  // Counted, whatever a file says.
  counts: { read: (_value, _field, raw) => countText(text(raw["text"], "text")), derived: true },
  source: { read: source },
  language: { empty: null, read: read.language },
  createdAt: { read: read.dateTime },
} satisfies Schema<Summary>;

function text(value: unknown, field: string): string {
  return read.text(value, field, LIMITS.summary);
}

function source(value: unknown, field: string): SummarySource {
  const raw = read.object(value, field);
  const name = read.orNull(raw["name"], (each) => read.line(each, `${field}.name`, LIMITS.name));
  const prompt = read.orNull(raw["prompt"], (each) => read.text(each, `${field}.prompt`, LIMITS.summary));
  const cutOff = read.orNull(raw["cutOff"], (each) =>
    read.oneOf(each, `${field}.cutOff`, ["length", "content-filter"] as const),
  );
  return {
    by: read.oneOf(raw["by"], `${field}.by`, ["person", "page", "extract", "browser", "model"]),
    ...(name !== null && { name }),
    ...(prompt !== null && { prompt }),
    ...(cutOff !== null && { cutOff }),
  };
}
