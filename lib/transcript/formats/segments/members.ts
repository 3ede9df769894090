import { clockSeconds } from "../../clock-time.ts";
import { asNumber, listOf, member, textOf } from "../../json.ts";
import { ENDS, ENDS_MS, SPEAKERS, STARTS, STARTS_MS, TEXTS } from "./member-names.ts";

/** People say about fifteen characters a second; were the times seconds where this is undercut, nobody would speak. */
const SLOWEST = 0.2;
const LEAST_PLAUSIBLE = 10;

export function wordsOf(segment: unknown): string {
  for (const name of TEXTS) {
    const text = textOf(segment, name);
    if (text.trim()) return text;
    const parts = partsOf(member(segment, name)).map((part) =>
      typeof part === "string" ? part : textOf(part, "text"),
    );
    if (parts.some((part) => part.trim())) return parts.join(" ").replace(/\s+/g, " ");
  }
  return listOf(segment, "sentences")
    .map((sentence) => wordsOf(sentence))
    .filter(Boolean)
    .join(" ");
}

/** A list of lines or of runs of one form; YouTube puts its runs into an object. */
function partsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : listOf(value, "runs");
}

/** In the unit of the file. */
export function startOf(segment: unknown): number | null {
  return (
    timeOf(segment, STARTS, STARTS_MS) ?? inside(segment, "from") ?? listed(segment, 0) ?? ofInstance(segment, "start")
  );
}

export function endOf(segment: unknown): number | null {
  return timeOf(segment, ENDS, ENDS_MS) ?? inside(segment, "to") ?? listed(segment, 1) ?? ofInstance(segment, "end");
}

/** How long it lasts, in the unit of the file. */
export function lengthOf(segment: unknown): number | null {
  const ms = asNumber(
    member(segment, "durationMilliseconds") ?? member(segment, "duration_ms") ?? member(segment, "durationMs"),
  );
  return ms === null ? timeIn(member(segment, "duration") ?? member(segment, "dur")) : ms / 1_000;
}

/** `timestamp: [from, to]`, as Hugging Face has it. */
function listed(segment: unknown, at: number): number | null {
  return asNumber(listOf(segment, "timestamp")[at]);
}

/** `instances: [{ start, end }]`, as Azure Video Indexer has it. */
function ofInstance(segment: unknown, name: string): number | null {
  return timeIn(member(listOf(segment, "instances")[0], name));
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
  const last = timed.reduce<number>((most, segment) => Math.max(most, endOf(segment) ?? startOf(segment) ?? 0), 0);
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
  return STARTS.some((name) => /[:s]/i.test(textOf(segment, name)));
}

/** `offsets: { from, to }` in milliseconds, as whisper.cpp has it. */
function inside(segment: unknown, name: string): number | null {
  const ms = asNumber(member(member(segment, "offsets"), name));
  return ms === null ? timeIn(member(member(segment, "timestamps"), name)) : ms / 1_000;
}

function timeIn(value: unknown): number | null {
  const number = asNumber(value);
  if (number !== null) return number;
  if (typeof value !== "string") return fromParts(value);
  const seconds = /^(?:PT)?(\d+(?:\.\d+)?)s$/i.exec(value)?.[1];
  if (seconds !== undefined) return Number(seconds);
  return value.includes(":") ? clockSeconds(value) : isoTime(value);
}

/** `{ seconds, nanos }`, as Google's libraries write a duration. */
function fromParts(value: unknown): number | null {
  const [seconds, nanos] = [asNumber(member(value, "seconds")), asNumber(member(value, "nanos"))];
  return seconds === null && nanos === null ? null : (seconds ?? 0) + (nanos ?? 0) / 1e9;
}

/** `PT1H2M3.4S`, as Azure has it. */
function isoTime(text: string): number | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(text);
  if (!match || text.length < 4) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}
