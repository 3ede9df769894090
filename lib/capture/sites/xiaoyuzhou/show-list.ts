import type { ListedItem, ListReading } from "../../list/list-reading.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { scriptJson } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";

/** The latest episodes of a show, as its page tells them (seen 2026-06). */
export function xiaoyuzhouShow(page: Document, url: URL): ListReading | null {
  const id = /^\/podcast\/(\w+)/.exec(url.pathname)?.[1];
  const show = at(scriptJson(page, "script#__NEXT_DATA__"), "props", "pageProps", "podcast");
  if (id === undefined || textAt(show, "pid") !== id) return null;
  return {
    kind: "audio",
    title: textAt(show, "title"),
    url: `https://www.xiaoyuzhoufm.com/podcast/${id}`,
    total: numberAt(show, "episodeCount"),
    items: listAt(show, "episodes").map((episode): ListedItem => ({
      url: `https://www.xiaoyuzhoufm.com/episode/${textAt(episode, "eid")}`,
      title: textAt(episode, "title"),
      durationSeconds: numberAt(episode, "duration"),
      published: publishedFrom(textAt(episode, "pubDate")),
    })),
  };
}
