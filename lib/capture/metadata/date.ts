import type { Published } from "../../lecture/lecture.ts";
import { monthOf, ordersDayFirst } from "./month.ts";

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Go writes the name of the zone behind its offset: `2021-02-28 07:12:00 +0000 UTC`. */
const ISO_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?( [a-z]{3,5})?$/i;
// RFC 822 as feeds write it: `Wed, 05 Nov 2025 10:00:00 +0000`; the time may be missing.
const RFC_822 =
  /^(?:[a-z]{3,9},\s*)?(\d{1,2})\s([a-z]{3,9})\s(\d{4})(?:\s(\d{2}:\d{2}(?::\d{2})?)\s*(GMT|UTC|Z|[+-]\d{4}))?$/i;
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
/** Also `2023. 3. 14.`, `2022/7/3(日)`, with the time behind it. */
const YEAR_FIRST =
  /^(\d{4})[/.]\s?(\d{1,2})[/.]\s?(\d{1,2})\.?(?:\s*[(（].{1,3}[)）])?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** `18.03.20`: with points, the day comes first; `Version 10.12.15` is none. */
const SHORT_YEAR = /(?<!\d|\.|(?:version|release|build|macos)\s)(\d\d\.\d\d\.)(?=(\d)\d(?![\d.]))/i;
/** The first decade of the century before, as in `18.03.98`: nothing is published so far ahead. */
const LAST_CENTURY = "5";
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Years of the emperors, by the year before their first one. */
const ERA = /^(令和|平成)(\d+)(?=年)/;
// For texts in small letters: patterns for letters of all scripts and cases take milliseconds to prepare.
/** The weekday before a day, and the time behind it: `Mi., 18.03.2020, 13:15 Uhr`. */
const AROUND_DAY =
  /^[^\s\d.,]{2,12}\.?,?\s+(?=\d)|[,\s]*(?:\s(?:um|at|à|a las|alle|kl\.?|[-–—|])\s*)?\s\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*(?:uhr|h|[ap]\.?m\.?))?\.?$/g;
const DAY_MONTH_YEAR =
  /(?:^|\s)(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]+(?:de\s+|of\s+|d[’']\s*|ב)?([^\s\d.,;:()|/–—-]{3,12})\.?,?[\s-]+(?:del?\s+)?(\d{4})(?!\d)/;
/** `2023. május 12.`, `2021 m. gegužės 12 d.`, `2021-May-12`; of `2021 May 12 ships sailed` nobody knows. */
const YEAR_MONTH_DAY = /^(\d{4})\.?[\s-]+(?:m\.\s)?([^\s\d.,;:()|/–—-]{3,12})\.?[\s-]+(\d{1,2})(?!\d| [^\d\s]{2})/;
/** `Thứ hai, ngày 15 tháng 3 năm 2021`, and no sentence that goes on. */
const VIETNAMESE =
  /^(?:(?:thứ|chủ) \S+ |đăng )?(?:ngày )?(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4})(?!,? [^\d\s]{2})/;
const MONTH_DAY_YEAR = /(?:^|\s)([^\s\d.,;:()|/–—-]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/;

/**
 * A date as precise as it was written, or null: relative dates ("3 days ago") and those that could mean two days
 * are refused. `language` is that of the page's words, which decides the month names and whether 7/6 is in June.
 */
export function publishedFrom(text: string, language = "en"): Published | null {
  const plain = latinDigits(text)
    .replace(SHORT_YEAR, (_, start: string, decade: string) => `${start}${decade < LAST_CENTURY ? 20 : 19}`)
    .replace(ERA, (_, era: string, year: string) => String((era === "令和" ? 2018 : 1988) + Number(year)))
    .replace(/\s+/g, " ")
    .replace(/[.,;]?\s*$/, "")
    .trimStart();
  // Most texts that are asked about hold no year; finding the names of months is slow.
  if (plain.length > 100 || !/\d{4}/.test(plain)) return null;
  return isoDate(plain) ?? feedDate(plain) ?? writtenDate(plain.toLowerCase(), language);
}

/** A text with Arabic and Persian digits as those that are counted with here. */
export function latinDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
}

/** A moment in seconds or milliseconds since 1970. */
export function publishedAt(epoch: number): Published | null {
  const time = epoch > 100_000_000_000 ? epoch : epoch * 1000;
  if (!(time > 0) || time > Date.UTC(2100, 0)) return null;
  return { value: new Date(time).toISOString(), precision: "time" };
}

export function isoDate(text: string): Published | null {
  const dayOnly = ISO_DAY.exec(text);
  if (dayOnly) return day(dayOnly[1], dayOnly[2], dayOnly[3]);
  const match = ISO_TIME.exec(text);
  if (!match) return null;
  const [, date = "", clock = "", zone = "", zoneName = ""] = match;
  const offset = /^(UTC|GMT|Z)$/i.test(zone)
    ? "Z"
    : zone.replace(/^([+-]\d{2}):?(\d{2})?$/, "$1:$2").replace(/:$/, ":00");
  const precise = { value: `${date}T${clock}${offset}`, precision: "time" } as const;
  const [year, month, dayOfMonth] = date.split("-");
  const plainDay = day(year, month, dayOfMonth);
  // Not of a year of another calendar.
  if (!plainDay?.value.startsWith(date) || clock.startsWith("24") || Number.isNaN(Date.parse(precise.value)))
    return plainDay;
  // Midnight without a zone is how programs write a day; of a zone that is named alone only the day is known here.
  return offset === "" && (zoneName !== "" || /^00:00(:00)?$/.test(clock)) ? plainDay : precise;
}

function feedDate(text: string): Published | null {
  const match = RFC_822.exec(text);
  if (!match) return null;
  const [, dayOfMonth, name = "", year, clock, zone] = match;
  const plainDay = day(year, monthOf(name, "en"), dayOfMonth);
  if (!plainDay || !clock || !zone) return plainDay;
  const offset = /^[+-]/.test(zone) ? zone.replace(/(\d{2})$/, ":$1") : "Z";
  return isoDate(`${plainDay.value}T${clock}${offset}`);
}

function writtenDate(text: string, language: string): Published | null {
  const yearFirst = EAST_ASIAN.exec(text) ?? YEAR_FIRST.exec(text);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numeric = NUMERIC.exec(text.replace(AROUND_DAY, ""));
  if (numeric) return numericDate(Number(numeric[1]), Number(numeric[2]), numeric[3], language);
  // `Dec 1 | 2014`
  const line = text.replace(/,?\s*[|·•/]\s*(?=\d{4}$)/, " ");
  const numbered = VIETNAMESE.exec(line);
  if (numbered) return day(numbered[3], numbered[2], numbered[1]);
  const dayFirst = DAY_MONTH_YEAR.exec(line);
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2] ?? "", language), dayFirst[1]);
  const namedYearFirst = YEAR_MONTH_DAY.exec(line);
  if (namedYearFirst) return day(namedYearFirst[1], monthOf(namedYearFirst[2] ?? "", language), namedYearFirst[3]);
  const monthFirst = MONTH_DAY_YEAR.exec(line);
  return monthFirst ? day(monthFirst[3], monthOf(monthFirst[1] ?? "", language), monthFirst[2]) : null;
}

function numericDate(one: number, two: number, year: string | undefined, language: string): Published | null {
  if (one === two) return day(year, one, two);
  if (one > 12) return day(year, two, one);
  if (two > 12) return day(year, one, two);
  const dayFirst = ordersDayFirst(language);
  if (dayFirst === null) return null;
  return dayFirst ? day(year, two, one) : day(year, one, two);
}

type DatePart = string | number | null | undefined;

/** A day that exists and on which something can have been published. */
function day(year: DatePart, month: DatePart, dayOfMonth: DatePart): Published | null {
  // The years of Thailand's calendar
  if (Number(year) > 2480 && Number(year) < 2600) return day(Number(year) - 543, month, dayOfMonth);
  if (!year || !month || !dayOfMonth || Number(year) < 1890 || Number(year) > 2100) return null;
  const value = `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) return null;
  return { value, precision: "day" };
}
