import { agreement } from "../metadata/agreement.ts";
import { clockSeconds, durationSeconds, isoSeconds } from "../metadata/duration.ts";
import { all, textOf } from "../metadata/page.ts";
import { isBeside } from "../evidence/player-places.ts";
import { labelled } from "./labelled.ts";
import { latinDigits } from "../metadata/date.ts";
import { behindLabel, isLabel } from "./labels.ts";
import { nearElements, nearTexts } from "./near-heading.ts";
import { withClass } from "../metadata/with-class.ts";

const MOST = 30;
const PLACES = `${withClass("duraci durata duree dauer total-time totalTime total_time media-length runtime")}, [class*='duration' i], [itemprop=duration], time[datetime^=P], media-duration-display`;
const DATA = [
  "data-duration",
  "data-durationhint",
  "data-length",
  "data-media-duration",
  "data-length-seconds",
  "data-duration-seconds",
  "data-audio-duration",
  "data-video-duration",
];
const HELD = ["data-duration-in-ms", ...DATA].map((name) => `[${name}]`).join(", ");
const ENGINE = /\(?\s*(?:duration|dauer|durée|duración|durata|时长)\s*[:：]\s*((?:\d{1,2}:)?\d{1,3}:\d{2})/i;
/** `1 h 04 min`, `1 Stunde 4 Minuten`, `32min`, `12'16`, `62 分钟`. */
const WRITTEN =
  /^(?:(\d{1,2})\s*(?:h(?:rs?|ours?|eures?|oras?|od(?:in[ay]?)?)?|std|stunden?|or[ae]|u|uur|t|tim(?:m[ae]r?|er?)?|saat|jam|godz\S*|giờ|óra|ч|час[аов]*|год(?:ин[аи]?)?|ώρ(?:α|ες)|时|小[时時]|時間|시간|ساع(?:ة|ات)|घंट[ेा])\.?,?\s*(?:and|und|et|y|en?|i|og|och|ve|és|و)?\s*)?(?:(\d{1,3})\s*(?:mn?|min(?:u[tu][a-z]*|s)?|мин[а-я]*|хв[а-яі]*|dk|dakika|phút|perc|menit|λεπτά|分钟?|분|دقيقة|دقائق|मिनट|דקות|นาที)\.?)?\s*(?:(\d{1,2})\s*(?:s|se[ckg](?:s|undos|[ou]nd[a-z]*)?|с(?:ек[а-я]*)?|sn|सेकंड|초|秒)\.?)?$/i;
/** `ساعتان و5 دقائق`: one and two are told by the word alone. */
const DUAL = /(ساعت|دقيقت)(?:ان|ين)/g;
const ONE_HOUR = /^ساعة/;
/** `1h04`, `1:04 Std.` */
const SHORT_HOURS = /^(\d{1,2})(?:\s?h\s?([0-5]\d)|:([0-5]\d)\s*(?:std|h|hrs?)\.?)$/i;
const PRIMES = /^(\d{1,3})\s*['′’]\s*(\d{2})?\s*(?:["″”]|'')?$/;
/**
 * `2:04 / 31:10`, and what stands behind a day: `18. februar 2022 – 38 min`, `3 Aug 2021, 49:11`, `Durata: 8:15`. A bare
 * clock that could be the time of that day is left with it.
 */
const BETWEEN =
  /\s*\/\s*|(?<=\d{4}),?\s+(?:[–—|-]\s+)?(?=\d{1,3}\s*\p{L}|(?:2[4-9]|[3-9]\d):\d\d(?!:)|\p{L}\D{2,20}\d)/u;
const IN_ITEM = /(?:^|[\s(（])((?:\d{1,2}:)?\d{1,2}:\d{2})[)）]?$/;
const READING = /read|lesezeit|lecture\s*:|lesen|阅读|lectura/i;
/** What stands beside a time of day. */
const OF_DAY =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\b(?:mo|di|mi|do|fr|sa|so)\b\.?,|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre)di|(?:lun|mart|miércol|juev|viern)es|星期|周[一二三四五六日]|\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]|\b(?:jan|enero|f[eé][bv]|m[aä]r[czs.\s]|a[bpv]r|ma[iy]\b|ju[iln]|aug|agos|ao[uû]t|sep|o[ck]t|nov|d[eéi][cz])|月|曜|[(（][月火水木金土日][)）]|[午上下][前後午]|开始|開始|上课|\d\s*[ap]\.?m\b|\b(?:uhr|room|raum|aula|salle|starts?|beginn?s?|début|inicio|weekly)\b|hörsaal|o'clock|office hours|wöchentlich/i;

/** The length as a podcast's engine or a player of the page prints it: all such places must agree. */
export function markedLength(page: Document): number | null {
  const near = nearElements(page, PLACES);
  const marked = (near.length > 0 ? near : all(page, PLACES)).slice(0, MOST).filter((each) => !isBeside(each));
  return only(marked.flatMap((each) => machine(each) ?? written(textOf(each).slice(0, 60)) ?? exact(each) ?? []));
}

/** `(Duration: 1:02:03 — 59.6MB)`, which engines put under their players. */
export function engineLength(page: Document): number | null {
  const lines = all(
    page,
    `${withClass("podcast-meta player-meta episode-meta")}, .powerpress_links, .podcast_meta, [class*=player] p`,
  ).slice(0, MOST);
  return only(
    lines
      .filter((each) => !isBeside(each))
      .flatMap((each) => clockSeconds(ENGINE.exec(textOf(each).slice(0, 500))?.[1] ?? "") || []),
  );
}

/** What the page's program keeps at its play button or player. */
export function dataLength(page: Document, url: URL): number | null {
  const held = all(page, HELD)
    .slice(0, MOST)
    .filter((each) => !isBeside(each));
  return only(held.flatMap(dataOf)) ?? only(held.filter((each) => namesPage(each, url)).flatMap(dataOf));
}

/** Of several players, the one that names the page by its address. */
function namesPage(element: Element, url: URL): boolean {
  return [...element.attributes].some(({ value }) => value.includes(url.pathname) && agreement(value, url) === "same");
}

/** A length in a line near the heading: after its label, else an only clock or span that is no time of day. */
export function shownLength(page: Document): number | null {
  const texts = nearTexts(page);
  const labelled = texts.flatMap(({ text, before }) => {
    const named = text.split(BETWEEN).flatMap((part) => behindLabel(part, "duration") || []);
    if (named.length > 0) return named.flatMap((part) => written(part) ?? []);
    return isLabel(before.slice(-24).trim(), "duration") ? (written(text) ?? []) : [];
  });
  const plain = texts
    .filter(({ line }) => !READING.test(line))
    .flatMap(({ text, line }) => text.split(BETWEEN).filter((part) => !isTimeOfDay(part, line)));
  const clocks = plain.flatMap((text) => written(text) ?? []);
  return only(labelled) ?? only(clocks);
}

/** A length behind its label anywhere in the page's main part: `Dauer: 1 Stunde 4 Minuten`. */
export function labelledLength(page: Document): number | null {
  return only(labelled(page, "duration").flatMap(({ value }) => written(value.slice(0, 60)) ?? []));
}

/** Behind the title of this page in a list of lessons: `Bells (8:34)`. */
export function listedLength(page: Document, url: URL): number | null {
  const own = all(page, "li a[href]")
    .slice(0, MOST * 20)
    .filter((link) => isHere(URL.parse(link.getAttribute("href") ?? "", url), url));
  const items = own.map((link) => link.closest("li") ?? link).filter((item) => item.querySelectorAll("a").length === 1);
  return only(
    items.flatMap((item) => {
      const text = textOf(item).slice(0, 300);
      const [whole = "", clock = ""] = IN_ITEM.exec(text) ?? [];
      const isInBrackets = /^\s*[(（]/.test(whole);
      return ((isInBrackets || !isTimeOfDay(clock, text)) && clockSeconds(clock)) || [];
    }),
  );
}

/** Many sites tell their lessons apart by what stands behind the question mark. */
function isHere(address: URL | null, url: URL): boolean {
  if (address?.pathname !== url.pathname || url.pathname === "/" || !address.search !== !url.search) return false;
  return agreement(address.href, url) === "same";
}

/** `14:05` beside a date or a weekday; with seconds it is a length. */
function isTimeOfDay(text: string, line: string): boolean {
  return /^(?:[01]?\d|2[0-3])\s?[:h]\s?[0-5]\d$/.test(text) && OF_DAY.test(line);
}

function written(text: string): number | null {
  // `19:30 min`
  const bare = latinDigits(text)
    .replace(/^[\s(~≈ca.约約−–-]+|\s(?:listen|watch)$|[\s)]+$/gi, "")
    .replace(DUAL, (_, unit: string) => `2 ${unit.slice(0, -1)}ة`)
    .replace(ONE_HOUR, "1 ساعة");
  const [, hour, clocked, named] = SHORT_HOURS.exec(bare) ?? [];
  if (hour) return Number(hour) * 3600 + Number(clocked ?? named) * 60;
  const plain = bare.replace(/(:\d{2})\s*(?:min|minut\w*|std|hrs?|h)\.?$/i, "$1");
  const clock = clockSeconds(plain);
  if (clock) return clock;
  const primes = PRIMES.exec(plain);
  if (primes) return Number(primes[1]) * 60 + Number(primes[2] ?? 0);
  const [whole = "", hours, minutes, seconds] = WRITTEN.exec(plain) ?? [];
  if (whole === "" || (!hours && !minutes && !seconds)) return isoSeconds(plain);
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0) || null;
}

/** `1127.4`, where a program has not made a clock of it yet; `45.30` may be one, and `45.5` minutes. */
function exact(element: Element): number | null {
  const text = textOf(element);
  return /^\d{3,5}\.(?:\d|\d{3,})$/.test(text) ? Number(text) : null;
}

function machine(element: Element): number | null {
  return (
    durationSeconds(element.getAttribute("datetime") ?? "") ?? durationSeconds(element.getAttribute("content") ?? "")
  );
}

function dataOf(element: Element): number[] {
  const exact = Number(element.getAttribute("data-duration-in-ms"));
  if (exact > 1000) return [exact / 1000];
  for (const name of DATA) {
    const seconds = durationSeconds(element.getAttribute(name) ?? "");
    // Programs count in seconds or milliseconds; short ones are of animations.
    if (seconds && seconds >= 30) return [seconds > 100_000 ? seconds / 1000 : seconds];
  }
  return [];
}

function only(values: readonly number[]): number | null {
  const set = new Set(values.filter((value) => value > 0).map(Math.round));
  return set.size === 1 ? (values.find((value) => value > 0) ?? null) : null;
}
