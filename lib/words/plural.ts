import { enDates } from "./dates.ts";

/** An English number with its noun: `1 entry`, `1,204 entries`. */
export function plural(count: number, one: string, other: string): string {
  return `${enDates.number(count)} ${count === 1 ? one : other}`;
}
