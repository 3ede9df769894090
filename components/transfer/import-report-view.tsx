import { say } from "../../lib/words/say.ts";
import type { ImportReport } from "./import-report.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { sayCut } from "../../lib/browser/say-cut.ts";
import { RefusedList } from "./refused-list.tsx";

const MOST_LISTED = 200;

interface ImportReportViewProps {
  readonly report: ImportReport;
  readonly isRunning: boolean;
}

/** What went in, and what did not and why. */
export function ImportReportView({ report, isRunning }: ImportReportViewProps) {
  const { name, count, added, restored, merged, skipped, partsRestored, cut, refused, refusedCount, settings } = report;
  const seen = Math.min(count, added + restored + merged + skipped);
  const { savedSearches, ownPrompts, differentTags } = settings;
  const sentences = [
    say("imported", added, merged, skipped + refusedCount, restored),
    ...(partsRestored > 0 ? [say("partsRestored", partsRestored)] : []),
    ...(savedSearches.length > 0 ? [say("searchesAdded", savedSearches.length)] : []),
    ...(ownPrompts.length > 0 ? [say("promptsAdded", ownPrompts.length)] : []),
    ...(differentTags.length > 0 ? [say("differentTagsAdded", differentTags.length)] : []),
  ];
  return (
    <>
      <p className="file-name" dir="auto">
        {name}
      </p>
      {isRunning && (
        <ProgressBar
          label={say("import")}
          share={count === 0 ? 1 : seen / count}
          sentence={say("importing", seen, count)}
        />
      )}
      <p role="status">{sentences.join(" · ")}</p>
      {cut.length > 0 && (
        <div>
          <h2 className="label">{say("cutAndWhy")}</h2>
          <ul className="report">
            {cut.slice(0, MOST_LISTED).map((each) => (
              <li key={`${each.id} ${each.field}`}>
                <span dir="auto">{each.title}</span>
                <span className="meta">{sayCut(each)}</span>
              </li>
            ))}
            {cut.length > MOST_LISTED && <li>{say("skippedMore", cut.length - MOST_LISTED)}</li>}
          </ul>
        </div>
      )}
      <RefusedList refused={refused} refusedCount={refusedCount} />
    </>
  );
}
