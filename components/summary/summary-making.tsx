import { isOpen } from "../../lib/library/job-states.ts";
import { SummaryEnded } from "./summary-ended.tsx";
import { SummaryProgress } from "./summary-progress.tsx";
import type { SummaryWork } from "./use-summary-work.ts";

/** The summary that is being made, or how it ended. */
export function SummaryMaking({ work: { job, problem, stop, retry, dismiss } }: { readonly work: SummaryWork }) {
  return (
    <>
      {problem !== "" && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {job && isOpen(job) && <SummaryProgress job={job} onStop={stop} />}
      {job && !isOpen(job) && <SummaryEnded job={job} onRetry={retry} onDismiss={dismiss} />}
    </>
  );
}
