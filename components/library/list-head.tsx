import { useState } from "react";
import { tagTally } from "../../lib/library/tally.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import type { EntryList, Listed } from "../hooks/use-entry-list.ts";
import { usePlace } from "../hooks/use-place.tsx";
import type { Tallies } from "../hooks/use-tallies.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { HOME } from "./place.ts";

const HOUR = 3600;
const VIEW_NAMES = {
  all: "allEntries",
  "to-summarise": "toSummarise",
  "with-transcript": "withTranscript",
  trash: "trash",
} as const;

/** What the list shows, in words. */
export function listHeading({ view, tag, series, query }: Listed): string {
  if (query !== "") return say("searchResults", query);
  if (series !== null) return say("seriesEntries", series);
  return tag === null ? say(VIEW_NAMES[view]) : say("tagResults", tag);
}

interface ListHeadProps {
  readonly list: EntryList;
  readonly tallies: Tallies | null;
}

export function ListHead({ list, tallies }: ListHeadProps) {
  const { go } = usePlace();
  const { view, tag, series, query, ids } = list;
  const order = query !== "" ? "bestMatch" : series === null ? "newestSaved" : "inListOrder";
  const corrected = list.results?.corrected ?? [];
  return (
    <header className="list-head">
      <div className="row wrap">
        <h1>{listHeading(list)}</h1>
        {(tag !== null || series !== null || query !== "") && (
          <button type="button" className="button small" onClick={() => go.push({ ...HOME, view })}>
            {say("clear")}
          </button>
        )}
        {view === "trash" && ids.length > 0 && <EmptyTrash count={ids.length} />}
      </div>
      <div className="list-tools">
        <span className="meta" role="status">
          {say("entriesAndHours", ids.length, playingSeconds(list, tallies) / HOUR)}
        </span>
        {ids.length > 0 && <span className="meta faint push">{say(order)}</span>}
      </div>
      {corrected.map(({ typed, meant }) => (
        <p key={typed} className="meta corrected">
          {say("correctedTo", typed, meant)}
        </p>
      ))}
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
