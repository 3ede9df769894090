import { tagKey, uniqueTags } from "../../lecture/tag.ts";
import type { LibraryDatabase } from "../database.ts";
import { tagTally } from "../tally.ts";

/** Tags by their keys, in the spelling of their first use. */
export type Spellings = Map<string, string>;

/** How the library spells these tags; those that it does not know yet keep the spelling they have here. */
export async function knownSpellings(database: LibraryDatabase, tags: readonly string[]): Promise<Spellings> {
  const stored = await database.tallies.bulkGet(tags.map(tagTally));
  return new Map(tags.map((tag, index) => [tagKey(tag), stored[index]?.label ?? tag]));
}

export function spellAs(tags: readonly string[], spellings: Spellings): string[] {
  return uniqueTags(tags).map((tag) => spellings.get(tagKey(tag)) ?? tag);
}

/** The tags in the spelling of their first use in the library. */
export async function spellTags(database: LibraryDatabase, tags: readonly string[]): Promise<string[]> {
  const clean = uniqueTags(tags);
  return spellAs(clean, await knownSpellings(database, clean));
}

/** Makes this the library's spelling of a tag that is in it: for a rename that only changes capitals, say. */
export async function keepSpelling(database: LibraryDatabase, tag: string): Promise<void> {
  await database.tallies.update(tagTally(tag), { label: tag });
}
