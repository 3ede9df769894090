import { isObject } from "../transfer/json-values.ts";

/** How a library stood after its last change. */
export interface LastChange {
  /** When that was recorded, ISO 8601. */
  readonly at: string;
  /** How many entries it held. */
  readonly count: number;
}

/** A library that was found without its latest changes: how many entries it held after them, and how many without. */
export interface SetBack {
  readonly held: number;
  readonly found: number;
}

/** What was kept, read back; null for anything else. */
export function parseLastChange(value: unknown): LastChange | null {
  if (!isObject(value)) return null;
  const { at, count } = value;
  return typeof at === "string" && !Number.isNaN(Date.parse(at)) && isCount(count) ? { at, count } : null;
}

/** What was kept, read back; null for anything else. */
export function parseSetBack(value: unknown): SetBack | null {
  if (!isObject(value)) return null;
  const { held, found } = value;
  return isCount(held) && isCount(found) ? { held, found } : null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
