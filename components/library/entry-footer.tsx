import type { EntryRow } from "../../lib/library/queries.ts";
import { readingMinutes, type ReadingSpeed } from "../../lib/text/reading-time.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

interface EntryFooterProps {
  readonly row: EntryRow;
  readonly speed: ReadingSpeed;
}

/** What there is to read of an entry. */
export function EntryFooter({ row: { summary, summaryCount, noteCount }, speed }: EntryFooterProps) {
  const minutes = summary && readingMinutes(summary.counts, speed);
  return (
    <footer>
      {summary ? (
        <span className="badge done">
          <Icon name="check" small />
          {say("summarised")}
        </span>
      ) : (
        <span className="badge waiting">{say("toSummarise")}</span>
      )}
      {summary && minutes !== null && <span>{say("readingTime", minutes, summary.counts.characters)}</span>}
      {summaryCount > 0 && <span>{say("summaryVersions", summaryCount)}</span>}
      {noteCount > 0 && <span>{say("notes", noteCount)}</span>}
    </footer>
  );
}
