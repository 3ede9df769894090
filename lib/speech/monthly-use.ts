/** What was transcribed without being asked for in one month, and what was left out. */
export interface MonthlyUse {
  /** Such as `2026-11`, by the person's own calendar. */
  readonly month: string;
  readonly seconds: number;
  /** Ids of the entries that were left out because they went over the limit, the first of them. */
  readonly overLimit: readonly string[];
  /** Origins that Lectern may not fetch from, so that something was left out. */
  readonly origins: readonly string[];
}

export const NO_USE: MonthlyUse = { month: "", seconds: 0, overLimit: [], origins: [] };

/** A sound of unknown length counts as an hour. */
const UNKNOWN = 3600;
const [MOST_ORIGINS, MOST_ENTRIES] = [20, 1000];

/** Whether more may have been left out than are remembered. */
export function mayBeMore({ overLimit }: MonthlyUse): boolean {
  return overLimit.length >= MOST_ENTRIES;
}

export function parseMonthlyUse(value: unknown): MonthlyUse | null {
  if (typeof value !== "object" || value === null) return null;
  const [month, seconds] = [member(value, "month"), member(value, "seconds")];
  const [overLimit, origins] = [member(value, "overLimit"), member(value, "origins")];
  const isMonth = typeof month === "string" && /^\d{4}-\d{2}$/.test(month);
  if (!isMonth || !isAmount(seconds) || !Array.isArray(overLimit) || !Array.isArray(origins)) return null;
  return {
    month,
    seconds,
    overLimit: overLimit.filter((id) => typeof id === "string").slice(0, MOST_ENTRIES),
    origins: origins.filter(isOrigin).slice(0, MOST_ORIGINS),
  };
}

function member(value: object, name: string): unknown {
  return Reflect.get(value, name);
}

function isOrigin(value: unknown): value is string {
  return typeof value === "string" && URL.parse(value)?.origin === value;
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** The use of the month of this day: nothing yet where another month was counted. */
export function monthlyUse(use: MonthlyUse, now: Date): MonthlyUse {
  const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
  return use.month === month ? use : { ...NO_USE, month };
}

interface NextSound {
  /** Of its entry. */
  readonly id: string;
  /** Null where nobody knows. */
  readonly seconds: number | null;
  readonly origin: string;
  readonly mayFetch: boolean;
}

/** Whether one more sound is transcribed in this month, and the use after that. */
export function withSound(
  use: MonthlyUse,
  { id, seconds, origin, mayFetch }: NextSound,
  hours: number,
): { readonly fits: boolean; readonly use: MonthlyUse } {
  if (!mayFetch)
    return { fits: false, use: { ...use, origins: [...new Set([...use.origins, origin])].slice(0, MOST_ORIGINS) } };
  const after = use.seconds + (seconds ?? UNKNOWN);
  const others = use.overLimit.filter((each) => each !== id);
  return after > hours * 3600
    ? { fits: false, use: { ...use, overLimit: [...others, id].slice(0, MOST_ENTRIES) } }
    : { fits: true, use: { ...use, overLimit: others, seconds: after } };
}
