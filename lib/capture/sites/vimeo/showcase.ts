import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";

/** The videos of a showcase, which was called an album until 2019. */
export function vimeoShowcase(page: Document, url: URL): ListReading | null {
  const showcase = /^\/(?:showcase|album)\/(\d+)/.exec(url.pathname)?.[1];
  if (showcase === undefined) return null;
  const video = new RegExp(`^/(?:showcase|album)/${showcase}/video/(\\d+)`);
  const list = linkedList(page, url, {
    selector: "a[href*='/video/']",
    identity: (link) => video.exec(link.pathname)?.[1],
  });
  return { ...list, url: `https://vimeo.com/showcase/${showcase}` };
}
