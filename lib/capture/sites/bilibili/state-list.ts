import type { ListedItem, ListReading } from "../../list/list-reading.ts";
import { publishedAt } from "../../metadata/date.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { type NamedVideo, placeOf } from "./named-video.ts";

/** The parts of a video, or the collection (合集) that it stands in, out of the state that its page started with. */
export function listInStates(states: readonly unknown[], name: NamedVideo): ListReading | null {
  const video = states.map((state) => at(state, "videoData")).find((each) => textAt(each, "bvid") === name.bvid);
  const seasons = states.map((state) => at(state, "videoData", "ugc_season") ?? at(state, "sectionsInfo"));
  // After a navigation inside the page the first state may still list the video.
  const season = seasons.find((each) => episodesOf(each).some((episode) => textAt(episode, "bvid") === name.bvid));
  return partList(video, name.bvid) ?? (season === undefined ? null : seasonList(season));
}

function partList(video: unknown, bvid: string): ListReading | null {
  const parts = listAt(video, "pages");
  if (parts.length < 2) return null;
  return {
    kind: "video",
    title: textAt(video, "title"),
    url: address(bvid),
    items: parts.map((each, index): ListedItem => {
      const part = numberAt(each, "page") ?? index + 1;
      const { url } = placeOf({ kind: "video", bvid, part });
      const durationSeconds = numberAt(each, "duration");
      return { url, title: textAt(each, "part") || `P${part}`, position: part, durationSeconds };
    }),
  };
}

function episodesOf(season: unknown): readonly unknown[] {
  return listAt(season, "sections").flatMap((section) => listAt(section, "episodes"));
}

/** A collection in its sections, one after another. */
function seasonList(season: unknown): ListReading {
  const [owner, id] = [numberAt(season, "mid"), numberAt(season, "id")];
  return {
    kind: "video",
    title: textAt(season, "title"),
    url: owner && id ? `https://space.bilibili.com/${owner}/lists/${id}?type=season` : null,
    total: numberAt(season, "ep_count"),
    items: episodesOf(season).map((episode): ListedItem => {
      const published = numberAt(episode, "arc", "pubdate");
      return {
        url: address(textAt(episode, "bvid")),
        title: textAt(episode, "title") || textAt(episode, "arc", "title"),
        durationSeconds: numberAt(episode, "arc", "duration"),
        published: published === null ? null : publishedAt(published),
      };
    }),
  };
}

function address(bvid: string): string {
  return placeOf({ kind: "video", bvid, part: 1 }).url;
}
