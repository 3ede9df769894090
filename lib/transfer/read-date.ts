import type { Published } from "../lecture/lecture.ts";
import { isDate } from "../lecture/fields.ts";

const SECONDS = 1_000;
/** Later than any date that is meant; earlier than 2001 in the next smaller unit. */
const LATEST = 100_000_000_000;

/** `2023/11/4` and `2023年11月4日`, before a time or by itself. */
const DAY = /^(\d{4})(?:[/.年])(\d{1,2})(?:[/.月])(\d{1,2})日?(?=$|[ T])/;

/**
 * A moment as other programs write it: seconds, milliseconds or microseconds since 1970, ISO 8601, and what JavaScript
 * reads. A time without a zone is taken for UTC, which is what they mean. Null for anything else.
 */
export function readMoment(text: string): string | null {
  const plain = text
    .trim()
    .replace(DAY, (_, year: string, month: string, day: string) =>
      [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
    );
  if (/^-?\d{9,17}(?:\.\d+)?$/.test(plain)) {
    let time = Number(plain);
    while (time > LATEST) time /= 1_000;
    return momentAt(time * SECONDS);
  }
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i.exec(
    plain,
  );
  if (iso) {
    const [, day = "", clock = "00:00", zone = "Z"] = iso;
    if (!isDate(day)) return null;
    return momentAt(Date.parse(`${day}T${clock}${/^[+-]/.test(zone) ? zone : "Z"}`));
  }
  // A bare number or a word that JavaScript takes for a date is none.
  return /\d{4}/.test(plain) && /[\s,/]/.test(plain) ? momentAt(Date.parse(withZone(plain))) : null;
}

function withZone(text: string): string {
  return /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*\)?$/i.test(text) ? text : `${text} UTC`;
}

function momentAt(time: number): string | null {
  const date = new Date(Math.round(time));
  const isMeant = !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1970 && date.getUTCFullYear() < 2200;
  return isMeant ? date.toISOString() : null;
}

/** A day, as precisely as it is said: a year or a month alone is none. */
export function readPublished(text: string): Published | null {
  const plain = text.trim();
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (day) {
    const value = [day[1], day[2]?.padStart(2, "0"), day[3]?.padStart(2, "0")].join("-");
    return isDate(value) ? { value, precision: "day" } : null;
  }
  if (/^\d{4}-\d{2}-\d{2}T/.test(plain) && readMoment(plain) !== null) return { value: plain, precision: "time" };
  if (/^\d{1,4}(?:[-/]\d{1,2})?$/.test(plain)) return null;
  const moment = readMoment(plain);
  return moment === null ? null : { value: moment.slice(0, 10), precision: "day" };
}
