import { clockSeconds } from "../../clock-time.ts";

/** A line that says when what it holds, or what stands below it, is spoken. */
export interface Stamp {
  readonly start: number;
  readonly end: number | null;
  readonly speaker: string | null;
  /** What is said on the same line. */
  readonly rest: string;
}

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?![\d:]|\s?[ap]\.?m\b)`;
const NAME = String.raw`[\p{L}\p{N}][^\n\[\](){}<>:：!?。！？]{0,60}?`;
const OPEN = String.raw`[\[(（【<]`;
const CLOSE = String.raw`[\])）】>]`;

/** `12:34 text`, `[1:02:03] text`, `**12:34** – text`, `0:01.000,0:02.000`. */
const LEADING = new RegExp(
  String.raw`^[\s>*_•|#-]{0,8}${OPEN}?\s?(${CLOCK})(?:\s?(?:,|-{1,2}>|[–—~→-]|to)\s?(${CLOCK}))?\s?${CLOSE}?[*_]{0,3}[\s:：|–—-]*([^]*)$`,
  "iu",
);
/** `Name: 00:12:34`, `Name (12:34):`, `Name  0:03`. */
const CLOSING = new RegExp(
  String.raw`^[\s>*_]{0,6}(${NAME})[\s*_]*[:：,|–—-]?[\s*_]{0,4}${OPEN}?(${CLOCK})${CLOSE}?\s?[:：]?[\s*_]{0,8}$`,
  "iu",
);
/** `Name (12:34): text`. */
const AMID = new RegExp(
  String.raw`^[\s>*_]{0,6}(${NAME})[\s*_]*[:：]?[\s*_]{0,4}${OPEN}(${CLOCK})${CLOSE}\s?[:：]?[\s*_]*([^]+)$`,
  "iu",
);
/** What is said begins with a name in bold: `**Name:** text`. */
const BOLD_NAME = new RegExp(String.raw`^\*\*(${NAME})[:：]?\*\*[:：]?\s*([^]*)$`, "iu");
/** A line with nothing but a name. */
const ONLY_NAME = new RegExp(String.raw`^(${NAME})[:：][\s*_]*$`, "iu");

const MOST_NAME_WORDS = 5;
/** In UTF-16 units: a line with a name and a time is short. */
const LONGEST_NAME_LINE = 120;

export function stampOf(line: string): Stamp | null {
  if (!line.includes(":")) return null;
  const [leading, start = "", end = "", said = ""] = LEADING.exec(line) ?? [];
  if (leading !== undefined) return { ...times(start, end), ...speech(said) };
  const [, name, at = "", rest = ""] =
    (line.length <= LONGEST_NAME_LINE ? CLOSING.exec(line) : null) ?? AMID.exec(line.slice(0, LONGEST_NAME_LINE)) ?? [];
  const speaker = nameOf(name);
  if (speaker === null) return null;
  return { ...times(at, ""), speaker, rest: rest && `${rest}${line.slice(LONGEST_NAME_LINE)}` };
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

function times(start: string, end: string): Pick<Stamp, "start" | "end"> {
  return { start: clockSeconds(start) ?? 0, end: end ? clockSeconds(end) : null };
}

/** A name of some words; null for what is longer or empty. */
export function nameOf(text: string | undefined): string | null {
  const name = text?.replace(/\s+/g, " ").trim() ?? "";
  return name && name.split(" ").length <= MOST_NAME_WORDS ? name : null;
}
