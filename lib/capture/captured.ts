import type { LectureFacts } from "../lecture/lecture.ts";
import type { Picture } from "../lecture/picture.ts";

/** A caption track that the page offers; its text is fetched later, on the page. */
export interface CaptionTrack {
  /** BCP 47 where the page says it so. */
  readonly language: string;
  readonly label: string;
  /** Made by a machine listening, or by one translating. */
  readonly automatic: boolean;
  readonly url: string | null;
}

/** A lecture as its page shows it. Every value was read for `identity`. */
export interface CapturedLecture extends LectureFacts {
  readonly kind: "video" | "audio";
  /** The key that the page's own data names; a value read for another one has been dropped. */
  readonly identity: string;
  readonly captionTracks: readonly CaptionTrack[];
}

/** No lecture: the page has no media, or is not ready, or reading it failed. It can still be saved as a link. */
export interface CapturedNothing {
  readonly kind: "none";
  readonly why: "no-media" | "not-ready" | "failed";
  /** The page itself, for "Save page as a link". */
  readonly page: LectureFacts & { readonly kind: "page" };
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
  >
> {
  /** Id of the video that the player holds, such as YouTube's eleven characters. */
  readonly videoId: string;
  readonly captionTracks?: readonly CaptionTrack[];
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
