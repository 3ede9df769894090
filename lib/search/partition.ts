import { BAKED } from "./ranking/weights.ts";

/**
 * A lecture is indexed in three parts, each replaced by itself: a changed tag does not have its transcript read again.
 * `facts` are its tags and what can be filtered by, `text` what is written of it, `speech` its transcript.
 */
export const PARTITIONS = ["facts", "text", "speech"] as const;

export type Partition = (typeof PARTITIONS)[number];

/** The fields of `text`, as bits. `context` is all else that is remembered: chapters, series, keywords, site, former summaries. */
export const FIELD = { title: 1, creators: 2, summary: 4, note: 8, description: 16, context: 32 } as const;

/** In what is said: a place beside those of `FIELD`. */
export const SAID = 64;

/** Every field of `text`. */
export const ALL_FIELDS = Object.values(FIELD).reduce((all, bit) => all | bit, 0);

export type IndexedField = keyof typeof FIELD;

/** How often a word stands in the part of a lecture, in classes: 1, 2 to 3, 4 to 8, more. The bits above the fields. */
export const OFTEN_SHIFT = 6;

export function oftenOf(count: number): number {
  const [few, often, veryOften] = BAKED.often;
  return count < few ? 0 : count < often ? 1 : count < veryOften ? 2 : 3;
}

/** What most postings of a partition say beyond the lecture's number; this one takes no room. */
export const USUAL: Readonly<Record<Partition, number>> = { facts: 0, text: FIELD.description, speech: 0 };
