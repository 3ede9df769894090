import type { ComparedLecture, Likeness, TaggedLecture } from "./likeness.ts";
import type { TagContext, TagGroup } from "./suggest-tags.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What has been read of the library around a page. */
export interface LibraryAround {
  readonly vocabulary: Vocabulary;
  /** Lectures to compare the page with: all of the library, or the likeliest of it. */
  readonly likeness: Likeness;
  readonly sameCreator: readonly TaggedLecture[];
  readonly sameSeries: readonly TaggedLecture[];
}

const NEIGHBOURS = 60;

/** What the library around a page says of its tags. `except` is the page's own entry, which never speaks for itself. */
export function contextOf(
  page: ComparedLecture & { readonly id?: string },
  { vocabulary, likeness, sameCreator, sameSeries }: LibraryAround,
  chosen: readonly string[],
): TagContext {
  const others = (lectures: readonly TaggedLecture[]) => lectures.filter(({ id }) => id !== page.id);
  return {
    vocabulary,
    neighbours: likeness.nearest(page, NEIGHBOURS, page.id),
    creator: groupOf(others(sameCreator)),
    series: groupOf(others(sameSeries)),
    creatorAsTag: likeness.creatorAsTag,
    chosen,
  };
}

function groupOf(lectures: readonly TaggedLecture[]): TagGroup {
  const counts = new Map<string, number>();
  for (const { tags } of lectures) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts].map(([tag, count]) => ({ tag, count })).toSorted((one, other) => other.count - one.count);
  return { lectures: lectures.length, tags };
}
