import * as read from "./fields.ts";
import type { Chapter, FieldConflict, Published, Series } from "./fact-types.ts";
import { LIMITS } from "./limits.ts";
import { uniqueTags } from "./tag.ts";

/** Reads distinct, non-empty names. */
export function names(count: number, length: number = LIMITS.name) {
  return (value: unknown, field: string): string[] => {
    const all = read.list(value, field, count, (each, where) => read.line(each, where, length));
    return [...new Set(all.filter(Boolean))];
  };
}

export function tags(value: unknown, field: string): string[] {
  return uniqueTags(read.list(value, field, LIMITS.tags, (each, where) => read.line(each, where, LIMITS.tag)));
}

export function published(value: unknown, field: string): Published {
  const raw = read.object(value, field);
  const precision = read.oneOf(raw["precision"], `${field}.precision`, ["day", "time"]);
  const date = read.line(raw["value"], `${field}.value`, 40);
  const fits = precision === "day" ? read.isDate(date) : read.isDateTime(date);
  return fits ? { value: date, precision } : read.misfit(`${field}.value`, "an ISO 8601 date", date);
}

export function chapter(value: unknown, field: string): Chapter {
  const raw = read.object(value, field);
  return {
    startSeconds: read.number(raw["startSeconds"], `${field}.startSeconds`),
    title: read.line(raw["title"], `${field}.title`, LIMITS.title),
  };
}

export function series(value: unknown, field: string): Series {
  const raw = read.object(value, field);
  const title = read.line(raw["title"], `${field}.title`, LIMITS.title);
  const season = read.orNull(raw["season"], (each) => read.number(each, `${field}.season`));
  const position = read.orNull(raw["position"], (each) => read.number(each, `${field}.position`));
  const url = read.orNull(raw["url"], (each) => read.address(each, `${field}.url`, LIMITS.address));
  return {
    title,
    ...(season !== null && { season }),
    ...(position !== null && { position }),
    ...(url !== null && { url }),
  };
}

export function conflict(value: unknown, field: string): FieldConflict {
  const raw = read.object(value, field);
  return {
    field: read.oneOf(raw["field"], `${field}.field`, ["title", "description"]),
    text: read.text(raw["text"], `${field}.text`, LIMITS.description),
    at: read.dateTime(raw["at"], `${field}.at`),
  };
}
