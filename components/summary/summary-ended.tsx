import { useState } from "react";
import { ownOrigin } from "../../lib/browser/own-origin.ts";
import type { Job } from "../../lib/library/job.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { isMendedInSettings, sayFailure } from "./say-failure.ts";
import { openSettings } from "./use-summary-work.ts";

interface SummaryEndedProps {
  readonly job: Job;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** How a summary ended that is not whole, and the ways on. */
export function SummaryEnded({ job, onRetry, onDismiss }: SummaryEndedProps) {
  const { state, failure } = job;
  if (state === "failed" && failure)
    return (
      <div className="notice warn ended" role="alert">
        <Icon name="warning" />
        <div>
          <p>{sayFailure(failure)}</p>
          {failure.reason === "origin-refused" && <OriginLine />}
          <p className="row wrap">
            <button type="button" className="text-link" onClick={onRetry}>
              {say("tryAgain")}
            </button>
            {isMendedInSettings(failure) && (
              <button type="button" className="text-link" onClick={() => void openSettings()}>
                {say("openSettings")}
              </button>
            )}
            <button type="button" className="text-link" onClick={onDismiss}>
              {say("dismiss")}
            </button>
          </p>
        </div>
      </div>
    );
  if (state !== "stopped") return null;
  return (
    <p className="status" role="status">
      <Icon name="stop" small />
      <span>{say(job.summaryId !== null || job.result !== null ? "stoppedKept" : "stoppedEmpty")}</span>
      <button type="button" className="text-link push" onClick={onRetry}>
        {say("goOn")}
      </button>
      <button type="button" className="text-link" onClick={onDismiss}>
        {say("dismiss")}
      </button>
    </p>
  );
}

/** What Ollama has to be told, with this extension's own address. */
function OriginLine() {
  const [copied, setCopied] = useState(false);
  const line = `OLLAMA_ORIGINS=${ownOrigin()}`;
  return (
    <p className="row wrap">
      <code>{line}</code>
      <button
        type="button"
        className="text-link"
        onClick={() => void navigator.clipboard.writeText(line).then(() => setCopied(true))}
      >
        {say(copied ? "copied" : "copyLine")}
      </button>
    </p>
  );
}
