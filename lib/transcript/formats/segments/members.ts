import { clockSeconds } from "../../clock-time.ts";
import { asNumber, listOf, member, textOf } from "../../json.ts";

const TEXTS = ["body", "text", "transcript", "content", "sentence", "utterance", "caption", "line", "words", "value"];
const STARTS = [
  "startTime",
  "start",
  "start_time",
  "startTimeSeconds",
  "begin",
  "from",
  "timestamp",
  "time",
  "ts",
  "offset",
];
const STARTS_MS = ["startMs", "start_ms", "startTimeMs", "start_time_ms", "startMillis", "offsetMs"];
const ENDS = ["endTime", "end", "end_time", "endTimeSeconds", "to", "end_ts"];
const ENDS_MS = ["endMs", "end_ms", "endTimeMs", "end_time_ms", "endMillis"];
const SPEAKERS = [
  "voice",
  "speaker_name",
  "speakerName",
  "speaker",
  "speaker_label",
  "speakerLabel",
  "speaker_id",
  "name",
];

/** People say about fifteen characters a second; were the times seconds where this is undercut, nobody would speak. */
const SLOWEST = 0.2;
const LEAST_PLAUSIBLE = 10;

export function wordsOf(segment: unknown): string {
  for (const name of TEXTS) {
    const text = textOf(segment, name);
    if (text.trim()) return text;
  }
  return listOf(segment, "sentences")
    .map((sentence) => wordsOf(sentence))
    .filter(Boolean)
    .join(" ");
}

/** In the unit of the file. */
export function startOf(segment: unknown): number | null {
  return timeOf(segment, STARTS, STARTS_MS) ?? inside(segment, "from");
}

export function endOf(segment: unknown): number | null {
  return timeOf(segment, ENDS, ENDS_MS) ?? inside(segment, "to");
}

/** Empty where nobody is named. */
export function speakerOf(segment: unknown): string {
  for (const name of SPEAKERS) {
    const found = member(segment, name);
    const text = typeof found === "number" ? String(found) : typeof found === "string" ? found : textOf(found, "name");
    if (text.trim()) return text.replace(/\s+/g, " ").trim();
  }
  return "";
}

/** Whether times are milliseconds, of which nothing tells but how much is said in them. */
export function inMilliseconds(timed: readonly unknown[], durationSeconds: number | null): boolean {
  const last = Math.max(0, ...timed.map((segment) => endOf(segment) ?? startOf(segment) ?? 0));
  // Clock times and numbers with a fraction are seconds.
  if (timed.some((segment) => !Number.isInteger(startOf(segment)) || isClock(segment))) return false;
  if (durationSeconds !== null && last > durationSeconds * LEAST_PLAUSIBLE) return true;
  const length = timed.reduce<number>((sum, segment) => sum + wordsOf(segment).length, 0);
  const spoken = timed.reduce<number>((sum, segment) => {
    const [start, end] = [startOf(segment) ?? 0, endOf(segment)];
    return sum + (end === null ? 0 : Math.max(0, end - start));
  }, 0);
  return length < (spoken || last) * SLOWEST;
}

function timeOf(segment: unknown, names: readonly string[], inMs: readonly string[]): number | null {
  for (const name of names) {
    const time = timeIn(member(segment, name));
    if (time !== null) return time;
  }
  for (const name of inMs) {
    const time = asNumber(member(segment, name));
    if (time !== null) return time / 1_000;
  }
  return null;
}

function isClock(segment: unknown): boolean {
  return STARTS.some((name) => textOf(segment, name).includes(":"));
}

/** `offsets: { from, to }` in milliseconds, as whisper.cpp has it. */
function inside(segment: unknown, name: string): number | null {
  const ms = asNumber(member(member(segment, "offsets"), name));
  return ms === null ? timeIn(member(member(segment, "timestamps"), name)) : ms / 1_000;
}

function timeIn(value: unknown): number | null {
  const number = asNumber(value);
  if (number !== null) return number;
  if (typeof value !== "string") return null;
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(value)?.[1];
  return seconds === undefined ? (value.includes(":") ? clockSeconds(value) : null) : Number(seconds);
}
