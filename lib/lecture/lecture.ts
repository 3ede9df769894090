import type { IsoDateTime, Stored } from "./record.ts";

export type Kind = "video" | "audio" | "page";

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
  readonly position?: number;
  readonly url?: string;
}

/** What a page says of its lecture. */
export interface LectureFacts {
  /** Canonical identity, such as `yt:VIDEOID`; the canonical address where no site rule knows better. */
  readonly key: string;
  /** Canonical address. */
  readonly url: string;
  /** Name of the site, such as `YouTube`, or its host. */
  readonly site: string;
  readonly kind: Kind;
  readonly title: string;
  /** Channel, speaker or host. */
  readonly creators: readonly string[];
  readonly published: Published | null;
  readonly description: string;
  readonly durationSeconds: number | null;
  /** Kept as a reference; no extension page ever loads it. */
  readonly thumbnailUrl: string | null;
  /** Language of what is said, BCP 47. */
  readonly language: string | null;
  /** The page's own keywords. */
  readonly keywords: readonly string[];
  readonly chapters: readonly Chapter[];
  readonly series: Series | null;
  /** Keys of the same media elsewhere. */
  readonly aliases: readonly string[];
}

/** A text that two windows changed at once: the one that lost, kept until the person has seen it. */
export interface FieldConflict {
  readonly field: "title" | "description";
  readonly text: string;
  readonly at: IsoDateTime;
}

/** One entry of the library. */
export interface Lecture extends LectureFacts, Stored {
  /** The person's tags, in the spelling of their first use. */
  readonly tags: readonly string[];
  readonly savedAt: IsoDateTime;
  readonly currentSummaryId: string | null;
  readonly currentTranscriptId: string | null;
  readonly conflicts?: readonly FieldConflict[];
  /**
   * Saved from a list or a link, and not read from its own page yet: most facts are still empty. Saving the lecture on
   * its own page fills it in and takes this away.
   */
  readonly stub?: true;
  /** Of a stub: the person has changed its title, so the page's does not take its place. */
  readonly ownTitle?: true;
}
