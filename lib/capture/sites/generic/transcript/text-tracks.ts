import { readTranscriptText } from "../../../../transcript/read-transcript.ts";
import type { CaptionTrack } from "../../../caption-track.ts";
import { foundIn, toldBy } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { wanted } from "../../../transcript/tracks.ts";
import { captionedPlayer, saysAutomatic } from "./media.ts";
import { webVttOf } from "./web-vtt-of.ts";

/** The longest that the browser is waited for while it loads a track, in milliseconds. */
const LOADING = 3_000;
/** The share of the media that captions must reach into: those of a stream come bit by bit while it plays. */
const WHOLE = 0.7;
const LOADED = 2;

interface OwnTrack extends CaptionTrack {
  readonly own: TextTrack;
}

/** The text tracks that the browser itself keeps for the player. Loads one without showing it, and leaves it as it was. */
export async function fromTextTracks(visit: Visit): Promise<FoundTranscript | null> {
  const player = captionedPlayer(visit.page);
  if (!player) return null;
  const tracks = Array.from(player.textTracks ?? [])
    .filter(isCaptions)
    .map(named);
  visit.offer(tracks.map(({ own: _own, ...track }) => track));
  const track = wanted(tracks, visit.request);
  if (!track || !mayLoad(visit, track.own, player)) return null;
  const cues = await loaded(visit, track.own);
  if (cues.length === 0 || !isWhole(cues, track.own, player)) return null;
  return foundIn(readTranscriptText(webVttOf(cues)), toldBy(track));
}

async function loaded(visit: Visit, track: TextTrack): Promise<readonly TextTrackCue[]> {
  const before = track.mode;
  // Without this, a track that nobody looks at has no cues.
  if (before === "disabled") track.mode = "hidden";
  try {
    const cues = await visit.until(() => {
      const now = Array.from(track.cues ?? []);
      return now.length > 0 ? now : null;
    }, LOADING);
    return cues ?? [];
  } finally {
    if (track.mode !== before) track.mode = before;
  }
}

/** The browser would ask another host for the file, which only a person may want. */
function mayLoad({ request, url }: Visit, track: TextTrack, player: HTMLMediaElement): boolean {
  if (request.isAsked || (track.cues?.length ?? 0) > 0) return true;
  const source = elementOf(track, player)?.getAttribute("src") ?? "";
  return (URL.parse(source, url)?.origin ?? url.origin) === url.origin;
}

function isWhole(cues: readonly TextTrackCue[], track: TextTrack, player: HTMLMediaElement): boolean {
  if (elementOf(track, player)?.readyState === LOADED) return true;
  const end = Math.max(...cues.slice(-50).map(({ endTime }) => endTime));
  return !Number.isFinite(player.duration) || end >= player.duration * WHOLE;
}

function elementOf(track: TextTrack, player: HTMLMediaElement): HTMLTrackElement | null {
  return [...player.querySelectorAll("track")].find((element) => element.track === track) ?? null;
}

function isCaptions({ kind }: TextTrack): boolean {
  return kind === "captions" || kind === "subtitles";
}

function named(own: TextTrack): OwnTrack {
  const { language, label } = own;
  return { language, label, automatic: saysAutomatic(label), url: null, own };
}
