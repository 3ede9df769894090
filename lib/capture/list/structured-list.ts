import { agreement } from "../metadata/agreement.ts";
import { at, listAt, numberAt, textAt } from "../metadata/json-value.ts";
import { ldNodes } from "../metadata/json-ld.ts";
import { addressesOf, mediaKind } from "../metadata/media-nodes.ts";
import { microdataNodes } from "../metadata/microdata.ts";
import { readNode } from "../metadata/node-reading.ts";
import { plainText } from "../metadata/plain-text.ts";
import { titleOfDocument } from "../metadata/title.ts";
import { type ListedItem, type ListReading, MOST_LISTED } from "./list-reading.ts";

/** Types of wholes whose parts are lectures, by schema.org. */
const WHOLE = /(Series|Season|Course|CourseInstance|Playlist|Album|ItemList|CollectionPage|VideoGallery)$/;
/** Types whose parts need no type of their own. */
const SHOW = /^(PodcastSeries|PodcastSeason|RadioSeries|RadioSeason|TVSeries|TVSeason|VideoGallery)$/;
const PARTS = ["itemListElement", "hasPart", "episode", "episodes", "track", "tracks", "containsEpisode", "video"];
const HOLDERS = ["mainEntity", "mainEntityOfPage", "hasCourseInstance", "containsSeason", "season"];
const DEEPEST = 2;

/** The list that the page's structured data describes: the longest whose parts are media with addresses of their own. */
export function structuredList(page: Document, url: URL): ListReading | null {
  const roots = [...ldNodes(page), ...microdataNodes(page)];
  const lists = roots.flatMap((node) => listsIn(node, url, DEEPEST));
  const longest = lists.toSorted((one, two) => two.items.length - one.items.length).at(0);
  if (!longest || longest.items.length < 2) return null;
  return { ...longest, title: longest.title || titleOfDocument(page, url) };
}

function listsIn(node: unknown, url: URL, depth: number): ListReading[] {
  const inner = depth > 0 ? HOLDERS.flatMap((holder) => listAt(node, holder)) : [];
  const deeper = inner.flatMap((each) => listsIn(each, url, depth - 1));
  const types = listAt(node, "@type").map(String);
  return types.some((type) => WHOLE.test(type)) ? [listOf(node, types, url), ...deeper] : deeper;
}

function listOf(node: unknown, types: readonly string[], url: URL): ListReading {
  const isShow = types.some((type) => SHOW.test(type));
  // What a site's front page lists is its news, unless the site is the show.
  const isListed = isShow || url.pathname !== "/";
  const parts = PARTS.flatMap((name) => listAt(node, name)).slice(0, MOST_LISTED);
  const entries = parts.map((part) => ({ part, media: at(part, "item") ?? part }));
  const media = entries.filter(({ media }) => isShow || (isListed && mediaKind(media) !== null));
  const isAudio = /Podcast|Radio|Music/.test(types.join(" ")) || mediaKind(media[0]?.media) === "audio";
  const own = addressOf(node);
  return {
    kind: isAudio ? "audio" : "video",
    title: plainText(textAt(node, "name")),
    url: own && agreement(own, url) !== "other" ? own : url.href,
    total: numberAt(node, "numberOfItems") ?? numberAt(node, "numberOfEpisodes"),
    items: media.flatMap(({ part, media: each }) => itemOf(part, each)),
  };
}

function itemOf(part: unknown, media: unknown): ListedItem[] {
  const { title = "", durationSeconds, published, thumbnailUrl } = readNode(media);
  const address = addressOf(media) || addressOf(part);
  const name = title || plainText(textAt(part, "name"));
  if (!address || !name) return [];
  return [
    {
      url: address,
      title: name,
      position: numberAt(part, "position") ?? numberAt(media, "episodeNumber"),
      ...(durationSeconds !== undefined && { durationSeconds }),
      ...(published !== undefined && { published }),
      ...(thumbnailUrl !== undefined && { thumbnailUrl }),
    },
  ];
}

function addressOf(node: unknown): string {
  return addressesOf(node).find((each) => /^https?:\/\/|^\//.test(each)) ?? "";
}
