import { fold } from "../../text/fold.ts";
import { DocValues } from "../execute/doc-values.ts";
import { evaluate } from "../execute/evaluate.ts";
import { lectureIds } from "../execute/lecture-ids.ts";
import { IndexReader } from "../execute/index-reader.ts";
import { exactly, slot, type Alternative } from "../plan/lookup.ts";
import { planQuery, type Need, type Plan } from "../plan/query-plan.ts";
import { parseQuery } from "../query/parse-query.ts";
import { docValuesIn, type Query } from "../query/query.ts";
import { restrictions } from "../query/restrictions.ts";
import { ranked } from "../ranking/rank.ts";
import { docValuesOfSort, sortedBy } from "../ranking/sorted.ts";
import { namingPairs } from "../spelling/known-words.ts";
import type { WordList } from "../segment/vocabulary.ts";
import { FIELD } from "../partition.ts";
import { SEARCH_STORES } from "../index/stores.ts";
import type { TextSource } from "../lecture-texts.ts";
import type { Hit, SearchOptions, SearchResults } from "../search.ts";
import { readingsOf } from "./readings.ts";
import { SpelledPairs } from "./spelled-pairs.ts";
import { spelledIn, spelledLetters, spellingsOf, type Unit } from "./spellings.ts";

/** So many lectures are looked at; who spells a title finds it among the first. */
const MOST_LECTURES = 100;
/** Looks into the index for all spellings together: nothing is answered about as fast as something. */
const MOST_LOOKUPS = 400;

/** Lectures whose title or a tag of which is Chinese that is read as the letters say; null when there is none. */
export async function searchByPinyin(
  database: IDBDatabase,
  source: TextSource,
  query: string,
  options: SearchOptions,
): Promise<SearchResults | null> {
  const { limit = Infinity, tags = [], within = "", sort = "match" } = options;
  const letters = spelledLetters(query);
  if (letters === null) return null;
  const typed: Query = { ...parseQuery(""), clauses: restrictions(options) };
  const transaction = database.transaction([...SEARCH_STORES, ...source.stores]);
  const reader = await IndexReader.open(transaction);
  const docValues = await DocValues.read(reader, [...new Set([...docValuesOfSort(sort), ...docValuesIn(typed)])]);
  const pairs = new SpelledPairs(pairsOf(await namingPairs(reader)));
  const spellings = spellingsOf(letters, pairs.syllables());
  const need = needOf(spellings.map((units) => pairs.chain(units)));
  if (!need) return null;
  const spelled = { any: [{ needs: [need], literals: [], worth: 1 }], not: false };
  const plan: Plan = { clauses: [spelled, ...planQuery(typed, new Map()).clauses], better: [] };
  const evaluation = await evaluate(reader, plan, docValues);
  const best = ranked(evaluation, docValues, MOST_LECTURES);
  const numbers = (await sortedBy(sort, reader, docValues))?.(best) ?? best;
  const ids = await lectureIds(reader, numbers);
  const looked = await Promise.all(
    numbers.map(async (number, at): Promise<{ hit: Hit; literal: string } | null> => {
      const texts = await source.texts(transaction, ids[at] ?? "");
      const literal = texts && spelledInAny([texts.title, ...texts.tags].map(fold), spellings);
      const hit = {
        id: ids[at] ?? "",
        score: evaluation.scores[number] ?? 0,
        isSaid: false,
        isSummary: false,
        translations: [],
      };
      return literal === null ? null : { hit, literal };
    }),
  );
  const found = looked.filter((each) => each !== null);
  if (found.length === 0) return null;
  const highlightTerms = { words: [], prefixes: [], literals: [...new Set(found.map(({ literal }) => literal))] };
  return {
    query,
    tags,
    within,
    sort,
    total: found.length,
    totalSeconds: null,
    tagsWithin: null,
    hits: found.slice(0, limit).map(({ hit }) => hit),
    complete: true,
    highlightTerms,
    needs: [highlightTerms],
    translatedNeeds: [highlightTerms],
    corrected: [],
    isPartial: false,
    isTranslated: false,
    isUnready: !reader.isReadable || reader.state.rebuilding !== null,
    waiting: 0,
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

function needOf(ways: readonly (readonly string[][] | null)[]): Need | null {
  const alternatives: Alternative[] = [];
  let lookups = 0;
  for (const pairs of ways) {
    if (!pairs) continue;
    lookups += pairs.reduce((sum, { length }) => sum + length, 0);
    if (lookups > MOST_LOOKUPS && alternatives.length > 0) break;
    const slots = pairs.map((each) => slot(...each.map(exactly)));
    alternatives.push({ slots, together: true, partitions: ["facts", "text"], fields: FIELD.title });
  }
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
