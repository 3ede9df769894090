import { useMemo, useState } from "react";
import type { DayFigures, Overview } from "../../lib/library/overview.ts";
import { say } from "../../lib/words/say.ts";
import { queryAddress } from "../library/route.ts";
import { figuresBetween, figuresOn, isoDay, type PlotPeriod } from "./calendar.ts";
import { countOf, levelsOf, sayTime, secondsOf, valueOf, type PlotFigure } from "./figures.ts";
import { Mark } from "./mark.tsx";
import { Plot } from "./plot.tsx";
import { useMarks, type PlotPlace } from "./use-marks.ts";
import { useWidth } from "./use-width.ts";
import { YearLabels } from "./year-labels.tsx";
import { placesOf, type YearPlaces } from "./year-places.ts";

const DAYS = 7;
const ROWS = Array.from({ length: DAYS + 1 }, (_, row) => row);

interface YearMapProps {
  readonly overview: Overview;
  readonly period: PlotPeriod;
  readonly shown: PlotFigure;
}

/** A year: a square for each day, in columns of weeks, and above them a bar for each week. */
export function YearMap({ overview, period, shown }: YearMapProps) {
  const size = useWidth();
  const places = placesOf(size[0], period.weeks);
  const [pointed, setPointed] = useState<string | null>(null);
  const cells = useMemo(() => cellsOf(overview, period, shown), [overview, period, shown]);
  const isThere = ({ column, row }: PlotPlace) => cells[row]?.[column] !== undefined;
  const last = { column: period.weeks - 1, row: 0 };
  const marks = useMarks(last, period.weeks, isThere);
  const total = figuresBetween(overview, period, period.from, period.to);
  const isWatched = shown.what === "watched";
  return (
    <Plot
      label={`${say("yearOfStudy")}. ${say("yearMapHint")}`}
      size={size}
      width={places.width}
      height={places.height}
      marks={marks}
      onLeave={() => setPointed(null)}
      caption={
        <div className="row wrap meta">
          <span>{pointed ?? say("yearTotal", isWatched, countOf(total, shown), sayTime(secondsOf(total, shown)))}</span>
          <span className="row push legend" aria-hidden="true">
            {say("fewer")}
            {[0, 1, 2, 3, 4].map((level) => (
              <i key={level} className={`level-${level}`} />
            ))}
            {say("moreOfIt")}
          </span>
        </div>
      }
    >
      <YearLabels period={period} places={places} />
      {ROWS.map((row) => (
        <g key={row} role="row">
          {(cells[row] ?? []).map(
            (cell, column) =>
              cell && (
                <Mark
                  key={cell.text}
                  place={{ column, row }}
                  text={cell.text}
                  address={cell.address}
                  isCurrent={marks.current.column === column && marks.current.row === row}
                  onFocus={marks.setCurrent}
                  onPoint={setPointed}
                >
                  <CellShape cell={cell} places={places} place={{ column, row }} />
                </Mark>
              ),
          )}
        </g>
      ))}
    </Plot>
  );
}

interface Cell {
  readonly text: string;
  readonly address: string | null;
  readonly level: number;
  /** Of the highest value of its row. */
  readonly share: number;
}

function CellShape({
  cell: { level, share },
  places,
  place: { column, row },
}: {
  readonly cell: Cell;
  readonly places: YearPlaces;
  readonly place: PlotPlace;
}) {
  const { size, bars } = places;
  const x = places.x(column);
  if (row > 0) return <rect className={`level-${level}`} x={x} y={places.y(row)} width={size} height={size} rx={2} />;
  const height = share === 0 ? 1 : Math.max(2, Math.round(share * bars));
  return (
    <>
      {/* As high as the row, so that a pointer need not meet the bar itself. */}
      <rect className="hit" x={x} y={0} width={size} height={bars} />
      <rect className={share === 0 ? "level-0" : "bar"} x={x} y={bars - height} width={size} height={height} />
    </>
  );
}

/** The row of weeks, and those of the days of the week; days outside the period are left out. */
function cellsOf(overview: Overview, period: PlotPeriod, shown: PlotFigure): (Cell | undefined)[][] {
  const { monday, weeks, from, to } = period;
  const columns = Array.from({ length: weeks }, (_, column) => monday + column * DAYS);
  const days = Array.from({ length: to - from + 1 }, (_, at) => valueOf(figuresOn(overview, from + at), shown));
  const level = levelsOf(days);
  const ofWeeks = columns.map((first) => figuresBetween(overview, period, first, first + DAYS - 1));
  const most = Math.max(1, ...ofWeeks.map((figures) => valueOf(figures, shown)));
  const cell = (text: "dayFigures" | "weekFigures", span: string, first: number, figures: DayFigures): Cell => ({
    text: say(
      text,
      shown.what === "watched",
      isoDay(first),
      countOf(figures, shown),
      sayTime(secondsOf(figures, shown)),
    ),
    address: countOf(figures, shown) === 0 ? null : queryAddress(`${shown.what}:${span}`),
    level: level(valueOf(figures, shown)),
    share: valueOf(figures, shown) / most,
  });
  const week = (first: number, at: number): Cell => {
    const [begin, end] = [Math.max(first, from), Math.min(first + DAYS - 1, to)];
    const figures = ofWeeks[at] ?? figuresOn(overview, Infinity);
    return cell("weekFigures", `${isoDay(begin)}..${isoDay(end)}`, begin, figures);
  };
  const rows = Array.from({ length: DAYS }, (_, weekday) =>
    columns.map((first) => {
      const day = first + weekday;
      if (day < from || day > to) return undefined;
      return cell("dayFigures", isoDay(day), day, figuresOn(overview, day));
    }),
  );
  return [columns.map(week), ...rows];
}
