import { say } from "../../lib/words/say.ts";
import { FailureNotice } from "../summary/failure-notice.tsx";
import { Icon } from "../ui/icon.tsx";
import type { ModelTags } from "./use-model-tags.ts";

/** The way to tags by the person's own model, and how that went; nothing where no model is set. */
export function AskForTags({ model, isAsking, proposed, failure, ask, leave }: ModelTags) {
  if (!model) return null;
  if (failure) return <FailureNotice failure={failure} onRetry={ask} onDismiss={leave} />;
  if (isAsking)
    return (
      <p className="ask-tags" role="status">
        <span>{say("askingModel")}</span>
        <button type="button" className="text-link" onClick={leave}>
          {say("stop")}
        </button>
      </p>
    );
  if (proposed)
    return (
      <p className="ask-tags" role="status">
        {say("modelTagsCame", proposed.model, proposed.tags.length)}
      </p>
    );
  return (
    <p className="ask-tags">
      <button type="button" className="button small" title={say("askForTags", model.name)} onClick={ask}>
        <Icon name="key" small />
        <span>{say("askForTags", model.name)}</span>
      </button>
      <small>{say("sendsForTags", model.host)}</small>
    </p>
  );
}
