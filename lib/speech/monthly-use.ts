/** What was transcribed without being asked for in one month, and what was left out. */
export interface MonthlyUse {
  /** Such as `2026-11`, by the person's own calendar. */
  readonly month: string;
  readonly seconds: number;
  /** How many were left out because they went over the limit. */
  readonly overLimit: number;
  /** Origins that Lectern may not fetch from, so that something was left out. */
  readonly origins: readonly string[];
}

export const NO_USE: MonthlyUse = { month: "", seconds: 0, overLimit: 0, origins: [] };

/** A sound of unknown length counts as an hour. */
const UNKNOWN = 3600;
const MOST_ORIGINS = 20;

export function parseMonthlyUse(value: unknown): MonthlyUse | null {
  if (typeof value !== "object" || value === null) return null;
  const [month, origins] = [member(value, "month"), member(value, "origins")];
  const [seconds, overLimit] = [member(value, "seconds"), member(value, "overLimit")];
  const isSound = typeof month === "string" && /^\d{4}-\d{2}$/.test(month) && Array.isArray(origins);
  if (!isSound || !isAmount(seconds) || !isAmount(overLimit)) return null;
  return { month, seconds, overLimit, origins: origins.filter(isOrigin).slice(0, MOST_ORIGINS) };
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
  /** Null where nobody knows. */
  readonly seconds: number | null;
  readonly origin: string;
  readonly mayFetch: boolean;
}

/** Whether one more sound is transcribed in this month, and the use after that. */
export function withSound(
  use: MonthlyUse,
  { seconds, origin, mayFetch }: NextSound,
  hours: number,
): { readonly fits: boolean; readonly use: MonthlyUse } {
  if (!mayFetch)
    return { fits: false, use: { ...use, origins: [...new Set([...use.origins, origin])].slice(0, MOST_ORIGINS) } };
  const after = use.seconds + (seconds ?? UNKNOWN);
  return after > hours * 3600
    ? { fits: false, use: { ...use, overLimit: use.overLimit + 1 } }
    : { fits: true, use: { ...use, seconds: after } };
}
