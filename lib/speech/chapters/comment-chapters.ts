import type { Chapter } from "../../lecture/fact-types.ts";

const START = /^CHAPTER(\d{1,4})$/i;
const CLOCK = /^(\d{1,3}):([0-5]?\d):([0-5]?\d(?:\.\d+)?)$/;

/**
 * The chapters among the comments of an Ogg or FLAC file: `CHAPTER001=00:02:40.500` with `CHAPTER001NAME=…`
 * (Xiph's chapter extension to Vorbis comments, seen 2026-11-30).
 */
export function commentChapters(raw: Readonly<Record<string, unknown>>): Chapter[] {
  const comments = new Map(Object.entries(raw).map(([name, value]) => [name.toUpperCase(), first(value)]));
  return [...comments].flatMap(([name, value]) => {
    const [, hours, minutes, seconds] = (START.test(name) && CLOCK.exec(value.trim())) || [];
    if (seconds === undefined) return [];
    const startSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return [{ startSeconds, title: comments.get(`${name}NAME`) ?? "" }];
  });
}

function first(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? one : "";
}
