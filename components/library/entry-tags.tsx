import { tagKey } from "../../lib/lecture/tag.ts";
import type { Marks } from "../../lib/search/mark-hit.ts";
import { Marked } from "../ui/marked.tsx";
import { tagAddress } from "./route.ts";

interface EntryTagsProps {
  readonly tags: readonly string[];
  readonly active: string | null;
  readonly marks: Marks["tags"] | null;
  readonly tabIndex: number;
}

/** An entry's tags, each a link to all entries that have it. */
export function EntryTags({ tags, active, marks, tabIndex }: EntryTagsProps) {
  if (tags.length === 0) return null;
  const activeKey = active === null ? null : tagKey(active);
  return (
    <div className="chips">
      {tags.map((tag, index) => (
        <a
          key={tag}
          className={tagKey(tag) === activeKey ? "chip active" : "chip"}
          href={tagAddress(tag)}
          title={tag}
          tabIndex={tabIndex}
        >
          <span dir="auto">
            <Marked text={tag} ranges={marks?.[index] ?? []} />
          </span>
        </a>
      ))}
    </div>
  );
}
