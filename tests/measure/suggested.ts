import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import { likenessOf } from "../../lib/tags/likeness.ts";
import { suggestTags, type TagSources } from "../../lib/tags/suggest-tags.ts";
import { contextOf, type LibraryAround } from "../../lib/tags/tag-context.ts";
import { vocabularyOf } from "../../lib/tags/vocabulary.ts";
import type { Item } from "./items.ts";

const MOST = 10;

/**
 * The ten tags that are suggested for each item of a collection; the rest of it is the person's library, or nothing is.
 * `compared` is how many lectures of it each item is compared with at most.
 */
export function suggestedTags(
  items: readonly Item[],
  library: "rest" | "empty",
  compared = Infinity,
): Map<string, string[]> {
  const likeness = likenessOf(library === "rest" ? items.slice(0, compared) : []);
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return new Map(
    items.map((item) => {
      const around: LibraryAround =
        library === "empty"
          ? { vocabulary: vocabularyOf([]), likeness, sameCreator: [], sameSeries: [] }
          : {
              vocabulary: vocabularyOf(without(counts, item)),
              likeness,
              sameCreator: items.filter((other) => other.id !== item.id && shareCreator(item, other)),
              sameSeries: [],
            };
      const suggestions = suggestTags(sources(item), contextOf(item, around, []), MOST);
      return [item.id, suggestions.map(({ tag }) => tag)];
    }),
  );
}

/** The tags of all other items: what only this one bears is not known. */
function without(counts: ReadonlyMap<string, number>, item: Item): TagCount[] {
  return [...counts]
    .map(([tag, count]) => ({ tag, count: item.tags.includes(tag) ? count - 1 : count }))
    .filter(({ count }) => count > 0);
}

function shareCreator(item: Item, other: Item): boolean {
  return item.creators.some((creator) => other.creators.includes(creator));
}

function sources({ title, description, creators, language, transcript }: Item): TagSources {
  const said = transcript?.cues.map(({ text }) => text).join(" ") ?? "";
  return { title, description, creators, language, keywords: [], transcript: said };
}
