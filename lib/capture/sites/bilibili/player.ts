import type { PlayerFacts } from "../../captured.ts";
import { captionTracks, lectureFacts } from "../../lecture-facts.ts";
import { at } from "../../metadata/json-value.ts";
import { first } from "../../metadata/page.ts";
import { hasMovedOn } from "../../moved-on.ts";
import { idOf, named, placeOf } from "./named-video.ts";
import { readEpisodeState } from "./episode.ts";
import { listInStates } from "./state-list.ts";
import { readState } from "./page-state.ts";

/**
 * What Bilibili's page keeps in its own world, where navigations inside the page update it: the script that brought it
 * has removed itself from the document. Null where it speaks of another video than the address.
 */
export function player(page: Document, world: object, address: string): PlayerFacts | null {
  const url = URL.parse(address);
  const name = url && named(url);
  const state: unknown = Reflect.get(world, "__INITIAL_STATE__");
  if (!name || !state) return null;
  const reading = name.kind === "video" ? readState(surePart(state, page, url), name) : readEpisodeState(state, name);
  if (!reading?.title) return null;
  const { title, creators, published, description, durationSeconds, thumbnailUrl, keywords, series } = lectureFacts(
    "video",
    { ...placeOf(name), site: "Bilibili" },
    reading,
  );
  const player = first(page, "#bilibili-player video, .bpx-player-video-wrap video");
  const currentSeconds = player && "currentTime" in player ? Number(player.currentTime) : 0;
  const list = name.kind === "video" ? listInStates([state], name) : null;
  return {
    videoId: idOf(name),
    title,
    creators,
    published,
    description,
    durationSeconds,
    thumbnailUrl,
    keywords,
    ...(series && { series }),
    ...(list && { list }),
    captionTracks: captionTracks(reading.captionTracks ?? [], address),
    ...(currentSeconds > 0 && { currentSeconds }),
  };
}

/** After a navigation inside the page its tags and its staff follow later than the video, and name none. */
function surePart(state: unknown, page: Document, url: URL): unknown {
  return hasMovedOn(page, url) ? { videoData: at(state, "videoData"), videoInfo: at(state, "videoInfo") } : state;
}
