import * as read from "./fields.ts";
import { LIMITS } from "./limits.ts";
import type { Chapter, FieldConflict, Published, Series } from "./fact-types.ts";
import { chapter, conflict, names, published, series, tags } from "./read-facts.ts";
import { identifier, storedSchema, type IsoDateTime, type Stored } from "./record.ts";
import { emptyOf, readBy, type Schema } from "./schema.ts";

export type { Chapter, FieldConflict, Published, Series } from "./fact-types.ts";

export type Kind = "video" | "audio" | "page";

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
  /** Where the sound or film itself can be fetched. Kept as a reference: only a person's click has it fetched. */
  readonly soundUrl?: string;
}

/** Longer than anybody lived, in seconds: what adds lengths up would lose the seconds of all others. */
const TOO_LONG = 1e10;

/** A length that cannot be meant is none: for it no entry is refused. */
function possibleLength(value: unknown, field: string): number | null {
  return typeof value === "number" && value > TOO_LONG ? null : read.number(value, field);
}

const factsSchema = {
  key: { read: (value, field) => read.name(value, field, LIMITS.key) },
  url: { read: (value, field) => read.address(value, field, LIMITS.address) },
  site: { read: (value, field) => read.line(value, field, LIMITS.name) },
  kind: { read: (value, field) => read.oneOf(value, field, ["video", "audio", "page"]) },
  title: { read: (value, field) => read.name(value, field, LIMITS.title) },
  creators: { empty: [], read: names(LIMITS.names) },
  published: { empty: null, read: published },
  description: { empty: "", read: (value, field) => read.text(value, field, LIMITS.description) },
  durationSeconds: { empty: null, read: possibleLength },
  thumbnailUrl: { empty: null, read: (value, field) => read.address(value, field, LIMITS.address) },
  language: { empty: null, read: read.language },
  keywords: { empty: [], read: names(LIMITS.keywords) },
  chapters: { empty: [], read: (value, field) => read.list(value, field, LIMITS.chapters, chapter) },
  series: { empty: null, read: series },
  aliases: { empty: [], read: names(LIMITS.aliases, LIMITS.key) },
  soundUrl: { optional: true, read: (value, field) => read.address(value, field, LIMITS.address) },
} satisfies Schema<LectureFacts>;

/** The facts of a page, read from anything: a content script's answer, a stored row, an imported file. */
export function readFacts(raw: read.Unparsed): LectureFacts {
  return readBy<LectureFacts>(factsSchema, raw);
}

/** One entry of the library. */
export interface Lecture extends LectureFacts, Stored {
  /** The person's tags, in the spelling of their first use. */
  readonly tags: readonly string[];
  readonly savedAt: IsoDateTime;
  /** How far the person has watched it; null where that is unknown. */
  readonly watchedSeconds: number | null;
  /** When the person last watched it. */
  readonly seenAt: IsoDateTime | null;
  readonly currentSummaryId: string | null;
  readonly currentTranscriptId: string | null;
  readonly conflicts?: readonly FieldConflict[];
  /** Keys of lectures that have the same title and length, and of which the person says that they are not this one. */
  readonly distinctFrom?: readonly string[];
  /**
   * Saved from a list or a link, and not read from its own page yet: most facts are still empty. Saving the lecture on
   * its own page fills it in and takes this away.
   */
  readonly stub?: true;
  /** The person wrote it: what the page says does not take its place. */
  readonly ownTitle?: true;
  readonly ownDescription?: true;
  /** The person has put it into its series, or to its place there, or out of one. */
  readonly ownSeries?: true;
}

export const lectureSchema = {
  ...storedSchema,
  ...factsSchema,
  tags: { empty: [], read: tags },
  savedAt: { read: read.dateTime },
  watchedSeconds: { empty: null, read: read.number },
  seenAt: { empty: null, read: read.dateTime },
  currentSummaryId: { empty: null, read: identifier },
  currentTranscriptId: { empty: null, read: identifier },
  conflicts: { optional: true, read: (value, field) => read.list(value, field, LIMITS.conflicts, conflict) },
  distinctFrom: { optional: true, read: names(LIMITS.distinctFrom, LIMITS.key) },
  stub: { optional: true, read: (value) => (value === true ? value : undefined) },
  ownTitle: { optional: true, read: (value) => (value === true ? value : undefined) },
  ownDescription: { optional: true, read: (value) => (value === true ? value : undefined) },
  ownSeries: { optional: true, read: (value) => (value === true ? value : undefined) },
} satisfies Schema<Lecture>;

/** What a lecture is of which only its name is known: the fields that may be empty. */
export function emptyLecture() {
  return emptyOf(lectureSchema);
}
