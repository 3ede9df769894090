import { uniqueTags } from "./tag.ts";
import * as read from "./fields.ts";
import { LIMITS } from "./limits.ts";
import type { Chapter, LectureFacts, Published, Series } from "./lecture.ts";

/** The facts of a page, read from anything: a content script's answer, a stored row, an imported file. */
export function readFacts(raw: read.Unparsed): LectureFacts {
  return {
    key: read.name(raw["key"], "key", LIMITS.key),
    url: read.address(raw["url"], "url", LIMITS.address),
    site: read.line(raw["site"], "site", LIMITS.name),
    kind: read.oneOf(raw["kind"], "kind", ["video", "audio", "page"]),
    title: read.name(raw["title"], "title", LIMITS.title),
    creators: names(raw["creators"], "creators", LIMITS.names),
    published: read.orNull(raw["published"], published),
    description: read.text(raw["description"] ?? "", "description", LIMITS.description),
    durationSeconds: read.orNull(raw["durationSeconds"], (value) => read.number(value, "durationSeconds")),
    thumbnailUrl: read.orNull(raw["thumbnailUrl"], (value) => read.address(value, "thumbnailUrl", LIMITS.address)),
    language: read.orNull(raw["language"], (value) => read.language(value, "language")),
    keywords: names(raw["keywords"] ?? [], "keywords", LIMITS.keywords),
    chapters: read.list(raw["chapters"] ?? [], "chapters", LIMITS.chapters, chapter),
    series: read.orNull(raw["series"], series),
    aliases: names(raw["aliases"] ?? [], "aliases", LIMITS.aliases, LIMITS.key),
  };
}

/** Distinct, non-empty names. */
function names(value: unknown, field: string, count: number, length: number = LIMITS.name): string[] {
  const all = read.list(value ?? [], field, count, (each, where) => read.line(each, where, length));
  return [...new Set(all.filter(Boolean))];
}

export function readTags(value: unknown): string[] {
  return uniqueTags(read.list(value ?? [], "tags", LIMITS.tags, (each, where) => read.line(each, where, LIMITS.tag)));
}

function published(value: unknown): Published {
  const raw = read.object(value, "published");
  const precision = read.oneOf(raw["precision"], "published.precision", ["day", "time"]);
  const date = read.line(raw["value"], "published.value", 40);
  const fits = precision === "day" ? read.isDate(date) : read.isDateTime(date);
  return fits ? { value: date, precision } : read.misfit("published.value", "an ISO 8601 date", date);
}

function chapter(value: unknown, field: string): Chapter {
  const raw = read.object(value, field);
  return {
    startSeconds: read.number(raw["startSeconds"], `${field}.startSeconds`),
    title: read.line(raw["title"], `${field}.title`, LIMITS.title),
  };
}

function series(value: unknown): Series {
  const raw = read.object(value, "series");
  const title = read.line(raw["title"], "series.title", LIMITS.title);
  const position = read.orNull(raw["position"], (each) => read.number(each, "series.position"));
  const url = read.orNull(raw["url"], (each) => read.address(each, "series.url", LIMITS.address));
  return { title, ...(position !== null && { position }), ...(url !== null && { url }) };
}
