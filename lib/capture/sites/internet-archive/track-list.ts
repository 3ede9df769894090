import type { ListReading } from "../../list/list-reading.ts";
import { listTitle } from "../../list/list-title.ts";
import { meta } from "../../metadata/page.ts";
import { itemIn } from "./item-address.ts";
import { playlist, playsSound } from "./playlist.ts";

/** The recordings that an item's player plays one after another. */
export function archiveTracks(page: Document, url: URL): ListReading | null {
  const item = itemIn(url);
  if (!item) return null;
  const address = `https://archive.org/details/${item.identifier}`;
  const isSound = playsSound(page) || /^(audio|etree)$/.test(meta(page, "mediatype"));
  return {
    kind: isSound ? "audio" : "video",
    title: listTitle(page, url, ".item-title .breaker-breaker", "h1.item-title", "h1"),
    url: address,
    items: playlist(page)
      .filter(({ file }) => file !== "")
      .map(({ file, title, seconds }, index) => ({
        url: `${address}/${encodeURIComponent(file).replaceAll("%2F", "/")}`,
        title: title || file,
        position: index + 1,
        durationSeconds: seconds,
      })),
  };
}
