import { IndexReader } from "./execute/index-reader.ts";
import { lectureIds } from "./execute/lecture-ids.ts";
import { LiveDocuments } from "./execute/live-documents.ts";
import { SEARCH_STORES } from "./index/stores.ts";
import { USUAL } from "./partition.ts";
import { exactly } from "./plan/lookup.ts";
import { readPostings } from "./segment/postings.ts";
import { titleTerm } from "./terms/title-term.ts";

/** The ids of all lectures whose title is this one but for case and the like. */
export async function idsWithTitle(database: IDBDatabase, title: string): Promise<string[]> {
  const reader = await IndexReader.open(database.transaction([...SEARCH_STORES]));
  const live = new LiveDocuments(reader.state, reader.memtable);
  const found = await reader.find(exactly(titleTerm(title)), "facts");
  const numbers = new Set<number>();
  for (const { postings, segment } of found) {
    const dead = live.deadIn("facts", segment);
    readPostings(postings, USUAL.facts, (number) => {
      if (dead?.[number] !== 1) numbers.add(number);
    });
  }
  return (await lectureIds(reader, [...numbers])).flatMap((id) => id ?? []);
}
