import { captionTracks } from "../../lecture-facts.ts";
import type { CaptionTrack } from "../../caption-track.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { first } from "../../metadata/page.ts";
import { label } from "./label.ts";
import { originalAudio, withoutDubs } from "./original-audio.ts";
import { responseId } from "./player-response.ts";
import { shownSegments } from "./transcript/segments.ts";
import type { PlayerCaptions } from "../../transcript/transcript-answer.ts";

/** How long the player is waited for, and how often it is asked, in milliseconds. */
const LIMIT = 5_000;
const STEP = 250;
/** Where the player's answer lists the tracks of its video. */
const TRACKS = ["captions", "playerCaptionsTracklistRenderer", "captionTracks"];
/** The player's own number for a video that was not started. */
const UNSTARTED = -1;

/**
 * What YouTube's player knows of the captions of its video; null where there is no player. Runs in the page's own world
 * and only reads: that captions are shown stays as the person has it.
 */
export async function playerCaptions(
  page: Document,
  wait: (ms: number) => Promise<void>,
): Promise<PlayerCaptions | null> {
  let captions = captionsNow(page);
  for (let waited = 0; isWorthWaiting(page, captions) && waited < LIMIT; waited += STEP) {
    await wait(STEP);
    captions = captionsNow(page);
  }
  return captions;
}

/** An open transcript panel has the words already. */
function isWorthWaiting(page: Document, captions: PlayerCaptions | null): boolean {
  return captions?.state === "not-started" && shownSegments(page).length === 0;
}

function captionsNow(page: Document): PlayerCaptions | null {
  const player = first(page, "#movie_player") ?? first(page, "#shorts-player");
  if (!player) return null;
  const response = call(player, "getPlayerResponse");
  const videoId = textAt(call(player, "getVideoData"), "video_id") || responseId(response);
  if (!videoId) return null;
  // The proof of origin is the advertisement's while one runs.
  if (player.classList.contains("ad-showing")) return { videoId, state: "advertisement", tracks: [] };
  if (responseId(response) === videoId && listAt(response, ...TRACKS).length === 0)
    return { videoId, state: "ready", tracks: [] };
  const spoken = responseId(response) === videoId ? originalAudio(response) : null;
  const tracks = captionTracks(withoutDubs(tracksOf(player), spoken).filter(hasProof), "https://www.youtube.com/");
  const isStarted = (numberAt([call(player, "getPlayerState")], 0) ?? UNSTARTED) > UNSTARTED;
  return isStarted && tracks.length > 0
    ? { videoId, state: "ready", tracks }
    : { videoId, state: "not-started", tracks: [] };
}

/** Members seen 2026-08. */
function tracksOf(player: Element): CaptionTrack[] {
  return listAt(call(player, "getAudioTrack"), "captionTracks").map((track) => ({
    language: textAt(track, "languageCode"),
    label: textAt(track, "displayName") || textAt(track, "languageName") || label(at(track, "name")),
    automatic: textAt(track, "kind") === "asr" || textAt(track, "vssId").startsWith("a."),
    url: textAt(track, "url") || null,
  }));
}

function hasProof({ url }: CaptionTrack): boolean {
  return Boolean(URL.parse(url ?? "", "https://www.youtube.com")?.searchParams.get("pot"));
}

function call(player: object, method: string): unknown {
  const own: unknown = Reflect.get(player, method);
  return typeof own === "function" ? Reflect.apply(own, player, []) : undefined;
}
