const DAY = 86_400_000;
const DATE = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?$/;
const BACK = /^(\d{1,4})(d|w|m|y|天|周|月|年)$/;
const BACK_DAYS: Readonly<Record<string, number>> = { d: 1, 天: 1, w: 7, 周: 7, m: 30, 月: 30, y: 365, 年: 365 };
const NAMED_DAYS: Readonly<Record<string, number>> = { today: 1, 今天: 1, week: 7, 本周: 7, month: 30, 本月: 30 };

/** Both ends included, in days since 1970. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/**
 * `2024`, `2024-05`, `2024-05-17`, also with Chinese signs; `7d`, `2w`, `3m`, `1y` and `today`, `week`, `month` for
 * the time up to now. Null for anything else.
 */
export function periodOf(value: string, now: Date): Period | null {
  const today = dayOf(now.getFullYear(), now.getMonth(), now.getDate());
  const back = BACK.exec(value);
  const days = back ? Number(back[1]) * (BACK_DAYS[back[2] ?? ""] ?? 1) : NAMED_DAYS[value];
  // Half a year back and 2024 years back are told apart by the letter alone.
  if (days !== undefined) return { first: today - days + 1, last: today };
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { first: dayOf(Number(year), 0, 1), last: dayOf(Number(year) + 1, 0, 0) };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined)
    return { first: dayOf(Number(year), Number(month) - 1, 1), last: dayOf(Number(year), Number(month), 0) };
  const exact = dayOf(Number(year), Number(month) - 1, Number(day));
  return new Date(exact * DAY).getUTCDate() === Number(day) ? { first: exact, last: exact } : null;
}

/** What stands between the two ends of a span. */
const TO = /\.\.|至|~|～/;

/** A period, or from one to another: `2023..2024-05`, `2023..`, `..2024`, `2023至2024`. Null for anything else. */
export function spanOf(value: string, now: Date): Period | null {
  const [from = "", to, ...more] = value.split(TO);
  if (to === undefined) return periodOf(value, now);
  const [first, last] = [periodOf(from, now), periodOf(to, now)];
  if (more.length > 0 || (!first && !last) || (from !== "" && !first) || (to !== "" && !last)) return null;
  return { first: first?.first ?? -Infinity, last: last?.last ?? Infinity };
}

function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month, day) / DAY);
}
