import type { LectureFacts } from "../lecture/lecture.ts";
import type { CaptionTrack } from "./caption-track.ts";
import type { ListReading } from "./list/list-reading.ts";

/** What one source says of the lecture. A field that is left out is filled from the next source. */
export interface Reading extends Partial<Omit<LectureFacts, "key" | "url" | "kind">> {
  readonly captionTracks?: readonly CaptionTrack[];
}

/** What a site reads from its page. */
export interface SiteReading extends Reading {
  readonly kind: "video" | "audio";
  /** Canonical address where the page names a better one than the site's rule. */
  readonly url?: string;
  /** Set where the page may be about something else as well; absent where it is sure to be about this lecture. */
  readonly certainty?: "possible" | undefined;
  /** False where nothing on the page can be played; then it is kept as a page. */
  readonly plays?: boolean | undefined;
  /** Set where the address is that of a course, which plays one of its lessons at a time: the player tells which. */
  readonly isOneOfSeveral?: true | undefined;
  /** Set where nothing shows that the page speaks of this lecture already, and not still of the one before. */
  readonly unproven?: true;
}

/** Why a page gives no lecture: it has none, or its data still speaks of the page before. */
export type Absence = "no-media" | "not-ready";

/** Canonical identity and address. */
export interface Place {
  readonly key: string;
  readonly url: string;
}

/** What the addresses of one site say: all that background and popup need of it. Nothing here knows a page. */
export interface SiteAddress {
  /** Name of the site's folder. */
  readonly id: string;
  /** As people call it, such as `Panopto`; null for pages that are called by their host. */
  readonly name: string | null;
  /** Is this the address of a page of this site? Hosts match on a dot boundary. */
  matches(url: URL): boolean;
  /** Null where the address names no single lecture (a channel, a search). */
  key(url: URL): Place | null;
  /** Key of the media that the site's player calls by this id. */
  mediaKey?(id: string): string;
  /** Address of a small picture that the site keeps of the lecture. */
  thumbnail?(url: URL): string | null;
  /** Address that starts at a second of the lecture. */
  link?(url: URL, seconds: number): string;
  /** Set where only the site's player knows what its captions cannot be asked without; `player-captions.ts` asks it. */
  readonly captionsNeedPlayer?: true;
}

/** How the pages of one site are read. */
export interface SitePage {
  /** Reads the page for the lecture that the address names. Never changes the page. Absent: read like any other page. */
  read?(page: Document, url: URL): SiteReading | Absence;
  /** The list that the page shows: a playlist, a course, a show; null where it shows none. Absent: structured data is asked. */
  list?(page: Document, url: URL): ListReading | null;
}

/** Reads the site's player in the page's own world; null where the page has none of it. What it returns is untrusted. */
export type PlayerHalf = (page: Document, scope: typeof globalThis, address: string) => unknown;

/** The caption tracks of the site's player, in the page's own world. */
export type PlayerCaptionsHalf = (page: Document, wait: (ms: number) => Promise<unknown>) => Promise<unknown>;
