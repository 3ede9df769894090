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
    return inOrder((number) => ranks[number] || LAST, docValues);
  }
  const { name, isAscending = false } = SORTED_BY[sort] ?? { name: "saved" };
  // Of a length that is not known, -1 is said.
  const least = name === "seconds" ? 0 : UNKNOWN + 1;
  return inOrder((number) => {
    const value = docValues.value(name, number);
    return value < least ? LAST : isAscending ? value : -value;
  }, docValues);
}

/** Keys are whole numbers from here to there. */
const [FIRST, LAST] = [-0x80000000, 0x80000000];

function inOrder(keyOf: (number: number) => number, docValues: DocValues): Sorted {
  return (numbers) => {
    const newest = byKey(
      Uint32Array.from(numbers).toSorted().toReversed(),
      (number) => -docValues.value("saved", number),
    );
    return Array.from(byKey(newest, keyOf));
  };
}

/** Of equals the first stays first. Key and place make one number each, and these are sorted without comparing by hand. */
function byKey(numbers: Uint32Array, keyOf: (number: number) => number): Uint32Array {
  const { length } = numbers;
  const keyed = new Float64Array(length);
  let isInOrder = true;
  numbers.forEach((number, place) => {
    keyed[place] = (keyOf(number) - FIRST) * length + place;
    isInOrder &&= place === 0 || (keyed[place - 1] ?? 0) < (keyed[place] ?? 0);
  });
  if (isInOrder) return numbers;
  keyed.sort();
  return numbers.map((_, at) => {
    const key = keyed[at] ?? 0;
    return numbers[key - Math.floor(key / length) * length] ?? 0;
  });
}
