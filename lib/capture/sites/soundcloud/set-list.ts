import type { ListedItem, ListReading } from "../../list/list-reading.ts";
import { linkedItems } from "../../list/linked-list.ts";
import { listTitle } from "../../list/list-title.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";

/** A set: a playlist or an album. Only its first tracks stand whole in the page's data; the others once they are drawn. */
export function soundcloudSet(page: Document, url: URL): ListReading | null {
  const path = /^\/[^/]+\/sets\/[^/]+/.exec(url.pathname)?.[0];
  if (path === undefined) return null;
  const address = new URL(path, url).href;
  const data = inlineValues(page, "__sc_hydration")
    .flatMap((list) => listAt(list))
    .map((each) => (textAt(each, "hydratable") === "playlist" ? at(each, "data") : null))
    .find((each) => textAt(each, "permalink_url").toLowerCase().endsWith(path.toLowerCase()));
  const known = listAt(data, "tracks").flatMap((track, index): ListedItem[] => {
    const [title, link] = [textAt(track, "title"), textAt(track, "permalink_url")];
    if (!title || !link) return [];
    const milliseconds = numberAt(track, "full_duration") ?? numberAt(track, "duration");
    return [
      {
        url: link,
        title,
        position: index + 1,
        durationSeconds: milliseconds === null ? null : Math.round(milliseconds / 1000),
        published: publishedFrom(textAt(track, "display_date") || textAt(track, "created_at")),
      },
    ];
  });
  // A track's link says which set it stands in; links without are of other tracks on the page.
  const drawn = linkedItems(page, url, {
    selector: ".trackList a.trackItem__trackTitle",
    identity: (link) => /^\/[^/]+\/[^/]+$/.exec(link.pathname)?.[0],
  });
  const items = new Map([...drawn, ...known].map((item) => [new URL(item.url).pathname.toLowerCase(), item]));
  return {
    kind: "audio",
    title: textAt(data, "title") || listTitle(page, url, "h1 .soundTitle__title", "h1"),
    url: address,
    total: numberAt(data, "track_count"),
    grows: true,
    items: [...items.values()].toSorted((one, two) => (one.position ?? Infinity) - (two.position ?? Infinity)),
  };
}
