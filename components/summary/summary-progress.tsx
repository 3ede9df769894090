import type { Job } from "../../lib/library/job.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

interface SummaryProgressProps {
  readonly job: Job;
  readonly onStop: () => void;
}

/** A summary on its way: how far it is, what has arrived, and the way to stop it. */
export function SummaryProgress({ job, onStop }: SummaryProgressProps) {
  const { progress, partial, stopping } = job;
  const parts = progress && progress.parts > 1 ? progress : null;
  const share = parts ? Math.min(1, (parts.part - 1) / parts.parts) : 0;
  return (
    <div className="summary-progress">
      <div className="row">
        <span role="status">{sayWork(job)}</span>
        {parts && <span className="meta push">{sayPart(parts)}</span>}
        <button
          type="button"
          className={parts ? "button small" : "button small push"}
          disabled={stopping}
          onClick={onStop}
        >
          <Icon name="stop" small />
          {say(stopping ? "stopping" : "stop")}
        </button>
      </div>
      {parts && (
        <div
          className="progress"
          role="progressbar"
          aria-label={sayPart(parts)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
        >
          <span style={{ width: `${Math.round(share * 100)}%` }} />
        </div>
      )}
      {partial === "" ? (
        <>
          <div className="skeleton" />
          <div className="skeleton part-line" />
        </>
      ) : (
        <p className="arriving">{partial}</p>
      )}
      <p className="meta">{say("canClose")}</p>
    </div>
  );
}

function sayPart({ part, parts }: NonNullable<Job["progress"]>): string {
  return part > parts ? say("puttingTogether") : say("partOf", part, parts);
}

function sayWork({ state, request, progress, partial }: Job): string {
  if (state === "waiting") return say("waitingTurn");
  if (progress?.waitsUntil !== undefined) return say("serverBusyUntil", progress.waitsUntil);
  if (request.by === "extract") return say("summarising");
  if (request.by === "browser") return say(partial === "" ? "askingBuiltIn" : "builtInWrites");
  return say(partial === "" ? "askingModel" : "modelWrites");
}
