import { isWriter, isStamp, type Seen, type WriteStamp } from "./clock.ts";

/** A value of a register, and when and where it was written. */
export interface Version {
  readonly at: WriteStamp;
  readonly value: unknown;
}

/** More than one version where writers did not know of each other. */
export type Register = readonly Version[];

/**
 * What is sealed into a document that devices change: its registers by name, such as `fact/title` or `tag/physics`, and
 * what it has taken in. What is covered by `seen` and stands in no register was replaced or taken away; a document without
 * registers was deleted for good.
 */
export interface DocumentState {
  /** What the document is about, such as `a:yt:VIDEOID`: the server sees only a code made from it. */
  readonly name: string;
  readonly seen: Seen;
  readonly registers: Readonly<Record<string, Register>>;
}

/** Slashes keep them apart from every name that objects have by themselves. */
const REGISTER = /^[a-z]+\//;

export function emptyState(name: string): DocumentState {
  return { name, seen: {}, registers: {} };
}

/** Nothing of it is left but that it was there. */
export function isErased({ seen, registers }: DocumentState): boolean {
  return Object.keys(registers).length === 0 && Object.keys(seen).length > 0;
}

/** A state out of anything; null where it is none. */
export function parseState(value: unknown): DocumentState | null {
  if (!isObject(value)) return null;
  const { name, seen, registers } = value;
  if (typeof name !== "string" || !isObject(seen) || !isObject(registers)) return null;
  const isSeen = Object.entries(seen).every(([writer, stamp]) => isWriter(writer) && isStamp(stamp));
  const areRegisters = Object.entries(registers).every(
    ([each, versions]) => REGISTER.test(each) && isRegister(versions),
  );
  return isSeen && areRegisters
    ? { name, seen: seen as Seen, registers: registers as DocumentState["registers"] }
    : null;
}

function isRegister(value: unknown): value is Register {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => isObject(each) && isStamp(each["at"]) && "value" in each)
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
