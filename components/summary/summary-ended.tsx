import type { Job } from "../../lib/library/job.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { FailureNotice } from "./failure-notice.tsx";

interface SummaryEndedProps {
  readonly job: Job;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** How a summary ended that is not whole, and the ways on. */
export function SummaryEnded({ job, onRetry, onDismiss }: SummaryEndedProps) {
  const { state, failure } = job;
  if (state === "failed" && failure) return <FailureNotice failure={failure} onRetry={onRetry} onDismiss={onDismiss} />;
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
