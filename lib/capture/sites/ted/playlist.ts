import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";
import { talkSlug } from "./talk-slug.ts";

/** The talks of a playlist. */
export function tedPlaylist(page: Document, url: URL): ListReading | null {
  if (!/^\/playlists\/[^/]+/.test(url.pathname)) return null;
  return linkedList(page, url, {
    selector: "main a[href*='/talks/'], #content a[href*='/talks/']",
    identity: talkSlug,
    title: "h2, h3, h4, h5",
  });
}
