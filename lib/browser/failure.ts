import { ownFrames } from "./differences/stack-frames.ts";

/** Where something failed, as the settings name it. */
export type FailurePlace = (typeof PLACES)[number];

const PLACES = ["library", "search", "jobs", "transfer", "marks", "page", "popup", "background"] as const;

/** One failure as it is remembered: nothing in it comes from a page or from what a person wrote. */
export interface Failure {
  /** ISO 8601. */
  readonly at: string;
  readonly place: FailurePlace;
  /** The error's class, or the reason of a refusal, such as `saveLecture: disk-full`. */
  readonly code: string;
  /** Functions and places in Lectern's own files, innermost first; an error's own words may quote a title, and are left out. */
  readonly stack: readonly string[];
  readonly version: string;
  /** How often in a row, the last time at `at`. */
  readonly times: number;
}

const LONGEST = 120;

/** What may be told of an error. */
export function failureOf(place: FailurePlace, error: unknown, now: Date, version: string): Failure {
  const stack = error instanceof Error ? framesOf(error.stack ?? "") : [];
  return { at: now.toISOString(), place, code: codeOf(error), stack, version, times: 1 };
}

/** The failures remembered so far with one more; the oldest goes when there are more than `most`. */
export function remembered(kept: readonly Failure[], failure: Failure, most: number): Failure[] {
  const last = kept.at(-1);
  const sameAs = ({ place, code, stack, version }: Failure) => JSON.stringify([place, code, stack, version]);
  if (!last || sameAs(last) !== sameAs(failure)) return [...kept, failure].slice(-most);
  return [...kept.slice(0, -1), { ...failure, times: last.times + failure.times }];
}

/** A refusal has a code of its own; of anything else only its class is told. */
function codeOf(error: unknown): string {
  if (error instanceof CodedError) return error.code;
  return error instanceof Error ? letters(error.name) : typeof error;
}

/** For a failure that is known by a code rather than by an error. */
export class CodedError extends Error {
  readonly code: string;
  constructor(...parts: readonly string[]) {
    const code = parts.map(letters).join(": ");
    super(code);
    this.name = "CodedError";
    this.code = code;
  }
}

function letters(text: string): string {
  return text.replace(/[^\w .-]/g, "").slice(0, LONGEST);
}

function framesOf(stack: string): string[] {
  return ownFrames(stack).map(({ name, place }) => `${letters(name)} ${place}`.trim());
}

/** A remembered failure, read back; null for anything else. */
export function parseFailure(value: unknown): Failure | null {
  if (typeof value !== "object" || value === null) return null;
  const raw: Readonly<Record<string, unknown>> = { ...value };
  const place = PLACES.find((each) => each === raw["place"]);
  const { at, code, version, stack, times } = raw;
  if (!place || typeof at !== "string" || typeof code !== "string" || typeof version !== "string") return null;
  const frames = Array.isArray(stack) ? stack.filter((each) => typeof each === "string") : [];
  return { at, place, code, version, stack: frames, times: typeof times === "number" ? times : 1 };
}
