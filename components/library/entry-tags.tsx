import { tagKey } from "../../lib/lecture/tag.ts";
import type { Marks } from "../../lib/search/mark-hit.ts";
import { say } from "../../lib/words/say.ts";
import { Marked } from "../ui/marked.tsx";
import { tagAddress } from "./route.ts";

interface EntryTagsProps {
  readonly tags: readonly string[];
  readonly active: string | null;
  readonly marks: Marks["tags"] | null;
  readonly tabIndex: number;
  /** Of the entry, where all of them stand. */
  readonly address: string;
}

/** A row of the list is no longer than a window, however many tags its entry has. */
const MOST = 30;

/** An entry's tags, each a link to all entries that have it; of very many the first, and what was looked for. */
export function EntryTags({ tags, active, marks, tabIndex, address }: EntryTagsProps) {
  if (tags.length === 0) return null;
  const activeKey = active === null ? null : tagKey(active);
  const isShown = (tag: string, index: number) =>
    index < MOST || tagKey(tag) === activeKey || (marks?.[index]?.length ?? 0) > 0;
  const further = tags.length - tags.filter(isShown).length;
  return (
    <div className="chips">
      {tags.map(
        (tag, index) =>
          isShown(tag, index) && (
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
          ),
      )}
      {further > 0 && (
        <a className="text-link" href={address} tabIndex={tabIndex}>
          {say("furtherTags", further)}
        </a>
      )}
    </div>
  );
}
