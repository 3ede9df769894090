import type { Overview } from "../../lib/library/overview.ts";
import { say } from "../../lib/words/say.ts";
import { queryAddress } from "../library/route.ts";
import { monthsOf, today } from "./calendar.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { sayTime } from "./figures.ts";
import { GrowthPlot } from "./growth-plot.tsx";

/** How many entries the library had by the end of each month. */
export function GrowthFigure({ overview, isTable }: { readonly overview: Overview; readonly isTable: boolean }) {
  const months = monthsOf(overview, today());
  return (
    <Figure title={say("growth")}>
      {isTable ? (
        <FigureTable
          name={say("growth")}
          columns={[say("monthColumn"), say("addedColumn"), say("inAllColumn"), say("timeColumn")]}
          rows={months.toReversed().map(({ month, added, count, seconds }) => ({
            key: month,
            cells: [
              say("monthNamed", month),
              added === 0 ? say("count", 0) : <a href={queryAddress(`saved:${month}`)}>{say("count", added)}</a>,
              say("count", count),
              sayTime(seconds),
            ],
          }))}
        />
      ) : (
        <GrowthPlot months={months} />
      )}
    </Figure>
  );
}
