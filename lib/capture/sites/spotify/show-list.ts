import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";

/** The episodes that a show's page has drawn. */
export function spotifyShow(page: Document, url: URL): ListReading | null {
  if (!/^(\/intl-\w+)?\/show\/\w+/.test(url.pathname)) return null;
  return linkedList(
    page,
    url,
    {
      selector: "a[href*='/episode/']",
      identity: (link) => /^(?:\/intl-\w+)?\/episode\/(\w+)$/.exec(link.pathname)?.[1],
      title: "h4, h3, [data-testid='episodeTitle']",
    },
    { kind: "audio", names: ["main [data-testid='entityTitle'] h1", "main h1", "h1"] },
  );
}
