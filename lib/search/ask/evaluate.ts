import type { Family } from "../field.ts";
import type { ColumnName } from "../keep/search-state.ts";
import type { Columns } from "./columns.ts";
import { combine, type Scored } from "./combine.ts";
import type { Found, IndexReading } from "./index-reading.ts";
import { Liveness } from "./liveness.ts";
import type { Alternative, Lookup } from "./lookup.ts";
import { addMatches } from "./match-family.ts";
import { Matches } from "./matches.ts";
import type { Need, Plan } from "./plan.ts";

/** What a query found, before it is sorted. */
export interface Evaluation extends Scored {
  /** For each need, which lectures have it. */
  readonly matches: ReadonlyMap<Need, Matches>;
  /** Terms that were found for each need: what to mark in the results. */
  readonly terms: ReadonlyMap<Need, ReadonlySet<string>>;
  /** Where only the best of a frequent term were read: how many lectures there are at most; 0 where all were read. */
  readonly atMost: number;
}

/** Reads everything that a plan asks for, all at once, and works out which lectures fit. */
export async function evaluate(reading: IndexReading, plan: Plan, columns: Columns): Promise<Evaluation> {
  const needs = [...plan.clauses.flatMap(({ any }) => any.flatMap((way) => way.needs)), ...plan.better];
  const found = await readAll(reading, needs);
  const liveness = new Liveness(reading.state, reading.recent);
  const matches = new Map(needs.map((need) => [need, matchNeed(need, found, liveness, columns)]));
  return {
    ...combine(plan, matches, reading.state.live, liveness.size),
    matches,
    terms: new Map(needs.map((need) => [need, termsOf(need, found)])),
    atMost: atMost(found),
  };
}

type FoundByLookup = ReadonlyMap<Lookup, ReadonlyMap<Family, readonly Found[]>>;

async function readAll(reading: IndexReading, needs: readonly Need[]): Promise<FoundByLookup> {
  const asked = new Map<Lookup, readonly Family[]>();
  for (const { alternatives } of needs)
    for (const { slots, families } of alternatives)
      for (const { lookups } of slots) for (const lookup of lookups) asked.set(lookup, families);
  const found = await Promise.all(
    [...asked].map(async ([lookup, families]) => {
      const each = await Promise.all(
        families
          .filter((family) => reading.has(family))
          .map(async (family) => [family, await reading.find(lookup, family)] as const),
      );
      return [lookup, new Map(each)] as const;
    }),
  );
  return new Map(found);
}

function matchNeed(need: Need, found: FoundByLookup, liveness: Liveness, columns: Columns): Matches {
  const { range, alternatives } = need;
  if (range) return inRange(range, liveness.size, columns);
  const ways = alternatives.map((alternative) => matchAlternative(alternative, found, liveness));
  const [only] = ways;
  if (ways.length === 1 && only) return only;
  const matches = new Matches(liveness.size);
  for (const way of ways) matches.join(way);
  return matches;
}

function matchAlternative(alternative: Alternative, found: FoundByLookup, liveness: Liveness): Matches {
  const matches = new Matches(liveness.size);
  for (const family of alternative.families) {
    const slots = alternative.slots.map(({ lookups }) => lookups.flatMap((each) => found.get(each)?.get(family) ?? []));
    if (slots.every((each) => each.length > 0)) addMatches(alternative, slots, family, liveness, matches);
  }
  return matches;
}

function inRange(
  { column, least, most }: { readonly column: ColumnName; readonly least: number; readonly most: number },
  size: number,
  columns: Columns,
): Matches {
  const matches = new Matches(size);
  for (let number = 0; number < size; number++) {
    const value = columns.value(column, number);
    if (value >= least && value <= most) matches.add(number, 1);
  }
  return matches;
}

function termsOf({ alternatives }: Need, found: FoundByLookup): Set<string> {
  const lookups = alternatives.flatMap(({ slots }) => slots.flatMap((slot) => (slot.isNeighbours ? [] : slot.lookups)));
  return new Set(
    lookups.flatMap((lookup) =>
      [...(found.get(lookup)?.values() ?? [])].flatMap((each) => each.map(({ term }) => term)),
    ),
  );
}

function atMost(found: FoundByLookup): number {
  const all = [...found.values()].flatMap((families) => [...families.values()].flat());
  return all.reduce((sum, { more }) => sum + more, 0);
}
