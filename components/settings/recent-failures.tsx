import { useEffect, useState } from "react";
import { bugReport } from "../../lib/browser/bug-report.ts";
import type { Failure, FailurePlace } from "../../lib/browser/failure.ts";
import { extensionVersion, forgetFailures, recentFailures, watchFailures } from "../../lib/browser/report.ts";
import { say } from "../../lib/words/say.ts";
import { SettingRow } from "./setting-row.tsx";

const SHOWN = 10;

const PLACES = {
  library: "failureInLibrary",
  search: "failureInSearch",
  jobs: "failureInJobs",
  transfer: "failureInTransfer",
  marks: "failureInMarks",
  page: "failureInPage",
  popup: "failureInPopup",
  background: "failureInBackground",
} as const satisfies Record<FailurePlace, string>;

interface RecentFailuresProps {
  readonly entries: number;
  /** What the check of the library found; null while it was not run. */
  readonly problems: readonly string[] | null;
}

/** What went wrong inside Lectern, and the way to tell of it. */
export function RecentFailures({ entries, problems }: RecentFailuresProps) {
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [said, setSaid] = useState<"bugReportCopied" | "notCopied" | null>(null);
  useEffect(() => {
    const read = () => void recentFailures().then(setFailures);
    read();
    return watchFailures(read);
  }, []);

  function copy(): void {
    const about = { version: extensionVersion(), browser: navigator.userAgent, entries, failures, problems };
    navigator.clipboard.writeText(bugReport(about)).then(
      () => setSaid("bugReportCopied"),
      () => setSaid("notCopied"),
    );
  }

  const newest = failures.toReversed().slice(0, SHOWN);
  return (
    <>
      <SettingRow name={say("recentFailures")} hint={say("recentFailuresHint")}>
        <span className="meta" role="status">
          {said ? say(said) : failures.length === 0 && say("noFailures")}
        </span>
        {failures.length > 0 && (
          <button type="button" className="button quiet small" onClick={() => void forgetFailures()}>
            {say("clearFailures")}
          </button>
        )}
        <button type="button" className="button small" onClick={copy}>
          {say("copyBugReport")}
        </button>
      </SettingRow>
      {newest.length > 0 && (
        <ul className="findings" aria-label={say("recentFailures")}>
          {newest.map((failure) => (
            <li key={`${failure.at} ${failure.code}`}>
              <time className="meta" dateTime={failure.at}>
                {say("failureAt", failure.at)}
              </time>{" "}
              {say(PLACES[failure.place])} <code>{failure.code}</code>
              {failure.times > 1 && <span className="meta"> {say("failureTimes", failure.times)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
