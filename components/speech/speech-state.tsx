import { isOpen } from "../../lib/library/job-states.ts";
import type { Job } from "../../lib/library/job.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { openSettings } from "../summary/open-settings.ts";
import { isMendedInSettings } from "../summary/say-failure.ts";
import { saySpeechFailure } from "./say-speech-failure.ts";
import type { SpeechWork } from "./use-speech.ts";

/** The transcript that is being made of a sound, or how it ended. */
export function SpeechState({ work }: { readonly work: SpeechWork }) {
  const { job } = work;
  if (!job) return null;
  if (isOpen(job)) return <SpeechProgress job={job} onStop={work.stop} />;
  if (job.state === "done") return null;
  return <SpeechEnded job={job} work={work} />;
}

function SpeechProgress({ job, onStop }: { readonly job: Job; readonly onStop: () => void }) {
  const { progress, stopping } = job;
  const share = progress ? Math.round(Math.min(1, (progress.part - 1) / progress.parts) * 100) : 0;
  return (
    <div className="summary-progress">
      <div className="row">
        <span role="status">{sayWork(job)}</span>
        <button type="button" className="button small push" disabled={stopping} onClick={onStop}>
          <Icon name="stop" small />
          {say(stopping ? "stopping" : "stop")}
        </button>
      </div>
      <div
        className="progress"
        role="progressbar"
        aria-label={say("transcribing")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <span style={{ width: `${share}%` }} />
      </div>
      <p className="meta">{say("canClose")}</p>
    </div>
  );
}

function sayWork({ state, progress }: Job): string {
  if (state === "waiting") return say("waitingTurn");
  if (progress?.waitsUntil !== undefined) return say("serverBusyUntil", progress.waitsUntil);
  if (!progress) return say("transcribing");
  return say("speechPart", progress.part, progress.parts, progress.secondsLeft ?? null);
}

function SpeechEnded({ job, work }: { readonly job: Job; readonly work: SpeechWork }) {
  const { failure, state } = job;
  const hasFailed = state === "failed" && failure !== null;
  return (
    <div className={hasFailed ? "notice warn ended" : "notice ended"} role={hasFailed ? "alert" : "status"}>
      <Icon name={hasFailed ? "warning" : "stop"} />
      <div>
        <p>{hasFailed ? saySpeechFailure(failure) : say("speechStopped")}</p>
        <p className="row wrap">
          <button type="button" className="text-link" onClick={work.retry}>
            {say(hasFailed ? "tryAgain" : "goOn")}
          </button>
          {hasFailed && isMendedInSettings(failure) && (
            <button type="button" className="text-link" onClick={() => void openSettings()}>
              {say("openSettings")}
            </button>
          )}
          <button type="button" className="text-link" onClick={work.dismiss}>
            {say("dismiss")}
          </button>
        </p>
      </div>
    </div>
  );
}
