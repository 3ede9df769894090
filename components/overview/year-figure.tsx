import { useState } from "react";
import type { Overview } from "../../lib/library/overview.ts";
import { say } from "../../lib/words/say.ts";
import { Segments } from "../ui/segments.tsx";
import { today, yearNamed, yearsOf, yearUntil } from "./calendar.ts";
import { Figure } from "./figure.tsx";
import type { PlotFigure } from "./figures.ts";
import { YearMap } from "./year-map.tsx";
import { YearTable } from "./year-table.tsx";

/** What was saved and watched in a year, day by day and week by week. */
export function YearFigure({ overview, isTable }: { readonly overview: Overview; readonly isTable: boolean }) {
  const [shown, setShown] = useState<PlotFigure>({ what: "saved", unit: "entries" });
  const [year, setYear] = useState<number | null>(null);
  const period = year === null ? yearUntil(today()) : yearNamed(year);
  const choices = (
    <>
      {!isTable && (
        <>
          <Segments
            label={say("whatIsShown")}
            choices={[
              { value: "saved", text: say("savedLectures") },
              { value: "watched", text: say("watchedLectures") },
            ]}
            chosen={shown.what}
            onChoose={(what) => setShown({ ...shown, what })}
          />
          <Segments
            label={say("unit")}
            choices={[
              { value: "entries", text: say("inEntries") },
              { value: "hours", text: say("inHours") },
            ]}
            chosen={shown.unit}
            onChoose={(unit) => setShown({ ...shown, unit })}
          />
        </>
      )}
      <select
        className="field"
        aria-label={say("period")}
        value={year ?? ""}
        onChange={({ target }) => setYear(target.value === "" ? null : Number(target.value))}
      >
        <option value="">{say("lastYear")}</option>
        {yearsOf(overview).map((each) => (
          <option key={each} value={each}>
            {say("yearNamed", each)}
          </option>
        ))}
      </select>
    </>
  );
  return (
    <Figure title={say("yearOfStudy")} choices={choices}>
      {isTable ? (
        <YearTable overview={overview} period={period} />
      ) : (
        <YearMap key={year} overview={overview} period={period} shown={shown} />
      )}
    </Figure>
  );
}
