import { publishedFrom } from "../../metadata/date.ts";
import { scriptJson } from "../../metadata/inline-json.ts";
import { balancedJson } from "../../metadata/json-text.ts";
import { at, listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { all } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";

/** The list that the page's program starts with: `__sc_hydration` since 2021, an argument before. */
const LIST_START = /\[\{"(?:hydratable|id)":/;

/** What the page's program was told of the track; null when it was told of others only. */
export function readTrackData(page: Document, isThis: (address: string) => boolean): Reading | null {
  const track = tracks(page).find((each) => isThis(textAt(each, "permalink_url")));
  if (track === undefined) return null;
  const milliseconds = numberAt(track, "full_duration") || numberAt(track, "duration");
  const number = numberAt(track, "id");
  return {
    title: textAt(track, "title"),
    creators: [textAt(track, "user", "username")],
    published: publishedFrom(textAt(track, "display_date")) ?? publishedFrom(textAt(track, "created_at")),
    description: textAt(track, "description"),
    durationSeconds: milliseconds ? Math.round(milliseconds / 1000) : null,
    keywords: tags(textAt(track, "tag_list")),
    thumbnailUrl: (textAt(track, "artwork_url") || textAt(track, "user", "avatar_url")).replace(
      "-large.",
      "-t500x500.",
    ),
    aliases: number === null ? [] : [`sc:tracks/${number}`],
  };
}

function tracks(page: Document): unknown[] {
  const texts = all(page, "script:not([src])").map((script) => script.textContent ?? "");
  const lists = texts.filter((text) => text.includes('"permalink_url"')).map(listIn);
  const mobile = at(
    scriptJson(page, "#__NEXT_DATA__"),
    "props",
    "pageProps",
    "initialStoreState",
    "entities",
    "tracks",
  );
  const ofMobile = Object.values(mobile ?? {}).map((each) => at(each, "data"));
  return [...lists.flatMap((list) => listAt(list).flatMap((item) => listAt(item, "data"))), ...ofMobile];
}

function listIn(text: string): unknown {
  const start = text.search(LIST_START);
  return start < 0 ? [] : parseJson(balancedJson(text, start) ?? "");
}

/** `deep house "slow motion" vinyl`. Saved pages have lost such quotes: then names would fall apart into their words. */
function tags(list: string): string[] {
  if (!list.includes('"') && /\p{Lu}/u.test(list)) return [];
  return keywordsFrom([...list.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? ""));
}
