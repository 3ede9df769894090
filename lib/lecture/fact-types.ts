import type { IsoDateTime } from "./record.ts";

/** A date is kept as precisely as the page gave it, and no more. */
export interface Published {
  /** ISO 8601: `2024-08-28` with precision `day`, a date-time with precision `time`. */
  readonly value: string;
  readonly precision: "day" | "time";
}

export interface Chapter {
  readonly startSeconds: number;
  readonly title: string;
}

/** The playlist, course or podcast a lecture belongs to. */
export interface Series {
  readonly title: string;
  /** Of a podcast that counts its episodes anew in each. */
  readonly season?: number;
  readonly position?: number;
  readonly url?: string;
}

/** A text that two windows changed at once: the one that lost, kept until the person has seen it. */
export interface FieldConflict {
  readonly field: "title" | "description";
  readonly text: string;
  readonly at: IsoDateTime;
}
