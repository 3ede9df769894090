import { useId, useState } from "react";
import { countWithAny } from "../../lib/library/tag-queries.ts";
import { say } from "../../lib/words/say.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { SquareButton } from "../ui/square-button.tsx";

interface TagsBarProps {
  /** The selected tags, the most used first. */
  readonly tags: readonly string[];
  readonly onMerge: (to: string) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected tags together. */
export function TagsBar({ tags, onMerge, onDelete, onClear }: TagsBarProps) {
  const { reader } = useLibrary();
  const id = useId();
  const [wanted, setWanted] = useState("");
  const to = tags.includes(wanted) ? wanted : (tags[0] ?? "");
  const entries = useLibraryQuery(() => countWithAny(reader, tags), [reader, tags]);
  return (
    <div className="floating">
      <div className="bulk" role="toolbar" aria-label={say("selectedTags")}>
        <span role="status">{say("tagsAndEntries", tags.length, entries ?? 0)}</span>
        {tags.length > 1 && (
          <>
            <hr />
            <label className="row" htmlFor={id}>
              {say("mergeIntoLabel")}
            </label>
            <select id={id} className="field" value={to} onChange={(event) => setWanted(event.target.value)}>
              {tags.map((tag) => (
                <option key={tag}>{tag}</option>
              ))}
            </select>
            <button type="button" className="button primary" onClick={() => onMerge(to)}>
              {say("merge")}
            </button>
          </>
        )}
        <button type="button" className="button quiet danger" onClick={onDelete}>
          {say("delete")}
        </button>
        <hr />
        <SquareButton icon="close" label={say("clearSelection")} onClick={onClear} />
      </div>
    </div>
  );
}
