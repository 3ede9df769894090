import { USUAL } from "../partition.ts";
import { readPostings } from "../segment/postings.ts";
import { APART } from "../terms/title-term.ts";
import type { DocValues } from "./doc-values.ts";
import type { FoundPostings } from "./index-reader.ts";
import type { LiveDocuments } from "./live-documents.ts";
import { Matches } from "./matches.ts";

/**
 * The lectures of which there is another with the same title and the same length; a length that is not known is none.
 * `found` are the terms of titles, and those of which each is borne by two that are not the same.
 */
export function duplicates(
  found: readonly FoundPostings[],
  liveDocuments: LiveDocuments,
  docValues: DocValues,
): Matches {
  const byTitle = new Map<string, number[]>();
  const apart = new Map<string, number[]>();
  for (const { term, postings, segment } of found) {
    const dead = liveDocuments.deadIn("facts", segment);
    const bearers = term.startsWith(APART) ? apart : byTitle;
    const numbers = bearers.get(term) ?? [];
    readPostings(postings, USUAL.facts, (number) => {
      if (dead?.[number] !== 1) numbers.push(number);
    });
    bearers.set(term, numbers);
  }
  const othersOf = toldApart([...apart.values()]);
  const matches = new Matches(liveDocuments.size);
  for (const numbers of byTitle.values()) {
    if (numbers.length < 2) continue;
    for (const [seconds, same] of Map.groupBy(numbers, (number) => docValues.value("seconds", number)))
      if (seconds > 0) for (const number of withTwin(same, othersOf)) matches.add(number, 1);
  }
  return matches;
}

type Others = ReadonlyMap<number, ReadonlySet<number>>;

/** For each of the lectures those that it is not, whatever they look like. */
function toldApart(groups: readonly (readonly number[])[]): Others {
  const others = new Map<number, Set<number>>();
  for (const group of groups)
    for (const number of group) others.set(number, new Set([...(others.get(number) ?? []), ...group]));
  return others;
}

function withTwin(same: readonly number[], othersOf: Others): readonly number[] {
  if (same.length < 2) return [];
  return same.filter((number) => {
    const others = othersOf.get(number);
    return !others || same.some((each) => each !== number && !others.has(each));
  });
}
