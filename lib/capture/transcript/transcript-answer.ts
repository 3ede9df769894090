import type { Transcript } from "../../lecture/transcript.ts";
import type { Problem } from "../../transcript/reading.ts";
import type { CaptionTrack } from "../caption-track.ts";
import type { ToldByFeed } from "../feed/told.ts";

/** A track by what a person knows it by. */
export type TrackChoice = Pick<CaptionTrack, "language" | "automatic">;

/** What the page's own world says of captions that the isolated world cannot ask for; untrusted, parsed before use. */
export interface PlayerCaptions {
  /** Id of the video that the player holds. */
  readonly videoId: string;
  /** Without `ready`, its tracks bear no proof of origin yet, and the site would answer with nothing. */
  readonly state: "ready" | "not-started" | "advertisement";
  readonly tracks: readonly CaptionTrack[];
}

/** What a transcript is asked with. */
export interface TranscriptRequest {
  /** Key of the lecture: what the page says once it shows another one is dropped. */
  readonly key: string;
  /** The tracks that capture has found. */
  readonly tracks: readonly CaptionTrack[];
  readonly player: PlayerCaptions | null;
  /** The languages that the person reads, the best first. */
  readonly languages: readonly string[];
  /** The language of the lecture, null when unknown. */
  readonly original: string | null;
  /** The length of the lecture, null when unknown: times that do not fit into it are moved, or told. */
  readonly durationSeconds: number | null;
  /** The one track that the person wants; null for the best. */
  readonly track: TrackChoice | null;
  /** The person asked for it: what shows on the page, such as the site's own transcript panel, may be opened. */
  readonly isAsked: boolean;
  /** The page leaves open what the feed of its show may say. */
  readonly wantsTold?: boolean;
}

/** Why there is no transcript. Each has its sentence. */
export type TranscriptFailure =
  /** The site lists none for this lecture. */
  | "no-captions"
  /** The page names none, and nobody else had any to be asked for. */
  | "not-found"
  /** The lecture plays in a frame of another site, which was not asked. */
  | "player-not-asked"
  /** YouTube gives captions only once its player has started. */
  | "start-video"
  | "advertisement"
  /** The site shows its captions to signed-in or enrolled people only. */
  | "sign-in"
  | "timed-out"
  /** The page shows another lecture by now. */
  | "moved-on"
  /** The site answered for another lecture; that answer was dropped. */
  | "wrong-lecture"
  /** The site answered with nothing. */
  | "empty-answer"
  /** The site answered with a web page, or with what is no caption file. */
  | "not-captions"
  /** The site asked to wait (HTTP 429, or Bilibili's risk control). */
  | "too-many"
  /** The site refused (HTTP 4xx, 5xx). */
  | "refused"
  /** The caption file is on another host that does not let pages read it. */
  | "other-host"
  /** The caption file is on another host, which is asked only after a click. */
  | "not-asked"
  /** No connection. */
  | "no-network"
  /** The site's own transcript panel did not open. */
  | "panel-closed"
  /** The page cannot be read, or holds what its reader does not know. */
  | "failed";

/** What comes with the answer, whether or not there is a transcript. */
export interface Beside {
  /** What the show's feed says of the lecture, where that was asked for and found. */
  readonly told?: ToldByFeed | null;
  /** Where the page's own sound or film can be fetched, where it names one. */
  readonly soundUrl?: string;
}

/** The transcript of a lecture as its page gives it, with all tracks that there are, or the reason why there is none. */
export type TranscriptAnswer = Beside &
  (
    | {
        readonly ok: true;
        readonly key: string;
        readonly language: string | null;
        readonly origin: Extract<Transcript["origin"], "captions" | "automatic" | "page">;
        readonly cues: Transcript["cues"];
        /** What could not be read of it. */
        readonly problems: readonly Problem[];
        readonly tracks: readonly CaptionTrack[];
      }
    | {
        readonly ok: false;
        readonly key: string;
        readonly why: TranscriptFailure;
        readonly tracks: readonly CaptionTrack[];
      }
  );
