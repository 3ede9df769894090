import { clockSeconds } from "../../clock-time.ts";

/** A line that says when what it holds, or what stands below it, is spoken. */
export interface Stamp {
  readonly start: number;
  readonly end: number | null;
  readonly speaker: string | null;
  /** What is said on the same line. */
  readonly rest: string;
}

/** Frames may follow the seconds, and `AM` where the time is that of the day; without seconds that is prose. */
export const CLOCK = String.raw`(?:\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3}|[:;]\d{2}|\s?[ap]\.?m\b\.?)?|\d{1,3}:\d{2}(?:[.,]\d{1,3})?)(?!\d|:\d|\s?[ap]\.?m\b)`;
export const NAME = String.raw`[\p{L}\p{N}][^\n\[\](){}<>:：!?。！？]{0,60}?(?:\s\([\p{L} .-]{1,30}\))?`;
const OPEN = String.raw`[\[(（【「『〔<{]\s?`;
const CLOSE = String.raw`\s?[\])）】」』〕>}]`;
export const RANGE = String.raw`(?:\s?(?:,|-{1,2}>|[–—~→-]|to)\s?|\s+(?=\d{1,3}:\d{2}:\d{2})|\t(?=\d)|[\])]\s?[\[(])`;
/** Where a printed time leads to. */
const LINK = String.raw`(?:\(https?:[^()\s]{1,500}\))?`;

/** Which one it is: with a sign behind it, or before a time with hours. */
const NUMBER = String.raw`(?:\d{1,5}(?:[.)]\s+|\s+(?=\d{1,2}:\d{2}:\d{2})))?`;
/** `(12:34 Name)`: what the bracket of the time closes behind. */
const IN_BRACKET = /^([^()[\]（）【】]{1,60})[)\]）】]\s*$/;

/** `12:34 text`, `[1:02:03] text`, `**12:34** – text`, `0:01.000,0:02.000`. */
const LEADING = new RegExp(
  String.raw`^[\s>*_•|#@/\x60\p{So}\ufe0f-]{0,8}${NUMBER}(?:${OPEN})?\s?(${CLOCK})(?:${RANGE}(${CLOCK}))?(?:${CLOSE})?${LINK}[*_#/\x60]{0,3}[\s:：|–—•·-]*([^]*)$`,
  "iu",
);
/** `Name: 00:12:34`, `Name (12:34):`, `Name  0:03`, `[Name] 10:02:12`. */
const CLOSING = new RegExp(
  String.raw`^[\s>*_#]{0,8}\[?(${NAME})\]?[\s*_]*[:：,|–—•·@-]?[\s*_]{0,4}(?:${OPEN})?(${CLOCK})(?:${RANGE}(${CLOCK}))?(?:${CLOSE})?${LINK}\s?[:：-]?[\s*_]{0,8}$`,
  "iu",
);
/** `Name (12:34): text`. */
const AMID = new RegExp(
  String.raw`^[\s>*_]{0,6}\[?(${NAME})\]?[\s*_]*[:：]?[\s*_]{0,4}${OPEN}(${CLOCK})(?:${RANGE}(${CLOCK}))?${CLOSE}${LINK}[*_]{0,3}\s?[:：-]?[\s*_]*([^]+)$`,
  "iu",
);
/** What is said begins with a name in bold: `**Name:** text`. */
const BOLD_NAME = new RegExp(String.raw`^\*\*(${NAME})[:：]?\*\*[:：]?\s*([^]*)$`, "iu");
/** A line with nothing but a name. */
const ONLY_NAME = new RegExp(String.raw`^(${NAME})[:：][\s*_]*$`, "iu");

/** Behind the time of a message a date follows, behind that of a program's log its level, in a chat a nickname. */
const NO_SPEECH =
  /^,?\s{0,2}(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|(?:\[[^\]\n]{0,60}\]\s*)?\[?(?:INFO|DEBUG|WARN(?:ING)?|ERROR|TRACE|FATAL)\b|<[@+ ]?[\w^|`-]{1,30}>\s)/;
/** In names of people these are written small. */
const PARTICLE =
  /^(?:van|von|vom|zu|der|den|de|del|della|da|di|do|dos|du|la|le|el|al|ben|bin|ibn|bint|y|e|und|and|of|the|ter|ten)$/;
/** They begin a sentence about a time. */
const BEFORE_TIME =
  /^(?:at|the|by|in|on|from|until|till|after|before|around|about|since|when|then|to|um|gegen|ab|bis|seit|am|à|vers|a|las|alle|ore|在|于|於|到|从|從|早上|上午|中午|下午|晚上|今天|明天|昨天)$/i;

/** What tells of a time or a day, and is nobody: `Updated 12:15`, `start: 10:05`, `Nov 29 10:02:12`. */
const ABOUT_TIME =
  /^(?:start(?:s|ed)?|end(?:s|ed)?|begin(?:s|ning)?|time|date|day|duration|length|published|posted|updated|modified|sent|received|opens|closes|beginn|ende|uhrzeit|dauer|uhr|datum|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:,?\s\d{4})?|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|时间|時間|日期|开始|開始|结束|結束)$/i;

const HOUR = 3_600;
const MOST_NAME_WORDS = 5;
/** In UTF-16 units: a line with a name and a time is short. */
const LONGEST_NAME_LINE = 120;

export function stampOf(line: string): Stamp | null {
  if (!line.includes(":")) return null;
  const [leading, start = "", end = "", said = ""] = LEADING.exec(line) ?? [];
  if (leading !== undefined)
    return NO_SPEECH.test(said) ? null : { ...times(start, end), ...speech(IN_BRACKET.exec(said)?.[1] ?? said) };
  const [, name, at = "", until = "", rest = ""] =
    (line.length <= LONGEST_NAME_LINE ? CLOSING.exec(line) : null) ?? AMID.exec(line.slice(0, LONGEST_NAME_LINE)) ?? [];
  const speaker = nameOf(name);
  if (speaker === null || !isNameLike(speaker)) return null;
  return { ...times(at, until), speaker, rest: rest && `${rest}${line.slice(LONGEST_NAME_LINE)}` };
}

/** Who speaks and what, as far as a line behind its time tells. */
function speech(said: string): Pick<Stamp, "speaker" | "rest"> {
  const head = said.slice(0, LONGEST_NAME_LINE);
  const tail = said.slice(LONGEST_NAME_LINE);
  const [, bold, text = ""] = BOLD_NAME.exec(head) ?? [];
  const [, alone] = tail ? [] : (ONLY_NAME.exec(head) ?? []);
  const speaker = nameOf(bold ?? alone);
  return speaker === null ? { speaker, rest: said } : { speaker, rest: `${text}${tail}` };
}

export function times(start: string, end: string): Pick<Stamp, "start" | "end"> {
  return { start: timeOfDay(start) ?? 0, end: end ? timeOfDay(end) : null };
}

/** Hours after noon are those of the second half of the day. */
function timeOfDay(written: string): number | null {
  const [, clock = written, half] = /^(.*?)\s?([ap])\.?m\.?$/i.exec(written) ?? [];
  const seconds = clockSeconds(clock);
  if (seconds === null || half === undefined) return seconds;
  return (seconds % (12 * HOUR)) + (half.toLowerCase() === "p" ? 12 * HOUR : 0);
}

/** A name of some words; null for what is longer or empty. */
export function nameOf(text: string | undefined): string | null {
  const name = text?.replace(/\s+/g, " ").trim() ?? "";
  return name && name.split(" ").length <= MOST_NAME_WORDS ? name : null;
}

/** Whether it could name somebody: `See you at` and `the hall closes` do not. */
export function isNameLike(name: string): boolean {
  const words = name.split(" ");
  if (
    !/\p{L}/u.test(name) ||
    ABOUT_TIME.test(name) ||
    BEFORE_TIME.test(words[0] ?? "") ||
    /\p{L}{5,}\.(?:\s|$)/u.test(name)
  )
    return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
  return small.length === 0 || (words.length <= 2 && /^(?:\p{Ll}|\p{N})/u.test(words[1] ?? "1"));
}
