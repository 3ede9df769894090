import type { CaptionTrack } from "./caption-track.ts";
import type { Kind, LectureFacts } from "../lecture/lecture.ts";
import type { Picture } from "../lecture/picture.ts";
import type { CapturedList } from "./list/captured-list.ts";
import type { ListReading } from "./list/list-reading.ts";

/** A player of another site in a frame of the page. */
export interface EmbeddedMedia {
  /** Key of the media that it plays. */
  readonly key: string;
  /** Canonical address of the media's own page. */
  readonly url: string;
  readonly site: string;
  /** What the page calls it; empty where it does not say. */
  readonly title: string;
  /** Address of the player in the frame. */
  readonly frame: string;
}

export type Certainty = "sure" | "possible";

/** A lecture as its page shows it. Every value was read for `identity`. */
export interface CapturedLecture extends LectureFacts {
  /** `page` only where the lecture is possible and nothing was found to play. */
  readonly kind: Kind;
  /**
   * Is this lecture surely what the page is about? A possible one is for a person to judge, who has asked for it:
   * whatever happens unasked goes by sure ones alone.
   */
  readonly certainty: Certainty;
  /** What the page plays, by its own name or the page's title; null where no player was found. */
  readonly plays: string | null;
  /** The key that the page's own data names; a value read for another one has been dropped. */
  readonly identity: string;
  readonly captionTracks: readonly CaptionTrack[];
  /** The playlist, course or show that is listed beside the lecture. */
  readonly list: CapturedList | null;
  readonly players: readonly EmbeddedMedia[];
  readonly unproven?: Unproven;
}

/**
 * Set where the page has moved on by itself and nothing on it names the lecture: it may still show the one before, and
 * is to be believed only once it has stayed the same for a while.
 */
type Unproven = true;

/** No lecture: the page has no media, or is not ready, or reading it failed. It can still be saved as a link. */
export interface CapturedNothing {
  readonly kind: "none";
  readonly why: "no-media" | "not-ready" | "failed";
  /** The page itself, for "Save page as a link". */
  readonly page: LectureFacts & { readonly kind: "page" };
  /** The playlist, course or show that the page lists. */
  readonly list: CapturedList | null;
  readonly players: readonly EmbeddedMedia[];
  readonly unproven?: Unproven;
}

export type Captured = CapturedLecture | CapturedNothing;

/**
 * What the player in the page's own world says, for the video it holds; untrusted, parsed before use. Null where there
 * is no known player.
 */
export interface PlayerFacts extends Partial<
  Pick<
    LectureFacts,
    | "title"
    | "creators"
    | "published"
    | "description"
    | "durationSeconds"
    | "thumbnailUrl"
    | "language"
    | "keywords"
    | "chapters"
    | "series"
    | "soundUrl"
  >
> {
  /** Id of the video that the player holds, such as YouTube's eleven characters. */
  readonly videoId: string;
  readonly captionTracks?: readonly CaptionTrack[];
  /** The list that the lecture stands in, where only the page's own world has it. */
  readonly list?: ListReading;
  readonly currentSeconds?: number;
}

/** The lecture's small picture, made on its page. */
export type CapturedPicture = Pick<Picture, "type" | "base64">;

/** Where a player stands in the visible page, as shares of its width and height. */
export interface VisiblePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
