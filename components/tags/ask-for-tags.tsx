import { say } from "../../lib/words/say.ts";
import { FailureNotice } from "../summary/failure-notice.tsx";
import { Icon } from "../ui/icon.tsx";
import type { ModelTags } from "./use-model-tags.ts";

/** The way to tags by the person's own model, and how that went; nothing where no model is set. */
export function AskForTags({ model, isAsking, proposed, failure, ask, leave }: ModelTags) {
  if (!model) return null;
  if (failure) return <FailureNotice failure={failure} onRetry={ask} onDismiss={leave} />;
  return (
    <p className="ask-tags">
      {/* Not `disabled` while it works, which would take the focus from it. */}
      <button type="button" className="button small" aria-disabled={isAsking} onClick={isAsking ? undefined : ask}>
        <Icon name="key" small />
        <span>{say("askForTags", model.name)}</span>
      </button>
      <small role="status">
        {isAsking
          ? say("askingModel")
          : proposed
            ? say("modelTagsCame", proposed.model, proposed.tags.length)
            : say("sendsForTags", model.host)}
      </small>
      {isAsking && (
        <button type="button" className="text-link" onClick={leave}>
          {say("stop")}
        </button>
      )}
    </p>
  );
}
