import { useId } from "react";
import type { Reason, Suggestion } from "../../lib/tags/suggestion.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

interface TagSuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly onAdd: (tag: string) => void;
}

/** Suggested tags, each with its reason; none is added before it is pressed. */
export function TagSuggestions({ suggestions, onAdd }: TagSuggestionsProps) {
  const id = useId();
  if (suggestions.length === 0) return null;
  return (
    <div className="suggestions" role="group" aria-label={say("suggestedTags")}>
      {suggestions.map(({ tag, reason }, at) => (
        <span key={tag} className="suggestion">
          <button
            type="button"
            className="chip suggested"
            title={tag}
            aria-label={say("addSuggestedTag", tag)}
            aria-describedby={`${id}-${at}`}
            onClick={() => onAdd(tag)}
          >
            <Icon name="plus" />
            <span dir="auto">{tag}</span>
          </button>
          <small id={`${id}-${at}`} title={sayReason(reason)}>
            {sayReason(reason)}
          </small>
        </span>
      ))}
    </div>
  );
}

export function sayReason(reason: Reason): string {
  switch (reason.by) {
    case "title":
      return say("reasonTitle");
    case "description":
      return say("reasonDescription");
    case "keyword":
      return say("reasonKeyword");
    case "hashtag":
      return say("reasonHashtag");
    case "creator-name":
      return say("reasonCreatorName");
    case "model":
      return say("reasonModel", reason.name);
    case "said":
      return say("reasonSaid", reason.times);
    case "similar":
      return say("reasonSimilar", reason.lectures);
    case "creator":
      return say("reasonCreator", reason.lectures);
    case "series":
      return say("reasonSeries", reason.lectures);
  }
}
