import { tagKey } from "../../lib/lecture/tag.ts";
import type { Tally } from "../../lib/library/tally.ts";
import { writeOperator } from "../../lib/search/query/write-query.ts";
import { say } from "../../lib/words/say.ts";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { HOME, printRoute } from "./route.ts";
import { ScrolledRow } from "./scrolled-row.tsx";

interface TagsWithinProps {
  readonly list: EntryList;
  /** All of the person's tags. */
  readonly tags: readonly Tally[];
}

/** Tags that some of the listed entries bear; each leads to those that bear it too. */
export function TagsWithin({ list, tags }: TagsWithinProps) {
  const { view, tag, series, query, ids, tagsWithin } = list;
  const labels = new Map(tags.map(({ label }) => [tagKey(label), label]));
  const shown = tagsWithin.flatMap(({ key, count }) => {
    const label = labels.get(key);
    return label === undefined ? [] : [{ key, label, count }];
  });
  // Nothing narrows a single entry, so that no room is kept above it.
  if (ids.length < 2) return null;
  if (shown.length === 0) return <div className="tags-within" />;
  return (
    <nav className="tags-within" aria-label={say("tagsWithin")}>
      <ScrolledRow back={say("tagsBefore")} next={say("moreTags")}>
        {shown.map(({ key, label, count }) => (
          <a
            key={key}
            className="chip"
            title={label}
            href={printRoute({ ...HOME, view, tag, series, query: narrowed(query, label) })}
          >
            <span dir="auto">{label}</span> <span className="count">{say("count", count)}</span>
          </a>
        ))}
      </ScrolledRow>
    </nav>
  );
}

function narrowed(query: string, tag: string): string {
  return `${query} ${writeOperator("tag", tag)}`.trim();
}
