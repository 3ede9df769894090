import { tagKey } from "../../lib/lecture/tag.ts";
import type { Tally } from "../../lib/library/tally.ts";
import { writeOperator } from "../../lib/search/query/write-query.ts";
import { say } from "../../lib/words/say.ts";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { HOME, printRoute } from "./route.ts";

const MOST = 12;

interface TagsWithinProps {
  readonly list: EntryList;
  /** All of the person's tags. */
  readonly tags: readonly Tally[];
}

/** Tags that some of the listed entries bear; each leads to those that bear it too. */
export function TagsWithin({ list, tags }: TagsWithinProps) {
  const { view, tag, series, query, tagsWithin } = list;
  const labels = new Map(tags.map(({ label }) => [tagKey(label), label]));
  const shown = tagsWithin.slice(0, MOST).flatMap(({ key, count }) => {
    const label = labels.get(key);
    return label === undefined ? [] : [{ key, label, count }];
  });
  if (shown.length === 0) return <div className="tags-within" />;
  return (
    <nav className="tags-within" aria-label={say("tagsWithin")}>
      {shown.map(({ key, label, count }) => {
        return (
          <a
            key={key}
            className="chip"
            title={label}
            href={printRoute({ ...HOME, view, tag, series, query: narrowed(query, label) })}
          >
            <span>{label}</span> <span className="count">{say("count", count)}</span>
          </a>
        );
      })}
    </nav>
  );
}

function narrowed(query: string, tag: string): string {
  return `${query} ${writeOperator("tag", tag)}`.trim();
}
