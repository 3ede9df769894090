import type { DayFigures, Overview } from "../../lib/library/overview.ts";
import { say } from "../../lib/words/say.ts";
import { queryAddress } from "../library/route.ts";
import { figuresBetween, isoDay, type PlotPeriod } from "./calendar.ts";
import { sayTime } from "./figures.ts";
import { FigureTable } from "./figure-table.tsx";

const DAYS = 7;

/** What was saved and watched in each week in which anything was, the latest first. */
export function YearTable({ overview, period }: { readonly overview: Overview; readonly period: PlotPeriod }) {
  const weeks = Array.from({ length: period.weeks }, (_, at) => period.monday + (period.weeks - 1 - at) * DAYS);
  const rows = weeks.flatMap((monday) => {
    const [first, last] = [Math.max(monday, period.from), Math.min(monday + DAYS - 1, period.to)];
    const figures = figuresBetween(overview, period, first, last);
    return figures.saved + figures.watched === 0 ? [] : [rowOf(first, last, figures)];
  });
  const columns = [say("weekFrom"), say("entriesSaved"), say("hoursSaved"), say("entriesWatched"), say("hoursWatched")];
  return <FigureTable name={say("yearOfStudy")} columns={columns} rows={rows} />;
}

function rowOf(first: number, last: number, figures: DayFigures) {
  const count = (operator: "saved" | "watched") =>
    figures[operator] === 0 ? (
      say("count", 0)
    ) : (
      <a href={queryAddress(`${operator}:${isoDay(first)}..${isoDay(last)}`)}>{say("count", figures[operator])}</a>
    );
  const cells = [
    say("dateOnly", isoDay(first)),
    count("saved"),
    sayTime(figures.savedSeconds),
    count("watched"),
    sayTime(figures.watchedSeconds),
  ];
  return { key: isoDay(first), cells };
}
