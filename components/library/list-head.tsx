import { useState } from "react";
import { tagTally } from "../../lib/library/tally.ts";
import { filtersIn, withFilters } from "../../lib/search/query/filters.ts";
import { say } from "../../lib/words/say.ts";
import { ContinueLine } from "./continue-line.tsx";
import { useComparing } from "../duplicates/comparing.tsx";
import { answerIn } from "../filters/filter-state.ts";
import { FilterButton } from "../filters/filter-button.tsx";
import { FilterChips } from "../filters/filter-chips.tsx";
import { useCommands } from "../hooks/use-commands.tsx";
import type { EntryList, Listed } from "../hooks/use-entry-list.ts";
import { useRoute } from "../hooks/use-route.tsx";
import type { Tallies } from "../hooks/use-tallies.ts";
import { SearchNotes } from "../search/search-notes.tsx";
import { EditSeries } from "../series/edit-series.tsx";
import { SaveSearch } from "../saved/save-search.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { HOME } from "./route.ts";
import { SeriesProgress } from "./series-progress.tsx";
import { SortMenu } from "./sort-menu.tsx";
import { TagsWithin } from "./tags-within.tsx";
import { SummariesUnderWay, SummariseAll } from "./summarise-all.tsx";

const HOUR = 3600;
const NONE: Tallies["tags"] = [];
const VIEW_NAMES = {
  all: "allEntries",
  "to-summarise": "toSummarise",
  "with-transcript": "withTranscript",
  trash: "trash",
  recent: "recentlyOpened",
} as const;

/** What the list shows, in words. */
export function listHeading({ view, tag, series, query }: Omit<Listed, "sort">): string {
  if (view === "trash" && query !== "") return say("trashResults", query);
  if (query !== "") return isAllFilters(query) ? say("filteredEntries") : say("searchResults", query);
  if (series !== null) return say("seriesEntries", series);
  return tag === null ? say(VIEW_NAMES[view]) : say("tagResults", tag);
}

/** Which list it is, for what begins anew with another one: of all filtered ones the heading is the same. */
export function listName(listed: Omit<Listed, "sort">): string {
  return `${listHeading(listed)} ${listed.query}`;
}

/** The chips below the heading say all that is asked for. */
function isAllFilters(query: string): boolean {
  return withFilters(query, filtersIn(query)) === "";
}

interface ListHeadProps {
  readonly list: EntryList;
  readonly tallies: Tallies | null;
}

export function ListHead({ list, tallies }: ListHeadProps) {
  const { go } = useRoute();
  const { compare } = useComparing();
  const { view, tag, series, query, ids, isWhole } = list;
  return (
    <header className="list-head">
      <div className="row wrap">
        <h1>{listHeading(list)}</h1>
        {(tag !== null || series !== null || query !== "") && (
          <button type="button" className="button small" onClick={() => go.push({ ...HOME, view })}>
            {say("clear")}
          </button>
        )}
        {view !== "trash" && view !== "recent" && (tag !== null || series !== null || query !== "") && (
          <SaveSearch list={list} />
        )}
        {series !== null && query === "" && <EditSeries series={series} list={list} />}
        {ids.length > 1 && answerIn(query, "duplicate") === "yes" && (
          <button type="button" className="button small" onClick={() => compare(ids)}>
            {say("compareTwins")}
          </button>
        )}
        {view === "to-summarise" && query === "" && isWhole && ids.length > 0 && <SummariseAll ids={ids} />}
        {view === "trash" && query === "" && ids.length > 0 && <EmptyTrash count={ids.length} />}
      </div>
      <div className="list-tools">
        <span className="meta" role="status">
          {list.isCounted
            ? say("entriesAndHours", list.count, playingSeconds(list, tallies) / HOUR)
            : say("entriesAtMost", list.count)}
        </span>
        {view === "all" && tag === null && series === null && query === "" && <ContinueLine />}
        <span className="row push">
          {view !== "trash" && <FilterButton tallies={tallies} />}
          {ids.length > 0 && <SortMenu />}
        </span>
      </div>
      <FilterChips />
      {series !== null && query === "" && <SeriesProgress series={series} />}
      {view !== "trash" && <SummariesUnderWay />}
      {view === "all" && series === null && (tag !== null || query !== "") && (
        <TagsWithin list={list} tags={tallies?.tags ?? NONE} />
      )}
      {view === "trash" && (query !== "" || ids.length > 0) && (
        <p className="meta">{say(query === "" ? "trashKeeps" : "trashSearched")}</p>
      )}
      {!list.isSorted && <p className="meta">{say("sortUnready")}</p>}
      <SearchNotes results={ids.length > 0 ? list.results : null} />
    </header>
  );
}

function playingSeconds({ view, tag, seconds }: EntryList, tallies: Tallies | null): number {
  if (seconds !== null) return seconds;
  const whole = tag === null ? tallies?.named(view) : view === "all" ? tallies?.named(tagTally(tag)) : undefined;
  return whole?.seconds ?? 0;
}

function EmptyTrash({ count }: { readonly count: number }) {
  const { run } = useCommands();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button small danger" onClick={() => setAsking(true)}>
        {say("emptyTrash")}
      </button>
      <ConfirmDialog
        open={asking}
        title={say("emptyTrash")}
        question={say("emptyTrashAsk", count)}
        confirm={say("deleteForGood")}
        onConfirm={() => void run("emptyTrash", {})}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
