import { hostIs } from "../../host.ts";
import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { named } from "./named-video.ts";
import { listInStates } from "./state-list.ts";

const VIDEO = /\/video\/(BV[\da-zA-Z]{10})/;

/** The parts of a video, or the collection (合集) that it stands in; a favourites list or a collection's own page. */
export function bilibiliList(page: Document, url: URL): ListReading | null {
  if (hostIs(url, "space.bilibili.com")) return spaceList(page, url);
  const name = named(url);
  if (name?.kind !== "video") return null;
  return listInStates(inlineValues(page, "__INITIAL_STATE__"), name);
}

/** Lists in a person's space, as they are drawn page by page (2018 to 2026). */
function spaceList(page: Document, url: URL): ListReading | null {
  const isFavourites = /^\/\d+\/favlist\b/.test(url.pathname);
  if (!isFavourites && !/^\/\d+\/(lists\/\d+|channel\/(collection|series)detail)/.test(url.pathname)) return null;
  return linkedList(
    page,
    url,
    {
      selector: isFavourites
        ? ".fav-list-main a[href*='/video/BV'], .fav-video-list a[href*='/video/BV']"
        : "main a[href*='/video/BV'], #page-collection-detail a[href*='/video/BV'], #page-series-detail a[href*='/video/BV']",
      identity: (link) => VIDEO.exec(link.pathname)?.[1],
      title: ".bili-video-card__title, a.title, .title",
    },
    {
      names: isFavourites
        ? [".favlist-info-detail__title .vui_ellipsis", ".favInfo-details .fav-name"]
        : [".page-head .title .value", ".video-list-header .title", "h1"],
    },
  );
}
