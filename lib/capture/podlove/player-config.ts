import type { Chapter } from "../../lecture/lecture.ts";
import { agreement } from "../metadata/agreement.ts";
import { publishedFrom } from "../metadata/date.ts";
import { clockSeconds } from "../metadata/duration.ts";
import { jsonOfLiteral } from "../metadata/json-text.ts";
import { at, listAt, parseJson, textAt } from "../metadata/json-value.ts";
import { all, first, meta, textOf } from "../metadata/page.ts";
import { plainText } from "../metadata/plain-text.ts";
import { titlesAgree } from "../metadata/title.ts";
import type { Reading } from "../site.ts";
import { ofShow } from "../podcast/show.ts";

/**
 * Where players are told what to play: `podlovePlayer("#id", {…})` since 2018, `podloveWebPlayer("id", {…})` before,
 * and in the cache that WordPress fills, `podlovePlayerCache.push([{ "url": …, "data": {…} }])`, since 2020.
 */
const CALL = /podlove(?:Web)?Player(?:Cache\.push)?\(\s*(?:(?:"[^"\n]*"|'[^'\n]*')\s*,\s*)?(?=[{[])/g;
const MOST = 20;

/**
 * The episode in the Podlove web player of a page, on whatever host: the one that the page is about. Null where there
 * is none, or only those of a list.
 */
export function readPodlovePlayer(page: Document, url: URL): Reading | null {
  const episodes = configs(page).filter((config) => textAt(config, "title") && at(config, "show"));
  const headings = [textOf(first(page, "h1")), meta(page, "og:title")];
  const isThis = (episode: unknown) =>
    agreement(textAt(episode, "link"), url) === "same" ||
    headings.some((heading) => titlesAgree(textAt(episode, "title"), heading));
  const episode = episodes.find(isThis);
  if (episode === undefined) return null;
  return {
    title: plainText(textAt(episode, "title")),
    ...ofShow({ title: plainText(textAt(episode, "show", "title")), url: textAt(episode, "show", "link") }),
    published: publishedFrom(textAt(episode, "publicationDate")),
    description: plainText(textAt(episode, "summary") || textAt(episode, "subtitle")),
    durationSeconds: clockSeconds(textAt(episode, "duration")),
    thumbnailUrl: textAt(episode, "poster") || textAt(episode, "show", "poster"),
    chapters: listAt(episode, "chapters").flatMap(chapter),
  };
}

function configs(page: Document): unknown[] {
  const texts = all(page, "script:not([src])").map((script) => script.textContent ?? "");
  const calls = texts
    .filter((text) => text.includes("podlove"))
    .flatMap((text) => [...text.matchAll(CALL)].map((match) => ({ text, start: match.index + match[0].length })));
  const told = calls.slice(0, MOST).map(({ text, start }) => parseJson(jsonOfLiteral(text, start) ?? ""));
  return told.flatMap((value) => listAt(value)).map((value) => at(value, "data") ?? value);
}

function chapter(value: unknown): Chapter[] {
  const startSeconds = clockSeconds(textAt(value, "start"));
  const title = plainText(textAt(value, "title"));
  return startSeconds === null || !title ? [] : [{ startSeconds, title }];
}
