import { lazy, Suspense } from "react";
import { say } from "../../lib/words/say.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { BulkSeries } from "../series/bulk-series.tsx";
import { SquareButton } from "../ui/square-button.tsx";
import { BulkTags } from "./bulk-tags.tsx";
import type { BulkActions } from "./use-bulk-actions.ts";
import type { Selection } from "./use-selection.ts";

const BulkTranscribe = lazy(async () => ({
  default: (await import("../speech/bulk-transcribe.tsx")).BulkTranscribe,
}));

interface BulkBarProps {
  readonly selection: Selection;
  readonly actions: BulkActions;
  /** How many entries are listed. */
  readonly count: number;
  readonly inTrash: boolean;
}

/** How many entries are selected, and what can be done with them. */
export function BulkBar({ selection, actions, count, inTrash }: BulkBarProps) {
  const { ids, all, clear } = selection;
  if (ids.length === 0) return null;
  return (
    <div className="floating">
      <div className="bulk" role="toolbar" aria-label={say("selectedEntries")}>
        <span role="status">{say("selectedCount", ids.length)}</span>
        {ids.length < count && (
          <button type="button" className="button quiet" onClick={all}>
            {say("selectAll", count)}
          </button>
        )}
        <hr />
        {inTrash ? (
          <Action icon="back" text={say("restore")} onClick={() => void actions.restore()} />
        ) : (
          <>
            <Action icon="tag" text={say("tagThem")} onClick={() => actions.setAsking("tag")} />
            <Action icon="close" text={say("untagThem")} onClick={() => actions.setAsking("untag")} />
            <Action icon="library" text={say("changeSeries")} onClick={() => actions.setAsking("series")} />
            <Action icon="summary" text={say("summarise")} onClick={() => void actions.summarise()} />
            <Action icon="transcript" text={say("transcribe")} onClick={() => actions.setAsking("transcribe")} />
          </>
        )}
        <Action icon="transfer" text={say("export")} onClick={() => actions.exportThem()} />
        {!inTrash && (
          <button type="button" className="button quiet danger" onClick={() => void actions.trash()}>
            <Icon name="trash" small />
            {say("delete")}
          </button>
        )}
        <hr />
        <SquareButton icon="close" label={say("clearSelection")} onClick={clear} />
      </div>
      {actions.asking === "series" && <BulkSeries ids={ids} onClose={() => actions.setAsking(null)} />}
      {actions.asking === "transcribe" && (
        <Suspense fallback={null}>
          <BulkTranscribe ids={ids} onClose={() => actions.setAsking(null)} />
        </Suspense>
      )}
      {(actions.asking === "tag" || actions.asking === "untag") && (
        <BulkTags
          mode={actions.asking}
          ids={ids}
          onApply={actions.asking === "tag" ? actions.tag : actions.untag}
          onClose={() => actions.setAsking(null)}
        />
      )}
    </div>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly text: string;
  readonly onClick: () => void;
}

function Action({ icon, text, onClick }: ActionProps) {
  return (
    <button type="button" className="button quiet" onClick={onClick}>
      <Icon name={icon} small />
      {text}
    </button>
  );
}
