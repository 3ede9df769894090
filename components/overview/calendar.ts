import type { DayFigures, Overview } from "../../lib/library/overview.ts";

/** Days are numbered since 1970, on the person's own calendar. */
export type Day = number;

const DAY = 86_400_000;
const WEEK = 7;
const WEEKS_SHOWN = 53;
/** The first of January 1970 was a Thursday. */
const THURSDAY = 3;

const NOTHING: DayFigures = { saved: 0, savedSeconds: 0, watched: 0, watchedSeconds: 0 };

/** The days that a year's map shows, both ends included, and the Monday that it begins with. */
export interface PlotPeriod {
  readonly from: Day;
  readonly to: Day;
  readonly monday: Day;
  readonly weeks: number;
}

export function today(): Day {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
}

/** 0 for Monday. */
export function weekday(day: Day): number {
  return (((day + THURSDAY) % WEEK) + WEEK) % WEEK;
}

function periodOf(from: Day, to: Day): PlotPeriod {
  const monday = from - weekday(from);
  return { from, to, monday, weeks: Math.floor((to - monday) / WEEK) + 1 };
}

/** The year that ends on this day. */
export function yearUntil(day: Day): PlotPeriod {
  return periodOf(day - weekday(day) - (WEEKS_SHOWN - 1) * WEEK, day);
}

export function yearNamed(year: number): PlotPeriod {
  return periodOf(Date.UTC(year, 0, 1) / DAY, Date.UTC(year, 11, 31) / DAY);
}

/** `2026-05-17` */
export function isoDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, "2026-05-17".length);
}

/** `2026-05` */
export function isoMonth(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, "2026-05".length);
}

export function yearIn(day: Day): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** Years in which something was saved or watched, the latest first. */
export function yearsOf({ days }: Overview): number[] {
  return [...new Set([...days.keys()].map(yearIn))].toSorted((one, other) => other - one);
}

export function figuresOn({ days }: Overview, day: Day): DayFigures {
  return days.get(day) ?? NOTHING;
}

/** What was done on the days of a period that lie between these two, both included. */
export function figuresBetween(overview: Overview, { from, to }: PlotPeriod, first: Day, last: Day): DayFigures {
  let sum = NOTHING;
  for (let day = Math.max(first, from); day <= Math.min(last, to); day++) sum = together(sum, figuresOn(overview, day));
  return sum;
}

export function together(one: DayFigures, other: DayFigures): DayFigures {
  return {
    saved: one.saved + other.saved,
    savedSeconds: one.savedSeconds + other.savedSeconds,
    watched: one.watched + other.watched,
    watchedSeconds: one.watchedSeconds + other.watchedSeconds,
  };
}

export interface Month {
  /** `2026-05` */
  readonly month: string;
  readonly added: number;
  /** What the library had by its end. */
  readonly count: number;
  readonly seconds: number;
}

/** From the month of the first saving to this one; those in which nothing was saved are there too. */
export function monthsOf({ days }: Overview, until: Day): Month[] {
  const byMonth = new Map<string, DayFigures>();
  let first = until;
  for (const [day, figures] of days) {
    if (figures.saved === 0) continue;
    first = Math.min(first, day);
    byMonth.set(isoMonth(day), together(byMonth.get(isoMonth(day)) ?? NOTHING, figures));
  }
  const months: Month[] = [];
  let [count, seconds] = [0, 0];
  for (const month of monthNames(first, until)) {
    const { saved, savedSeconds } = byMonth.get(month) ?? NOTHING;
    [count, seconds] = [count + saved, seconds + savedSeconds];
    months.push({ month, added: saved, count, seconds });
  }
  return months;
}

function monthNames(first: Day, last: Day): string[] {
  const names: string[] = [];
  const at = new Date(first * DAY);
  at.setUTCDate(1);
  for (; at.getTime() <= last * DAY; at.setUTCMonth(at.getUTCMonth() + 1))
    names.push(isoMonth(Math.floor(at.getTime() / DAY)));
  return names;
}
