import type { Published } from "../../../lecture/lecture.ts";
import { isoDate, publishedAt } from "../../metadata/date.ts";
import { inlineValues, scriptJson } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { isName } from "../../metadata/names.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { type NamedEpisode, placeOf } from "./named-video.ts";
import { pictureAddress } from "./site-texts.ts";
import { bvidOfNumber } from "./video-id.ts";

/** A reading, and the episode's own address where the page was asked for a season. */
export interface EpisodeReading extends Reading {
  readonly url?: string;
}

/** What the page of a series says of the episode: the state of 2017 to 2022, then Next.js data, then the player's. */
export function readEpisodePage(page: Document, name: NamedEpisode): EpisodeReading {
  const queries = listAt(scriptJson(page, "#__NEXT_DATA__"), "props", "pageProps", "dehydratedState", "queries");
  const sources = [
    ...inlineValues(page, "__INITIAL_STATE__"),
    ...queries.flatMap((query) => {
      const told = at(query, "state", "data");
      return [at(told, "seasonInfo"), at(told, "result"), told];
    }),
  ];
  const seasons = sources.map((source) => readEpisodeState(source, name));
  return mergeReadings(...seasons, ...inlineValues(page, "playurlSSRData").map((told) => readPlayer(told, name)));
}

/** What one state of such a page knows of an episode; null where it knows neither the episode nor the season. */
export function readEpisodeState(state: unknown, name: NamedEpisode): EpisodeReading | null {
  const season = at(state, "mediaInfo") ?? at(state, "seasonInfo") ?? state;
  const main = [...listAt(state, "epList"), ...listAt(season, "episodes")];
  const extra = [...listAt(state, "sections"), ...listAt(season, "section")];
  const others = extra.flatMap((each) => [...listAt(each, "epList"), ...listAt(each, "episodes")]);
  const current = at(state, "epInfo");
  const episode = isSeason(name)
    ? isSame(name, numberAt(season, "ssId") ?? numberAt(season, "season_id")) && current
    : [current, ...main, ...others].find((each) => isSame(name, idIn(each)));
  if (!episode) return null;
  const id = idIn(episode);
  const title = textAt(season, "title") || textAt(season, "season_title");
  const position = main.findIndex((each) => idIn(each) === id) + 1;
  const seasonId = numberAt(season, "ssId") ?? numberAt(season, "season_id");
  const uploader = textAt(season, "upInfo", "name") || textAt(season, "up_info", "uname");
  return {
    title: [title, episodeTitle(episode)].filter(Boolean).join("："),
    creators: [uploader].filter(isName),
    published: publishedOf(episode),
    description: textAt(season, "evaluate"),
    durationSeconds: lengthOf(episode, name),
    thumbnailUrl: pictureAddress(textAt(episode, "cover") || textAt(season, "cover")),
    keywords: keywordsFrom(listAt(season, "styles").map((style) => textAt(style, "name"))),
    series: title
      ? {
          title,
          ...(position > 0 && { position }),
          ...(seasonId && { url: placeOf({ ...name, id: `ss${seasonId}` }).url }),
        }
      : null,
    aliases: aliasesOf(episode),
    ...(id && { url: placeOf({ ...name, id: `ep${id}` }).url }),
  };
}

/** Each episode is a video with a BV id as well. */
function aliasesOf(episode: unknown): string[] {
  const bvid = textAt(episode, "bvid") || bvidOfNumber(numberAt(episode, "aid"));
  return bvid ? [placeOf({ kind: "video", bvid, part: 1 }).key] : [];
}

/** What the player was told (since 2023), when it is about this episode. */
function readPlayer(told: unknown, name: NamedEpisode): Reading | null {
  const result = [at(told, "result"), at(told, "raw", "data"), at(told, "data", "result")].find(
    (each) => each !== undefined,
  );
  const about = at(result, "play_view_business_info", "episode_info") ?? at(result, "supplement", "ogv_episode_info");
  if (!isSame(name, idIn(about))) return null;
  const length = numberAt(result, "video_info", "timelength");
  return { title: episodeTitle(about), durationSeconds: length && Math.round(length / 1000) };
}

/** "第1话 名字": the name may be missing, and so may the number, as with films. */
function episodeTitle(episode: unknown): string {
  const number = textAt(episode, "title") || textAt(episode, "index_title") || textAt(episode, "index");
  const written = textAt(episode, "titleFormat") || (/^\d+$/.test(number) ? `第${number}话` : number);
  const name = textAt(episode, "longTitle") || textAt(episode, "long_title");
  return textAt(episode, "show_title") || [...new Set([written, name])].filter(Boolean).join(" ");
}

/** When the episode came out; the season's own date is that of its first. */
function publishedOf(episode: unknown): Published | null {
  const epoch = numberAt(episode, "pub_time") ?? numberAt(episode, "release_date");
  if (epoch) return publishedAt(epoch);
  return isoDate(textAt(episode, "pub_real_time")) ?? isoDate(textAt(episode, "releaseDate"));
}

/** Milliseconds for series, seconds for courses. */
function lengthOf(episode: unknown, { kind }: NamedEpisode): number | null {
  const length = numberAt(episode, "duration");
  return length && (kind === "lesson" ? length : Math.round(length / 1000));
}

function idIn(episode: unknown): number | null {
  return numberAt(episode, "ep_id") ?? numberAt(episode, "id") ?? numberAt(episode, "episode_id");
}

function isSeason({ id }: NamedEpisode): boolean {
  return id.startsWith("ss");
}

function isSame({ id }: NamedEpisode, number: number | null): boolean {
  return number !== null && id.slice(2) === String(number);
}
