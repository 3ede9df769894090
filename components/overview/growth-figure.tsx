import type { Overview } from "../../lib/library/overview.ts";
import { say } from "../../lib/words/say.ts";
import { queryAddress } from "../library/route.ts";
import { monthsOf, today, type Month } from "./calendar.ts";
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
              <Added key="added" month={month} added={added} />,
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

function Added({ month, added }: Pick<Month, "month" | "added">) {
  const text = say("count", added);
  return added === 0 ? text : <a href={queryAddress(`saved:${month}`)}>{text}</a>;
}
