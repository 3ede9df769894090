import type { DayFigures } from "../../lib/library/overview.ts";
import { say } from "../../lib/words/say.ts";

/** What of the days is shown. */
export interface PlotFigure {
  readonly what: "saved" | "watched";
  readonly unit: "entries" | "hours";
}

export function countOf(figures: DayFigures, { what }: Pick<PlotFigure, "what">): number {
  return what === "saved" ? figures.saved : figures.watched;
}

export function secondsOf(figures: DayFigures, { what }: Pick<PlotFigure, "what">): number {
  return what === "saved" ? figures.savedSeconds : figures.watchedSeconds;
}

export function valueOf(figures: DayFigures, shown: PlotFigure): number {
  return shown.unit === "entries" ? countOf(figures, shown) : secondsOf(figures, shown);
}

/** `2 h 10 min` */
export function sayTime(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return say("hoursAndMinutes", Math.floor(minutes / 60), minutes % 60);
}

const LEVELS = 4;

/** The shade of a value among all: 0 for nothing, else 1 to 4 by the quarter of the days that it is in. */
export function levelsOf(values: readonly number[]): (value: number) => number {
  const known = [...new Set(values.filter((value) => value > 0))].toSorted((one, other) => one - other);
  return (value) => {
    if (value <= 0) return 0;
    const below = known.findIndex((each) => each >= value);
    return Math.min(LEVELS, Math.ceil(((below < 0 ? known.length : below + 1) / known.length) * LEVELS));
  };
}
