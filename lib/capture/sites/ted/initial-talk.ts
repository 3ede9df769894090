import { publishedAt, publishedFrom } from "../../metadata/date.ts";
import { balancedJson } from "../../metadata/json-text.ts";
import { at, listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { all } from "../../metadata/page.ts";
import { aliasOf, idAt, seriesOf, type Talk, tracksOf } from "./talk.ts";

const CALL = "talkPage.init";

/**
 * The talk that pages from 2014 to 2021 hand their program: `q("talkPage.init", {…})`. Until 2017 the members of the
 * player stand in the talk itself, later in its `player_talks`; seen 2015, 2017, 2020.
 */
export function initialTalk(page: Document): Talk | null {
  const script = all(page, "script:not([src])").find((each) => each.textContent?.includes(CALL));
  const text = script?.textContent ?? "";
  const handed = parseJson(balancedJson(text, text.indexOf("{", text.indexOf(CALL))) ?? "");
  const root = at(handed, "__INITIAL_DATA__") ?? handed;
  const talks = listAt(root, "talks");
  const talk = talks.find((each) => idAt(each, "id") === idAt(root, "current_talk")) ?? talks[0];
  const [inner] = listAt(talk, "player_talks");
  const player = inner ?? talk;
  const slug = textAt(talk, "slug") || textAt(player, "slug") || textAt(root, "slug");
  if (!talk || !slug) return null;
  const tags = listAt(talk, "tags").filter((tag) => typeof tag === "string");
  const speakers = listAt(talk, "speakers").length > 0 ? listAt(talk, "speakers") : listAt(root, "speakers");
  const speaker = textAt(talk, "speaker_name") || textAt(player, "speaker");
  const published = numberAt(player, "published");
  return {
    slug,
    id: idAt(talk, "id"),
    reading: {
      title: textAt(talk, "title") || textAt(player, "title"),
      creators: speaker ? [speaker] : speakers.map(nameOf).filter(Boolean),
      published: published ? publishedAt(published) : publishedFrom(textAt(talk, "recorded_at")),
      description: textAt(talk, "description") || textAt(root, "description"),
      durationSeconds: numberAt(talk, "duration") ?? numberAt(player, "duration"),
      thumbnailUrl: textAt(player, "thumb") || textAt(talk, "hero"),
      language: textAt(player, "nativeLanguage"),
      keywords: keywordsFrom(tags.length > 0 ? tags : textAt(player, "targeting", "tag")),
      series: seriesOf(textAt(talk, "event") || textAt(root, "event")),
      captionTracks: tracksOf(player),
      aliases: aliasOf(player),
    },
  };
}

function nameOf(speaker: unknown): string {
  const parts = ["firstname", "middleinitial", "lastname"].map((name) => textAt(speaker, name));
  return parts.filter(Boolean).join(" ");
}
