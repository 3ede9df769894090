import { readPostings } from "../segment/postings.ts";
import { USUAL } from "../partition.ts";
import { factTerm } from "../terms/marked-terms.ts";
import type { IndexReader } from "./index-reader.ts";
import { LiveDocuments } from "./live-documents.ts";
import { beginningWith } from "../plan/lookup.ts";

/** A tag by its key, and how many of the lectures that were found bear it. */
export interface TagWithin {
  readonly key: string;
  readonly count: number;
}

const MOST = 24;
const TAG = factTerm("tag", "");

/** The tags that most of these lectures bear, those that all of them bear left out: they would tell nothing apart. */
export async function tagsWithin(reader: IndexReader, numbers: readonly number[]): Promise<TagWithin[]> {
  const found = await reader.find(beginningWith(TAG), "facts");
  const liveDocuments = new LiveDocuments(reader.state, reader.memtable);
  const isWanted = new Uint8Array(liveDocuments.size);
  for (const number of numbers) isWanted[number] = 1;
  const counts = new Map<string, number>();
  for (const { term, postings, segment } of found) {
    const dead = liveDocuments.deadIn("facts", segment);
    let count = 0;
    readPostings(postings, USUAL.facts, (number) => {
      if (isWanted[number] === 1 && dead?.[number] !== 1) count++;
    });
    if (count > 0) counts.set(term, (counts.get(term) ?? 0) + count);
  }
  return [...counts]
    .map(([term, count]) => ({ key: term.slice(TAG.length), count }))
    .filter(({ count }) => count < numbers.length)
    .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
    .slice(0, MOST);
}
