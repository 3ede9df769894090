import type { Reading } from "./site.ts";

/** One reading from several, the most trusted first: for each field the first that says anything. */
export function mergeReadings(...readings: readonly (Reading | null)[]): Reading {
  const merged: Record<string, unknown> = {};
  for (const reading of readings) {
    for (const [field, value] of Object.entries(reading ?? {})) {
      if (!saysSomething(merged[field]) && saysSomething(value)) merged[field] = value;
    }
  }
  return merged;
}

function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysSomething);
  // White space, also of the kind that has no width, says nothing.
  if (typeof value === "string") return /[^\s\u200b-\u200d\u2060\u00ad]/.test(value);
  return value !== undefined && value !== null;
}
