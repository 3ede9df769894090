import type { Published } from "../lecture/lecture.ts";
import { isDate } from "../lecture/fields.ts";
import { saidMoment } from "./said-moment.ts";

const SECONDS = 1_000;
/** Later than any date that is meant; earlier than 2001 in the next smaller unit. */
const LATEST = 100_000_000_000;

/** `2023/11/4` and `2023年11月4日`, before a time or by itself. */
const DAY = /^(\d{4})(?:[/.年])(\d{1,2})(?:[/.月])(\d{1,2})日?(?=$|[ T])/;

/** `14.11.2023`, `14/11/2023` and `11/14/2023`, before a time or by itself. */
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,? (?=\d)|$)/;

/** What stands first in a date with its year at the end. With dots between, it is the day everywhere. */
export type DateOrder = "day" | "month";

/** The order of dates that one program wrote: it shows where a number is too large for a month. As in the US where none is. */
export function dateOrder(texts: readonly string[]): DateOrder {
  return texts.some((text) => Number(YEAR_LAST.exec(text.trim())?.[1] ?? 0) > 12) ? "day" : "month";
}

/**
 * A moment as other programs write it: seconds, milliseconds or microseconds since 1970, ISO 8601, as pages say it in
 * their language, and what JavaScript reads. A time without a zone is taken for UTC, which is what they mean. Null for anything else.
 */
export function readMoment(text: string, order: DateOrder = "month"): string | null {
  const plain = withYearFirst(text.trim(), order);
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
  const said = saidMoment(plain);
  if (said !== null) return momentAt(said);
  // A bare number or a word that JavaScript takes for a date is none.
  return /\d{4}/.test(plain) && /[\s,/]/.test(plain) ? momentAt(Date.parse(withZone(plain))) : null;
}

function withYearFirst(text: string, order: DateOrder): string {
  return text
    .replace(DAY, (_, year: string, month: string, day: string) => dayOf(year, month, day))
    .replace(YEAR_LAST, (all, first: string, sign: string, second: string, year: string) => {
      const isDayFirst = sign === "." || Number(first) > 12 || (order === "day" && Number(second) <= 12);
      const day = isDayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
      return all.endsWith(" ") ? `${day} ` : day;
    })
    .replace(/(?<=^\d{4}-\d{2}-\d{2} )\d:/, "0$&");
}

function dayOf(year: string, month: string, day: string): string {
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
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
export function readPublished(text: string, order: DateOrder = "month"): Published | null {
  const plain = text.trim();
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (day) {
    const value = [day[1], day[2]?.padStart(2, "0"), day[3]?.padStart(2, "0")].join("-");
    return isDate(value) ? { value, precision: "day" } : null;
  }
  if (/^\d{4}-\d{2}-\d{2}T/.test(plain) && readMoment(plain) !== null) return { value: plain, precision: "time" };
  if (/^\d{1,4}(?:[-/]\d{1,2})?$/.test(plain)) return null;
  const moment = readMoment(plain, order);
  return moment === null ? null : { value: moment.slice(0, 10), precision: "day" };
}
