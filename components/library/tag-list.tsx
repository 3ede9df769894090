import { memo, useDeferredValue, useMemo, useState } from "react";
import { tagKey } from "../../lib/lecture/tag.ts";
import type { Tally } from "../../lib/library/tally.ts";
import { fold } from "../../lib/text/fold.ts";
import { placesAbove } from "../../lib/tags/tag-tree.ts";
import { say } from "../../lib/words/say.ts";
import { useListCounts } from "../hooks/use-list-counts.ts";
import { TagFilter } from "../ui/tag-filter.tsx";
import { HOME, printRoute, tagAddress } from "./route.ts";

interface TagListProps {
  /** The most used first. */
  readonly tags: readonly Tally[];
  readonly current: string | null;
  /** The tag manager is open. */
  readonly isManaged: boolean;
}

/** The person's tags; the filter finds them by any part of their name. */
export function TagList({ tags, current, isManaged }: TagListProps) {
  const [filter, setFilter] = useState("");
  const wanted = fold(useDeferredValue(filter));
  const folded = useMemo(() => tags.map((tag) => ({ ...tag, folded: fold(tag.label) })), [tags]);
  const shown = useMemo(
    () => (wanted === "" ? folded : folded.filter((tag) => tag.folded.includes(wanted))),
    [folded, wanted],
  );
  const counts = useListCounts(useMemo(() => withNested(tags), [tags]));
  if (tags.length === 0) return <div className="push-down" />;
  const currentKey = current === null ? null : tagKey(current);
  return (
    <>
      <div className="row tag-head">
        <h2 className="label">{say("tags")}</h2>
        <a
          className="button quiet small push"
          href={printRoute({ ...HOME, view: "tags" })}
          aria-current={isManaged ? "page" : undefined}
        >
          {say("manageTags")}
        </a>
      </div>
      <TagFilter value={filter} onChange={setFilter} />
      <nav className="nav tag-list" aria-label={say("tags")}>
        {shown.map(({ name, label, count }) => (
          <TagLink key={name} tag={label} count={counts.get(name) ?? count} isCurrent={name === `tag:${currentKey}`} />
        ))}
        {shown.length === 0 && <p className="meta no-tags">{say("noTagMatches", filter)}</p>}
      </nav>
    </>
  );
}

/** Tags whose lists have more than what bears the tag itself: what is nested in them with a slash. */
function withNested(tags: readonly Tally[]) {
  const above = new Set(tags.flatMap(({ label }) => placesAbove(label)));
  return tags
    .filter(({ label }) => above.has(tagKey(label)))
    .map(({ name, label }) => ({ id: name, address: tagAddress(label) }));
}

const TagLink = memo(function TagLink({
  tag,
  count,
  isCurrent,
}: {
  readonly tag: string;
  readonly count: number;
  readonly isCurrent: boolean;
}) {
  return (
    <a href={tagAddress(tag)} title={tag} aria-current={isCurrent ? "page" : undefined}>
      <span dir="auto">{tag}</span> <span className="count">{say("count", count)}</span>
    </a>
  );
});
