import type { QueryVocabulary } from "../search/suggest/complete-query.ts";
import type { TagCount } from "../search/suggest/complete-tags.ts";
import type { LibraryReader } from "./reader.ts";
import { tagTally, type Tally } from "./tally.ts";

/** How many lectures are in each view and under each tag. */
export function viewTallies(library: LibraryReader): Promise<Tally[]> {
  return talliesWith(library, ["all", "tag:", "to-", "trash", "with-"]);
}

/** The tally of that name; undefined where there is nothing to count. */
export function tallyNamed(library: LibraryReader, name: string): Promise<Tally | undefined> {
  return library.read(["tallies"], ({ tallies }) => tallies.get(name));
}

/** The person's tags, the most used first. */
export async function tagCounts(library: LibraryReader): Promise<TagCount[]> {
  return countsOf(await talliesWith(library, ["tag:"]));
}

/** A tag as it is spelled in the library, and those that are nested in it with a slash. */
export async function tagsUnder(library: LibraryReader, tag: string): Promise<string[]> {
  const name = tagTally(tag);
  const [own, nested] = await library.read(["tallies"], ({ tallies }) =>
    Promise.all([tallies.get(name), tallies.startingWith(`${name}/`)]),
  );
  return [own?.label ?? tag, ...nested.map(({ label }) => label)];
}

/** What can stand behind `tag:`, `by:` and `site:`, the most used first. */
export async function queryVocabulary(library: LibraryReader): Promise<Omit<QueryVocabulary, "series">> {
  const tallies = await talliesWith(library, ["by:", "site:", "tag:"]);
  const behind = (prefix: string) => countsOf(tallies.filter(({ name }) => name.startsWith(prefix)));
  return { tags: behind("tag:"), creators: behind("by:"), sites: behind("site:") };
}

async function talliesWith(library: LibraryReader, prefixes: readonly string[]): Promise<Tally[]> {
  const found = await library.read(["tallies"], ({ tallies }) =>
    Promise.all(prefixes.map((prefix) => tallies.startingWith(prefix))),
  );
  return found.flat();
}

function countsOf(tallies: readonly Tally[]): TagCount[] {
  const counts = tallies.map(({ label, count }) => ({ tag: label, count }));
  return counts.toSorted((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
