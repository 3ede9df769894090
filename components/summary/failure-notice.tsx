import { useState } from "react";
import { ownOrigin } from "../../lib/browser/own-origin.ts";
import type { JobFailure } from "../../lib/library/job.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { openSettings } from "./open-settings.ts";
import { isMendedInSettings, sayFailure } from "./say-failure.ts";

interface FailureNoticeProps {
  readonly failure: JobFailure;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** Why a model gave no answer, or not all of it, and the ways on. */
export function FailureNotice({ failure, onRetry, onDismiss }: FailureNoticeProps) {
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
