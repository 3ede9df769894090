import type { LectureFacts } from "../lecture/lecture.ts";
import type { CaptionTrack, PlayerFacts } from "./captured.ts";

/** What a site reads from its page. A field that is left out is filled from the page's general metadata, if that belongs to the same media. */
export interface SiteReading extends Partial<Omit<LectureFacts, "key" | "url" | "kind">> {
  readonly kind: "video" | "audio";
  readonly captionTracks?: readonly CaptionTrack[];
}

/** All that is particular to one site: one file, one object. */
export interface Site {
  /** As people call it, such as `YouTube`. */
  readonly name: string;
  /** Is this the address of a page this site can read? Hosts match on a dot boundary. */
  matches(url: URL): boolean;
  /** Canonical identity and address; null where the address names no single lecture (a channel, a search). */
  key(url: URL): { readonly key: string; readonly url: string } | null;
  /** Reads the page for the lecture that the address names; null where the page has none. Never changes the page. */
  read(page: Document, url: URL): SiteReading | null;
  /** Reads what the player in the page's world says, once its identity has been checked. */
  readPlayer?(facts: PlayerFacts, url: URL): SiteReading | null;
  /** Address that starts at a second of the lecture. */
  link?(url: string, seconds: number): string;
}
