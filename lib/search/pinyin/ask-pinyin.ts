import { fold } from "../../text/fold.ts";
import { Columns } from "../ask/columns.ts";
import { evaluate } from "../ask/evaluate.ts";
import { idsOf } from "../ask/ids.ts";
import { IndexReading } from "../ask/index-reading.ts";
import { exactly, slot, type Alternative, type Slot } from "../ask/lookup.ts";
import type { Need, Plan } from "../ask/plan.ts";
import { ranked } from "../ask/rank.ts";
import { namingPairs } from "../ask/vocabulary-reading.ts";
import type { WordList } from "../blocks/vocabulary.ts";
import { FIELD } from "../field.ts";
import { SEARCH_STORES } from "../keep/stores.ts";
import type { TextSource } from "../lecture-texts.ts";
import type { Hit, SearchOptions, SearchResults } from "../search.ts";
import { readingsOf } from "./readings.ts";
import { fitsUnit, spelledIn, spelledLetters, spellingsOf, type Unit } from "./spellings.ts";

/** Of the pairs of characters that can be meant, the commonest; more would be half of the index. */
const MOST_PAIRS = 300;
/** So many lectures are looked at; who spells a title finds it among the first. */
const MOST_LECTURES = 400;

/** Lectures whose title or a tag of which is Chinese that is read as the letters say; null when there is none. */
export async function askPinyin(
  database: IDBDatabase,
  source: TextSource,
  query: string,
  { limit = Infinity, tags = [] }: SearchOptions,
): Promise<SearchResults | null> {
  const letters = spelledLetters(query);
  if (letters === null || tags.length > 0) return null;
  const transaction = database.transaction([...SEARCH_STORES, ...source.stores]);
  const reading = await IndexReading.open(transaction);
  const columns = await Columns.read(reading, []);
  const pairs = pairsOf(await namingPairs(reading));
  const syllables = new Set(pairs.flatMap((pair) => Array.from(pair, readingsOf).flat()));
  const spellings = spellingsOf(letters, syllables);
  const need = needOf(spellings.map((units) => slotsFor(units, pairs)));
  if (!need) return null;
  const plan: Plan = { clauses: [{ any: [{ needs: [need], literals: [] }], not: false }], better: [] };
  const evaluation = await evaluate(reading, plan, columns);
  const numbers = ranked(evaluation, columns, MOST_LECTURES);
  const ids = await idsOf(reading, numbers);
  const looked = await Promise.all(
    numbers.map(async (number, at): Promise<{ hit: Hit; literal: string } | null> => {
      const texts = await source.texts(transaction, ids[at] ?? "");
      const literal = texts && spelledInAny([texts.title, ...texts.tags].map(fold), spellings);
      const hit = { id: ids[at] ?? "", score: evaluation.scores[number] ?? 0, isSaid: false, isSummary: false };
      return literal === null ? null : { hit, literal };
    }),
  );
  const found = looked.filter((each) => each !== null);
  if (found.length === 0) return null;
  const wanted = { words: [], prefixes: [], literals: [...new Set(found.map(({ literal }) => literal))] };
  return {
    query,
    tags,
    total: found.length,
    totalSeconds: null,
    tagsWithin: null,
    hits: found.slice(0, limit).map(({ hit }) => hit),
    complete: true,
    wanted,
    needs: [wanted],
    corrected: [],
    isPartial: false,
    isUnready: !reading.isReadable || reading.state.rebuilding !== null,
  };
}

/** Pairs of characters, the commonest first. */
function pairsOf(lists: readonly WordList[]): string[] {
  const counts = new Map<string, number>();
  for (const list of lists)
    list.counts.forEach((count, at) => {
      const pair = String.fromCharCode(...list.letters.subarray(at * 2, at * 2 + 2));
      counts.set(pair, Math.max(counts.get(pair) ?? 0, count));
    });
  return [...counts].toSorted((one, other) => other[1] - one[1]).map(([pair]) => pair);
}

/** For each two units that follow one another, the pairs that can be read so; null when there is none for one of them. */
function slotsFor(units: readonly Unit[], pairs: readonly string[]): Slot[] | null {
  const slots = units.slice(1).map((second, at) => {
    const first = units[at];
    const fitting = pairs.filter((pair) => {
      const [one = "", other = ""] = Array.from(pair);
      return first !== undefined && fitsUnit(readingsOf(one), first) && fitsUnit(readingsOf(other), second);
    });
    return slot(...fitting.slice(0, MOST_PAIRS).map(exactly));
  });
  return slots.length > 0 && slots.every(({ lookups }) => lookups.length > 0) ? slots : null;
}

function needOf(ways: readonly (Slot[] | null)[]): Need | null {
  const alternatives = ways.flatMap((slots): Alternative[] =>
    slots ? [{ slots, together: true, families: ["facts", "text"], fields: FIELD.title }] : [],
  );
  return alternatives.length > 0 ? { alternatives, isFilter: false, range: null, words: [] } : null;
}

function spelledInAny(texts: readonly string[], spellings: readonly Unit[][]): string | null {
  for (const units of spellings)
    for (const text of texts) {
      const found = spelledIn(text, units, readingsOf);
      if (found !== null) return found;
    }
  return null;
}
