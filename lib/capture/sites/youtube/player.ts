import type { PlayerFacts } from "../../captured.ts";
import { captionTracks, lectureFacts } from "../../lecture-facts.ts";
import { numberAt, textAt } from "../../metadata/json-value.ts";
import { first } from "../../metadata/page.ts";
import { readPlayerResponse, responseId } from "./player-response.ts";

/** What YouTube's player element says in the page's own world; null where there is none, or it is not started. */
export function player(page: Document): PlayerFacts | null {
  const player: unknown = first(page, "#movie_player") ?? first(page, "#shorts-player");
  const response = call(player, "getPlayerResponse");
  const videoId = responseId(response);
  if (!videoId) return null;
  const reading = readPlayerResponse(response);
  if (!reading.title) return null;
  const place = { key: videoId, url: "https://www.youtube.com/", site: "YouTube" };
  const { title, creators, published, description, durationSeconds, thumbnailUrl, language, keywords } = lectureFacts(
    "video",
    place,
    reading,
  );
  // While an advertisement runs, the clock is that of the advertisement.
  const plays = textAt(call(player, "getVideoData"), "video_id") === videoId;
  const currentSeconds = plays ? numberAt([call(player, "getCurrentTime")], 0) : null;
  return {
    videoId,
    title,
    creators,
    published,
    description,
    durationSeconds,
    thumbnailUrl,
    language,
    keywords,
    captionTracks: captionTracks(reading.captionTracks ?? [], place.url),
    ...(currentSeconds !== null && { currentSeconds }),
  };
}

function call(player: unknown, method: string): unknown {
  const own = typeof player === "object" && player !== null ? Reflect.get(player, method) : undefined;
  return typeof own === "function" ? Reflect.apply(own, player, []) : undefined;
}
