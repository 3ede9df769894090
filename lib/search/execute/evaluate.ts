import type { Partition } from "../partition.ts";
import type { DocValueName } from "../index/index-state.ts";
import type { DocValues } from "./doc-values.ts";
import { combine, type Scored } from "./combine.ts";
import type { FoundPostings, IndexReader, PlannedLookup } from "./index-reader.ts";
import { LiveDocuments } from "./live-documents.ts";
import type { Alternative, Lookup } from "../plan/lookup.ts";
import { duplicates } from "./duplicates.ts";
import { addMatches, matchesIn } from "./match-partition.ts";
import { Matches } from "./matches.ts";
import type { Need, Plan } from "../plan/query-plan.ts";

/** What a query found, before it is sorted. */
export interface Evaluation extends Scored {
  /** For each need, which lectures have it. */
  readonly matches: ReadonlyMap<Need, Matches>;
  /** Terms that were found for each need: what to mark in the results. */
  readonly terms: ReadonlyMap<Need, ReadonlySet<string>>;
}

/** Reads everything that a plan asks for, all at once, and works out which lectures fit. */
export async function evaluate(reader: IndexReader, plan: Plan, docValues: DocValues): Promise<Evaluation> {
  const found = await readAll(reader, lookupsOf(plan));
  const liveDocuments = new LiveDocuments(reader.state, reader.memtable);
  const needs = needsOf(plan);
  const matches = new Map(needs.map((need) => [need, matchNeed(need, found, liveDocuments, docValues)]));
  return {
    ...combine(plan, matches, reader.state.live, liveDocuments.size),
    matches,
    terms: new Map(needs.map((need) => [need, termsOf(need, found)])),
  };
}

/** All that a plan looks up. */
export function lookupsOf(plan: Plan): readonly PlannedLookup[] {
  const wanted = new Map<Lookup, readonly Partition[]>();
  for (const { alternatives } of needsOf(plan))
    for (const { slots, partitions } of alternatives)
      for (const { lookups } of slots) for (const lookup of lookups) wanted.set(lookup, partitions);
  return [...wanted];
}

function needsOf({ clauses, better }: Plan): Need[] {
  return [...clauses.flatMap(({ any }) => any.flatMap((way) => way.needs)), ...better];
}

type PostingsByLookup = ReadonlyMap<Lookup, ReadonlyMap<Partition, readonly FoundPostings[]>>;

async function readAll(reader: IndexReader, wanted: readonly PlannedLookup[]): Promise<PostingsByLookup> {
  const found = await Promise.all(
    wanted.map(async ([lookup, partitions]) => {
      const each = await Promise.all(
        partitions
          .filter((partition) => reader.has(partition))
          .map(async (partition) => [partition, await reader.find(lookup, partition)] as const),
      );
      return [lookup, new Map(each)] as const;
    }),
  );
  return new Map(found);
}

function matchNeed(need: Need, found: PostingsByLookup, liveDocuments: LiveDocuments, docValues: DocValues): Matches {
  const { range, isDuplicate, alternatives } = need;
  if (isDuplicate) return duplicates(foundFacts(found, alternatives), liveDocuments, docValues);
  if (range) return inRange(range, liveDocuments, docValues);
  const ways = alternatives.map((alternative) => matchAlternative(alternative, found, liveDocuments));
  const [only] = ways;
  if (ways.length === 1 && only) return only;
  const matches = new Matches(liveDocuments.size);
  for (const way of ways) matches.join(way);
  return matches;
}

function foundFacts(found: PostingsByLookup, alternatives: readonly Alternative[]): FoundPostings[] {
  const lookups = alternatives.flatMap(({ slots }) => slots.flatMap((slot) => slot.lookups));
  return lookups.flatMap((lookup) => found.get(lookup)?.get("facts") ?? []);
}

function matchAlternative(alternative: Alternative, found: PostingsByLookup, liveDocuments: LiveDocuments): Matches {
  const parts = alternative.partitions.flatMap((partition) => {
    const slots = alternative.slots.map(({ lookups }) =>
      lookups.flatMap((each) => found.get(each)?.get(partition) ?? []),
    );
    return slots.every((each) => each.length > 0) ? [{ partition, slots }] : [];
  });
  const [only] = parts;
  if (only && parts.length === 1) return matchesIn(alternative, only.slots, only.partition, liveDocuments);
  const matches = new Matches(liveDocuments.size);
  for (const { partition, slots } of parts) addMatches(alternative, slots, partition, liveDocuments, matches);
  return matches;
}

function inRange(
  { docValue, least, most }: { readonly docValue: DocValueName; readonly least: number; readonly most: number },
  liveDocuments: LiveDocuments,
  docValues: DocValues,
): Matches {
  const { size } = liveDocuments;
  const matches = new Matches(size);
  for (let number = 0; number < size; number++) {
    if (liveDocuments.isHidden(number)) continue;
    const value = docValues.value(docValue, number);
    if (value >= least && value <= most) matches.add(number, 1);
  }
  return matches;
}

function termsOf({ alternatives, isDuplicate }: Need, found: PostingsByLookup): Set<string> {
  if (isDuplicate) return new Set();
  const lookups = alternatives.flatMap(({ slots }) => slots.flatMap((slot) => (slot.isNeighbours ? [] : slot.lookups)));
  return new Set(
    lookups.flatMap((lookup) =>
      [...(found.get(lookup)?.values() ?? [])].flatMap((each) => each.map(({ term }) => term)),
    ),
  );
}
