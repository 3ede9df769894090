import { useState } from "react";
import { writeOperator } from "../../lib/search/query/write-query.ts";
import { say } from "../../lib/words/say.ts";
import { queryAddress, tagAddress } from "../library/route.ts";
import { SidebarButton } from "../library/sidebar-button.tsx";
import { StillPage } from "../library/still-page.tsx";
import { LateSkeleton } from "../ui/late-skeleton.tsx";
import { PageFailure } from "../ui/page-failure.tsx";
import { Segments } from "../ui/segments.tsx";
import { GrowthFigure } from "./growth-figure.tsx";
import { HoursFigure } from "./hours-figure.tsx";
import { MomentsFigure } from "./moments-figure.tsx";
import { useFocusAfterEntry } from "./use-focus-after-entry.ts";
import { useOverview } from "./use-overview.ts";
import { YearFigure } from "./year-figure.tsx";
import type { Overview } from "../../lib/library/overview.ts";

type ShownAs = "plots" | "tables";

const KEY = "overviewShownAs";

/** What was saved, watched and noted, as plots or as tables. */
export function OverviewPage({ onShowSidebar }: { readonly onShowSidebar: () => void }) {
  const overview = useOverview();
  const page = useFocusAfterEntry();
  const [shownAs, setShownAs] = useState<ShownAs>(localStorage.getItem(KEY) === "tables" ? "tables" : "plots");
  function choose(next: ShownAs): void {
    setShownAs(next);
    localStorage.setItem(KEY, next);
  }
  const isKnown = overview !== null && overview !== "failed";
  return (
    <div className="scroll" ref={page}>
      <div className="column wide overview">
        <header className="list-head">
          <div className="row wrap">
            <SidebarButton onShow={onShowSidebar} />
            <h1>{say("overview")}</h1>
            {isKnown && overview.days.size > 0 && (
              <span className="push">
                <Segments
                  label={say("shownAs")}
                  choices={[
                    { value: "plots", text: say("asPlots") },
                    { value: "tables", text: say("asTables") },
                  ]}
                  chosen={shownAs}
                  onChoose={choose}
                />
              </span>
            )}
          </div>
        </header>
        {overview === null && <LateSkeleton blocks={4} />}
        {overview === "failed" && <PageFailure sentence={say("errorView")} />}
        {isKnown && <Figures overview={overview} isTable={shownAs === "tables"} />}
      </div>
    </div>
  );
}

function Figures({ overview, isTable }: { readonly overview: Overview; readonly isTable: boolean }) {
  if (overview.days.size === 0 && overview.isWhole)
    return <StillPage icon="overview" title={say("overviewEmpty")} reason={say("overviewEmptyText")} />;
  return (
    <>
      {!overview.isWhole && (
        <p className="meta" role="status">
          {say("overviewPartly")}
        </p>
      )}
      <YearFigure overview={overview} isTable={isTable} />
      <div className="figures">
        <HoursFigure
          title={say("hoursByTag")}
          column={say("tagColumn")}
          none={say("nothingTagged")}
          tallies={overview.tags}
          addressOf={tagAddress}
          isTable={isTable}
        />
        <HoursFigure
          title={say("hoursByCreator")}
          column={say("creatorColumn")}
          none={say("noCreatorsKnown")}
          tallies={overview.creators}
          addressOf={(name) => queryAddress(writeOperator("by", name))}
          isTable={isTable}
        />
      </div>
      <GrowthFigure overview={overview} isTable={isTable} />
      <MomentsFigure moments={overview.moments} isTable={isTable} />
    </>
  );
}
