import { at, textAt } from "../../../metadata/json-value.ts";
import { inlinePlayerResponses } from "../player-response.ts";
import { unnamedVideo } from "../unnamed-video.ts";
import { videoId } from "../video-id.ts";
import { failForGood } from "../../../transcript/failure.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";

/** The id of the video that the page's address names; null where it names none. */
export function videoOf({ page, url }: Visit): string | null {
  return videoId(url) ?? unnamedVideo(page, url, inlinePlayerResponses(page));
}

/** Where the page's own data or its player says that the video has no captions, nothing else will have them. */
export function notWithoutCaptions(visit: Visit): Promise<FoundTranscript | null> {
  const { page, request } = visit;
  const id = videoOf(visit);
  const isTold = request.tracks.length > 0 || (request.player !== null && request.player.tracks.length > 0);
  if (id === null || isTold) return Promise.resolve(null);
  if (request.player?.videoId === id && request.player.state === "ready") failForGood("no-captions");
  const own = inlinePlayerResponses(page).find((each) => each.id === id)?.response;
  const status = textAt(own, "playabilityStatus", "status");
  if (status === "LOGIN_REQUIRED") failForGood("sign-in");
  if (status === "OK" && at(own, "captions") === undefined) failForGood("no-captions");
  return Promise.resolve(null);
}
