import { isOpen } from "../../lib/library/job-states.ts";
import { SummaryEnded } from "./summary-ended.tsx";
import { SummaryProgress } from "./summary-progress.tsx";
import type { SummaryWork } from "./use-summary-work.ts";
import { ProblemLine } from "../ui/problem-line.tsx";

/** The summary that is being made, or how it ended. */
export function SummaryMaking({ work: { job, problem, stop, retry, dismiss } }: { readonly work: SummaryWork }) {
  return (
    <>
      <ProblemLine text={problem} />
      {job && isOpen(job) && <SummaryProgress job={job} onStop={stop} />}
      {job && !isOpen(job) && <SummaryEnded job={job} onRetry={retry} onDismiss={dismiss} />}
    </>
  );
}
