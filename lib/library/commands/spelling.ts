import type { LibraryDatabase } from "../database.ts";
import { tagKey, uniqueTags } from "../../lecture/tag.ts";
import { tagTally } from "../tally.ts";

/** The tags in the spelling of their first use in the library. `fresh` remembers spellings that the same transaction brings in. */
export async function spellTags(
  database: LibraryDatabase,
  tags: readonly string[],
  fresh: Map<string, string> = new Map(),
): Promise<string[]> {
  const clean = uniqueTags(tags);
  const stored = await database.tallies.bulkGet(clean.map(tagTally));
  return clean.map((tag, index) => {
    const key = tagKey(tag);
    const spelled = fresh.get(key) ?? stored[index]?.label ?? tag;
    fresh.set(key, spelled);
    return spelled;
  });
}
