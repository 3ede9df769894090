import type { Transcript } from "../../lib/lecture/transcript.ts";
import type { TaggedPage } from "../../lib/library/tag-lookup.ts";
import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import { AskForTags } from "./ask-for-tags.tsx";
import { TagSuggestions } from "./tag-suggestions.tsx";
import { useModelTags } from "./use-model-tags.ts";
import { useTagSuggestions } from "./use-tag-suggestions.ts";

interface SuggestedTagsProps {
  readonly page: TaggedPage;
  /** The person's tags. */
  readonly known: readonly TagCount[];
  /** Those that the lecture has. */
  readonly chosen: readonly string[];
  readonly library: Promise<IDBDatabase>;
  /** Waits a while for a transcript that is still on its way. */
  readonly spoken?: () => Promise<Pick<Transcript, "cues"> | null>;
  readonly onAdd: (tag: string) => void;
}

/** Tags that page and library suggest, and the person's own model when it is asked. */
export function SuggestedTags({ page, known, chosen, library, spoken, onAdd }: SuggestedTagsProps) {
  const byModel = useModelTags({ page, known, ...(spoken && { spoken }) });
  const suggestions = useTagSuggestions({ page, known, chosen, library, proposed: byModel.proposed });
  return (
    <>
      {/* In the popup it keeps the room that they will take. */}
      <div className="suggestion-place">
        <TagSuggestions suggestions={suggestions} onAdd={onAdd} />
      </div>
      <AskForTags {...byModel} />
    </>
  );
}
