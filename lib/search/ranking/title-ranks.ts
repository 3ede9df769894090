import type { IndexReader } from "../execute/index-reader.ts";
import { LiveDocuments } from "../execute/live-documents.ts";
import { beginningWith } from "../plan/lookup.ts";
import { readPostings } from "../segment/postings.ts";
import { TITLES } from "../terms/title-term.ts";
import { USUAL } from "../partition.ts";

/** From U+3400 on: so many characters of one unit are written in Chinese and Japanese. */
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const EACH_HAN = /[\u3400-\u9fff\uf900-\ufaff]/g;
const FIRST_HAN = 0x3400;

/** For each lecture the place of its title among all, from 1 on, equal titles alike; 0 where it has none. */
export async function titleRanks(reader: IndexReader): Promise<Uint32Array> {
  const liveDocuments = new LiveDocuments(reader.state, reader.memtable);
  const ranks = new Uint32Array(liveDocuments.size);
  const found = await reader.find(beginningWith(TITLES), "facts");
  const keyOf = spokenOrder(found.map(({ term }) => term).filter((term) => HAN.test(term)));
  // Terms of a segment come sorted: of one there is little to do.
  const titles = found
    .map(({ term, postings, segment }) => ({ key: keyOf(term), postings, segment }))
    .toSorted((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  let [rank, last] = [0, ""];
  for (const { key, postings, segment } of titles) {
    if (key !== last) [rank, last] = [rank + 1, key];
    const dead = liveDocuments.deadIn("facts", segment);
    readPostings(postings, USUAL.facts, (number) => {
      if (dead?.[number] !== 1) ranks[number] = rank;
    });
  }
  return ranks;
}

/** Chinese characters in the order in which they are spoken: each stands for its place among those that occur. */
export function spokenOrder(terms: readonly string[]): (term: string) => string {
  if (terms.length === 0) return (term) => term;
  const occurring = [...new Set(terms.flatMap((term) => term.match(EACH_HAN) ?? []))];
  const { compare } = new Intl.Collator("zh-u-co-pinyin");
  const places = new Map(
    occurring.toSorted(compare).map((character, at) => [character, String.fromCharCode(FIRST_HAN + at)]),
  );
  return (term) => (HAN.test(term) ? term.replace(EACH_HAN, (character) => places.get(character) ?? character) : term);
}
