import { publishedFrom } from "../../metadata/date.ts";
import { scriptJson } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { aliasOf, idAt, seriesOf, type Talk, tracksOf } from "./talk.ts";
import { talkSlug } from "./talk-slug.ts";

/** The talk of the page's `__NEXT_DATA__`, as TED's pages have it since 2021; seen 2024-06. */
export function nextTalk(page: Document): Talk | null {
  const video = at(scriptJson(page, "script#__NEXT_DATA__"), "props", "pageProps", "videoData");
  if (typeof video !== "object" || video === null) return null;
  const packed = at(video, "playerData");
  const player = typeof packed === "string" ? parseJson(packed) : packed;
  const canonical = URL.parse(textAt(video, "canonicalUrl") || textAt(player, "canonical"));
  const slug = textAt(video, "slug") || textAt(player, "slug") || (canonical && talkSlug(canonical)) || "";
  const topics = listAt(video, "topics", "nodes").map((topic) => textAt(topic, "name"));
  return {
    slug,
    id: idAt(video, "id"),
    reading: {
      title: textAt(video, "title"),
      creators: [textAt(video, "presenterDisplayName") || textAt(player, "speaker")].filter(Boolean),
      published: publishedFrom(textAt(video, "publishedAt")) ?? publishedFrom(textAt(video, "recordedOn")),
      description: textAt(video, "description") || textAt(video, "socialDescription"),
      // The player's own duration has the opening titles in it.
      durationSeconds: numberAt(video, "duration") ?? numberAt(player, "duration"),
      thumbnailUrl: textAt(player, "thumb"),
      language:
        textAt(player, "nativeLanguage") ||
        textAt(video, "audioInternalLanguageCode") ||
        textAt(video, "internalLanguageCode"),
      keywords: keywordsFrom(topics.some(Boolean) ? topics : textAt(player, "targeting", "tag")),
      series: seriesOf(textAt(video, "videoContext") || textAt(player, "event")),
      captionTracks: tracksOf(player),
      aliases: aliasOf(player),
    },
  };
}
