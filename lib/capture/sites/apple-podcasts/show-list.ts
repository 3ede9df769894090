import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";

const SHOW = /\/id(\d+)\/?$/;

/** The episodes that a show's page lists; a page of an episode lists only others of its show. */
export function applePodcastsShow(page: Document, url: URL): ListReading | null {
  const show = SHOW.exec(url.pathname)?.[1];
  if (show === undefined || url.searchParams.has("i")) return null;
  return linkedList(
    page,
    url,
    {
      selector: "a[href*='?i=']",
      identity: (link) => (SHOW.exec(link.pathname)?.[1] === show ? link.searchParams.get("i") : null),
      title: "h3, h2, .episode-details__title-text, .tracklist__item__name", // 2024, 2022, 2018
    },
    { kind: "audio" },
  );
}
