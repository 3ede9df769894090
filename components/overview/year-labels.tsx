import { say } from "../../lib/words/say.ts";
import { isoDay, isoMonth, type PlotPeriod } from "./calendar.ts";
import type { YearPlaces } from "./year-places.ts";

const MONTH_ROOM = 36;
const NAMED_DAYS = [0, 2, 4];

/** Names of months above their first weeks, and of every other day of the week. */
export function YearLabels({ period, places }: { readonly period: PlotPeriod; readonly places: YearPlaces }) {
  const weeks = Array.from({ length: period.weeks }, (_, column) => column);
  let free = 0;
  const months = weeks.filter((column) => {
    const monday = period.monday + column * 7;
    const isFirst = column === 0 || isoMonth(monday) !== isoMonth(monday - 7);
    const x = places.x(column);
    // A column of a month's last days has no room for its name before that of the next.
    const isLong = isoMonth(monday) === isoMonth(monday + 14);
    if (!isFirst || !isLong || x < free || x + MONTH_ROOM > places.x(period.weeks) + 6) return false;
    free = x + MONTH_ROOM;
    return true;
  });
  return (
    <g className="plot-labels" aria-hidden="true">
      {months.map((column) => (
        <text key={column} x={places.x(column)} y={places.y(1) - 6}>
          {say("shortMonth", isoDay(period.monday + column * 7 + 6))}
        </text>
      ))}
      {places.hasDayNames &&
        NAMED_DAYS.map((weekday) => (
          <text key={weekday} x={0} y={places.y(weekday + 1) + places.size - 2}>
            {say("weekdayNamed", weekday)}
          </text>
        ))}
    </g>
  );
}
