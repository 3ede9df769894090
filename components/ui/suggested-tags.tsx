import { say } from "../../lib/words/say.ts";
import { Icon } from "./icon.tsx";

/** Tags that the page suggests; none is added before it is pressed. */
export function SuggestedTags({
  tags,
  onAdd,
}: {
  readonly tags: readonly string[];
  readonly onAdd: (tag: string) => void;
}) {
  if (tags.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={say("suggestedTags")}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className="chip suggested"
          title={tag}
          aria-label={say("addSuggestedTag", tag)}
          onClick={() => onAdd(tag)}
        >
          <Icon name="plus" />
          <span>{tag}</span>
        </button>
      ))}
    </div>
  );
}
