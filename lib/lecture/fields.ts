import { cleanLine, cleanText } from "../text/clean.ts";
import { safeAddress } from "./address.ts";

/** Why a value is not what it should be: which field, what was expected, what came. */
export interface Misfit {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly misfit: Misfit };

/** Thrown by the readers below, and turned into a value by `parsed`. */
class MisfitError extends Error {
  readonly misfit: Misfit;
  constructor(misfit: Misfit) {
    super(`${misfit.field}: expected ${misfit.expected}, got ${misfit.got}`);
    this.misfit = misfit;
  }
}

/** Runs a reader that may meet a misfit. */
export function parsed<T>(read: () => T): Parsed<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof MisfitError) return { ok: false, misfit: error.misfit };
    throw error;
  }
}

export type Unparsed = Readonly<Record<string, unknown>>;

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "string")
    return value.length > 40 ? `text of ${value.length} characters` : JSON.stringify(value);
  return typeof value === "object" ? "an object" : `${typeof value} ${JSON.stringify(value)}`;
}

export function misfit(field: string, expected: string, value: unknown): never {
  throw new MisfitError({ field, expected, got: describe(value) });
}

export function object(value: unknown, field: string): Unparsed {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return misfit(field, "an object", value);
  return value as Unparsed;
}

export function text(value: unknown, field: string, limit: number): string {
  if (typeof value !== "string") return misfit(field, "text", value);
  if (value.length > limit) return misfit(field, `at most ${limit} characters`, value);
  return cleanText(value);
}

export function line(value: unknown, field: string, limit: number): string {
  return cleanLine(text(value, field, limit));
}

/** A line that is not empty. */
export function name(value: unknown, field: string, limit: number): string {
  return line(value, field, limit) || misfit(field, "some text", value);
}

export function number(value: unknown, field: string): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0)
    return misfit(field, "a number of 0 or more", value);
  return value;
}

export function whole(value: unknown, field: string): number {
  return Number.isSafeInteger(number(value, field)) ? (value as number) : misfit(field, "a whole number", value);
}

export function list<T>(value: unknown, field: string, limit: number, item: (value: unknown, field: string) => T): T[] {
  if (!Array.isArray(value)) return misfit(field, "a list", value);
  if (value.length > limit) return misfit(field, `at most ${limit} items`, value);
  return value.map((each, index) => item(each, `${field}[${index}]`));
}

export function oneOf<T extends string>(value: unknown, field: string, choices: readonly T[]): T {
  return choices.find((choice) => choice === value) ?? misfit(field, `one of ${choices.join(", ")}`, value);
}

/** Null and absence are the same; everything else passes `read`. */
export function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null || value === undefined ? null : read(value);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A calendar day that exists: 31 February is refused, not moved to March. */
function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

export function isDate(value: string): boolean {
  return DATE.test(value) && isDay(value);
}

export function isDateTime(value: string): boolean {
  return DATE_TIME.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

/** A moment in UTC with milliseconds, whatever offset it came with. */
export function dateTime(value: unknown, field: string): string {
  if (typeof value !== "string") return misfit(field, "an ISO 8601 date and time", value);
  const time = new Date(value);
  // As it is stored already, which all of a backup is; a day that does not exist comes out as another one.
  const stored = Number.isNaN(time.getTime()) ? "" : time.toISOString();
  return DATE_TIME.test(value) && (stored === value || isDateTime(value))
    ? stored
    : misfit(field, "an ISO 8601 date and time", value);
}

export function address(value: unknown, field: string, limit: number): string {
  const plain = text(value, field, limit);
  return safeAddress(plain) ?? misfit(field, "an http or https address", value);
}

/** A BCP 47 language tag in its usual spelling: `zh-hans-cn` becomes `zh-Hans-CN`. */
export function language(value: unknown, field: string): string {
  const tag = line(value, field, 100);
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? misfit(field, "a BCP 47 language tag", value);
  } catch (error) {
    if (error instanceof RangeError) return misfit(field, "a BCP 47 language tag", value);
    throw error;
  }
}

const DANGEROUS_NAMES = new Set(["__proto__", "constructor", "prototype"]);

/** The fields that this version does not know, kept as they came: a newer version's data survives an older one. */
export function unknownFields(raw: Unparsed, known: ReadonlySet<string>): Record<string, unknown> {
  const extra: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (value !== undefined && !known.has(key) && !DANGEROUS_NAMES.has(key)) extra[key] = plainCopy(value);
  }
  return extra;
}

function plainCopy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) => (DANGEROUS_NAMES.has(key) ? undefined : inner));
}
