import type { PreviewRow } from "../../lib/library/preview-import.ts";
import type { ColumnMap } from "../../lib/transfer/found.ts";
import type { ImportPlan } from "../../lib/transfer/import-plan.ts";
import { say } from "../../lib/words/say.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { ChannelChoices } from "./channel-choices.tsx";
import { ColumnChoices } from "./column-choices.tsx";
import { RefusedList } from "./refused-list.tsx";
import { type Preview, usePreview } from "./use-preview.ts";

const OUTCOMES = {
  added: "previewNew",
  restored: "previewRestored",
  merged: "previewChanged",
  skipped: "previewSame",
} as const satisfies Record<PreviewRow["outcome"], string>;

interface ImportPreviewProps {
  readonly name: string;
  readonly plan: ImportPlan;
  readonly foldersAsTags: boolean;
  readonly onFolders: (asTags: boolean) => void;
  readonly channels: readonly string[] | null;
  readonly onColumns: (columns: ColumnMap) => void;
  readonly onChannels: (names: readonly string[]) => void;
}

/** What importing a file would do, before anything is written. */
export function ImportPreview(props: ImportPreviewProps) {
  const { name, plan, foldersAsTags, channels, onFolders, onColumns, onChannels } = props;
  const preview = usePreview(plan);
  const { columns, hasFolders = false, counts, refused, refusedCount } = plan;
  return (
    <>
      <p className="file-name">{name}</p>
      <p role="status">{sayCounts(preview, refusedCount)}</p>
      {columns && <ColumnChoices columns={columns} onChange={onColumns} />}
      {plan.channels && <ChannelChoices channels={plan.channels} chosen={channels} onChange={onChannels} />}
      {hasFolders && (
        <label className="row">
          <input
            type="checkbox"
            className="check"
            checked={foldersAsTags}
            onChange={({ target }) => onFolders(target.checked)}
          />
          {say("foldersAsTags")}
        </label>
      )}
      {/* Below all that can be pressed, which its end would move. */}
      {!preview.isWhole && (
        <ProgressBar
          label={say("previewComparing")}
          share={counts.lectures === 0 ? 1 : preview.seen / counts.lectures}
          sentence={say("previewCompared", preview.seen, counts.lectures)}
        />
      )}
      {preview.rows.length > 0 && (
        <div>
          <h2 className="label">{say("previewFirst", preview.rows.length)}</h2>
          <ul className="report">
            {preview.rows.map(({ lecture, outcome }) => (
              <li key={lecture.id}>
                <span>
                  {lecture.title}
                  {lecture.tags.length > 0 && <small className="meta"> {lecture.tags.join(" · ")}</small>}
                </span>
                <span className="meta">
                  {say(OUTCOMES[outcome])} · {say("dateOnly", lecture.savedAt)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <RefusedList refused={refused} refusedCount={refusedCount} />
    </>
  );
}

function sayCounts({ counts }: Preview, skipped: number): string {
  return say("previewCounts", counts.added, counts.merged + counts.restored, counts.skipped, skipped);
}
