import type { DocValues } from "../execute/doc-values.ts";
import type { IndexReader } from "../execute/index-reader.ts";
import { UNKNOWN, type DocValueName } from "../index/index-state.ts";
import { type Sort, SORTED_BY } from "../sort.ts";
import { titleRanks } from "./title-ranks.ts";

/** Puts lectures into an order, by their numbers. */
export type Sorted = (numbers: readonly number[]) => number[];

/** The doc values that a sort needs: those it goes by, and the time of saving, by which equals stand. */
export function docValuesOfSort(sort: Sort): DocValueName[] {
  const { name } = SORTED_BY[sort] ?? {};
  return sort === "match" ? [] : [...new Set<DocValueName>([...(name === undefined ? [] : [name]), "saved"])];
}

/** What sorts by something else than how well it matches; null for that. Of equals the one saved last comes first. */
export async function sortedBy(sort: Sort, reader: IndexReader, docValues: DocValues): Promise<Sorted | null> {
  if (sort === "match") return null;
  if (sort === "title") {
    const ranks = await titleRanks(reader);
    return inOrder((number) => ranks[number] || Infinity, docValues);
  }
  const { name, isAscending = false } = SORTED_BY[sort] ?? { name: "saved" };
  // Of a length that is not known, -1 is said.
  const least = name === "seconds" ? 0 : UNKNOWN + 1;
  return inOrder((number) => {
    const value = docValues.value(name, number);
    return value < least ? Infinity : isAscending ? value : -value;
  }, docValues);
}

function inOrder(keyOf: (number: number) => number, docValues: DocValues): Sorted {
  return (numbers) => {
    const keys = Float64Array.from(numbers, keyOf);
    const saved = Float64Array.from(numbers, (number) => docValues.value("saved", number));
    const places = Uint32Array.from(numbers.keys()).toSorted((one, other) => {
      const [key, otherKey] = [keys[one] ?? 0, keys[other] ?? 0];
      if (key !== otherKey) return key < otherKey ? -1 : 1;
      return (saved[other] ?? 0) - (saved[one] ?? 0) || (numbers[other] ?? 0) - (numbers[one] ?? 0);
    });
    return Array.from(places, (place) => numbers[place] ?? 0);
  };
}
