import type { Cue } from "../../lecture/transcript.ts";
import { asNumber } from "../json.ts";
import { cue, type Format, problem } from "./format.ts";
import { countsHours } from "./lrc/third-part.ts";

const STAMP = String.raw`\[\d{1,4}:\d{1,2}(?:[.:]\d{1,3})?\]`;
const STAMPS = new RegExp(String.raw`^\s*((?:${STAMP}\s*){1,50})(.*)$`);
const ONE_STAMP = /\[(\d{1,4}):(\d{1,2})(?:[.:](\d{1,3}))?\]/g;
/** Enhanced LRC: a stamp before each word. */
const WORD_STAMP = /<\d{1,4}:\d{1,2}(?:[.:]\d{1,3})?>/g;
const HEADER = /^\s*\[([a-z]{2,10}|#):(.*)\]\s*$/i;
/** Of all lines with text, at least this share carries a stamp or is a header. */
const MOST = 0.6;
/** Stamps with hundredths, or a header, tell LRC from minutes in brackets that people write. */
const TELLING = /^\s*\[(?:\d{1,4}:\d{1,2}[.:]\d{1,3}|(?:ti|ar|al|by|offset|re|ve|au|length|la):.*)\]/i;

/** Lyrics with times, also the enhanced form; one line may be sung at several times. */
export const lrc: Format = {
  name: "lrc",

  read({ lines, durationSeconds }) {
    if (!isLyrics(lines) || countsHours(lines, durationSeconds)) return null;
    // A positive offset brings the words forward (the format's usual reading; it has no specification).
    const offset = offsetSeconds(lines);
    const cues = lines.flatMap((line) => sung(line, offset));
    const untimed = lines.filter((line) => line.trim() && !STAMPS.test(line) && !HEADER.test(line));
    return { cues, problems: problem("untimed-text", untimed.length), language: headerOf(lines, "la") || null };
  },
};

function isLyrics(lines: readonly string[]): boolean {
  if (!lines.some((line) => TELLING.test(line))) return false;
  const filled = lines.filter((line) => line.trim());
  const stamped = filled.filter((line) => STAMPS.test(line));
  const known = stamped.length + filled.filter((line) => HEADER.test(line)).length;
  return stamped.length > 0 && known >= filled.length * MOST;
}

function sung(line: string, offset: number): Cue[] {
  const [, stamps = "", words = ""] = STAMPS.exec(line) ?? [];
  const text = words.replace(WORD_STAMP, "");
  return [...stamps.matchAll(ONE_STAMP)].map(([, minutes, seconds, fraction = "0"]) =>
    cue(Number(minutes) * 60 + Number(`${seconds}.${fraction}`) - offset, null, text),
  );
}

function offsetSeconds(lines: readonly string[]): number {
  return (asNumber(headerOf(lines, "offset").replace(/^\+/, "")) ?? 0) / 1000;
}

function headerOf(lines: readonly string[], name: string): string {
  const found = lines.map((line) => HEADER.exec(line)).find((match) => match?.[1]?.toLowerCase() === name);
  return found?.[2]?.trim() ?? "";
}
