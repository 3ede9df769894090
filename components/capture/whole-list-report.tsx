import type { CapturedList } from "../../lib/capture/list/captured-list.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { SeriesLink } from "./series-link.tsx";
import type { WholeListState } from "./use-whole-list.ts";

interface WholeListReportProps {
  readonly list: CapturedList;
  readonly state: Extract<WholeListState, { step: "ended" }>;
  readonly onUndo: () => void;
  readonly onSave: () => void;
}

/** How saving the list ended, and the ways on: back, to the library, or on with the rest. */
export function WholeListReport({ list, state, onUndo, onSave }: WholeListReportProps) {
  const { report, problem, stopped } = state;
  const { added, restored, inTrash, done } = report;
  const isChanged = added + restored > 0;
  return (
    <>
      {problem !== null && <Notice text={problem} />}
      <p className={isChanged ? "status saved" : "status"} role="status">
        {isChanged && <Icon name="check" small />}
        <span>
          {sentences([
            added > 0 && say("listSaved", added),
            restored > 0 && say("listRestored", restored),
            !isChanged && !stopped && inTrash === 0 && say("listNothingNew"),
          ])}
        </span>
      </p>
      {stopped && problem === null && <p className="meta">{say("listStopped", done, list.lectures.length)}</p>}
      {inTrash > 0 && <p className="meta">{say("listInTrash", inTrash)}</p>}
      <div className="whole-list-row">
        {isChanged && (
          <button type="button" className="button small quiet accent" onClick={onUndo}>
            {say("undo")}
          </button>
        )}
        {stopped && (
          <button type="button" className="button small" onClick={onSave}>
            {say("saveWholeList")}
          </button>
        )}
        <SeriesLink series={list.series} />
      </div>
    </>
  );
}

function sentences(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(" · ");
}
