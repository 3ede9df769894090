import { USUAL } from "../partition.ts";
import { readPostings } from "../segment/postings.ts";
import type { DocValues } from "./doc-values.ts";
import type { FoundPostings } from "./index-reader.ts";
import type { LiveDocuments } from "./live-documents.ts";
import { Matches } from "./matches.ts";

/** The lectures of which there is another with the same title and the same length; a length that is not known is none. */
export function duplicates(
  titles: readonly FoundPostings[],
  liveDocuments: LiveDocuments,
  docValues: DocValues,
): Matches {
  const byTitle = new Map<string, number[]>();
  for (const { term, postings, segment } of titles) {
    const dead = liveDocuments.deadIn("facts", segment);
    const numbers = byTitle.get(term) ?? [];
    readPostings(postings, USUAL.facts, (number) => {
      if (dead?.[number] !== 1) numbers.push(number);
    });
    byTitle.set(term, numbers);
  }
  const matches = new Matches(liveDocuments.size);
  for (const numbers of byTitle.values()) {
    if (numbers.length < 2) continue;
    for (const [seconds, same] of Map.groupBy(numbers, (number) => docValues.value("seconds", number)))
      if (seconds > 0 && same.length > 1) for (const number of same) matches.add(number, 1);
  }
  return matches;
}
