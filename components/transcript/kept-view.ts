import type { CaptionTrack } from "../../lib/capture/caption-track.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import type { Second, SecondSource } from "./use-second.ts";

export interface TrackSource extends SecondSource {
  readonly track: CaptionTrack;
}

/** What makes a transcript the text of a track. */
type TrackText = Pick<Transcript, "language" | "origin">;

/** How somebody is reading along. */
export interface ReadingAlong {
  /** What is searched for in the transcript, and which of its places is shown. */
  readonly query: string;
  readonly match: number;
  readonly isFollowing: boolean;
}

/** What stays beside a page when its lecture becomes an entry, and other lines take the place of the page's. */
export interface KeptView {
  readonly tracks: readonly TrackSource[];
  readonly second: Second;
  readonly recall: () => ReadingAlong;
  readonly remember: (along: ReadingAlong) => void;
}

/** All but those whose text stands there already. */
export function otherTracks(tracks: readonly TrackSource[], there: readonly TrackText[]): TrackSource[] {
  return tracks.filter(({ track }) => !there.some((text) => isOf(text, track)));
}

/** The page's own captions say which they are; those of a file or from speech are others, whatever their language. */
function isOf({ language, origin }: TrackText, track: CaptionTrack): boolean {
  if (origin === "file" || origin === "speech") return false;
  return language === track.language && (origin === "automatic") === track.automatic;
}
