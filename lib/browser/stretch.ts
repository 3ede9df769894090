import type { Playback } from "../capture/playback.ts";

/** What a frame was heard to play. */
export interface HeardPlayback {
  readonly frame: number;
  /** Names the document, where the browser does. */
  readonly document: string | undefined;
  readonly playback: Playback;
}

/** One media that is played from one place on: another one begins with other media, and where the player is sent elsewhere. */
export interface MediaStretch {
  /** When this media was first heard, and when this stretch of it, in milliseconds since 1970. */
  readonly since: number;
  readonly begun: number;
  readonly last: { heard: HeardPlayback };
}

/** How far the length of one media may change while it is loaded or sent, and how far its clock may be out, in seconds. */
const [LONGER, OUT] = [30, 1];

/** The stretch that goes on with what is heard, or that begins with it. */
export function stretchOf(heard: HeardPlayback, before: MediaStretch | null): MediaStretch {
  const last = before?.last.heard;
  const begun = heard.playback.at;
  if (!before || !last || !isSameMedia(last, heard)) return { since: begun, begun, last: { heard } };
  if (isSent(last.playback, heard.playback)) return { since: before.since, begun, last: { heard } };
  before.last.heard = heard;
  return before;
}

function isSameMedia(last: HeardPlayback, now: HeardPlayback): boolean {
  const [before, after] = [last.playback.durationSeconds, now.playback.durationSeconds];
  const isAsLong = before === null || after === null || Math.abs(before - after) <= LONGER;
  return last.document === now.document && last.playback.media === now.playback.media && isAsLong;
}

/** Whether it is where playing on cannot have brought it. */
function isSent(last: Playback, now: Playback): boolean {
  const most = ((now.at - last.at) / 1000) * Math.max(last.rate, now.rate);
  return now.seconds < last.seconds - OUT || now.seconds > last.seconds + most + OUT;
}
