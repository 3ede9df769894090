import type { TextSource } from "../lecture-texts.ts";
import type { DocValueName } from "../index/index-state.ts";
import { SEARCH_STORES } from "../index/stores.ts";
import { parseQuery } from "../query/parse-query.ts";
import { docValuesIn, type Query } from "../query/query.ts";
import { restrictions } from "../query/restrictions.ts";
import { docValuesOfSort, sortedBy, type Sorted } from "../ranking/sorted.ts";
import type { Hit, SearchOptions, SearchResults } from "../search-results.ts";
import type { Sort } from "../sort.ts";
import { alsoTranslated } from "./also-translated.ts";
import { check } from "./check.ts";
import { hitsOf } from "./hits-of.ts";
import { DocValues } from "./doc-values.ts";
import { evaluate, lookupsOf, type Evaluation } from "./evaluate.ts";
import { IndexReader } from "./index-reader.ts";
import { lectureIds } from "./lecture-ids.ts";
import { canCorrect, spellingCorrections } from "../spelling/spelling-correction.ts";
import { pastedTitle, type PastedTitle } from "./pasted-title.ts";
import { partial } from "./partial.ts";
import { compoundsIn } from "../plan/compounds.ts";
import { planQuery, type Corrections, type Plan } from "../plan/query-plan.ts";
import { withSplitRuns } from "../plan/split-runs.ts";
import { tagsWithin } from "./tags-within.ts";
import { together, highlightTermsBy } from "./highlight-terms.ts";

const NONE: Corrections = new Map();

/**
 * Answers one query in one transaction: what is saved meanwhile is in the next answer. What is to be looked up is worked
 * out while the library opens.
 */
export async function executeQuery(
  opening: Promise<IDBDatabase>,
  source: TextSource,
  text: string,
  options: SearchOptions,
  translate?: (query: Query) => Query | null,
): Promise<{ readonly results: SearchResults; readonly reader: IndexReader }> {
  const {
    tags = [],
    within = "",
    sort = "match",
    limit = Infinity,
    withSeconds = false,
    withTags: wantsTags = false,
    read,
  } = options;
  const asked = parseQuery(text);
  const restricting = restrictions(options);
  const typed: Query = { ...asked, clauses: [...asked.clauses, ...restricting] };
  const planned = planFor(typed, NONE);
  const transaction = (await opening).transaction([...SEARCH_STORES, ...source.stores]);
  const reader = await IndexReader.open(transaction, {
    isCounted: asksOfTexts(typed),
    wanted: lookupsOf(planned.plan),
  });
  const docValues = await DocValues.read(reader, docValuesFor(typed, withSeconds, sort));
  const pasted = await pastedTitle(reader, source, { text, restricting }, docValues);
  const found = await attempts(reader, planned, docValues, pasted);
  const { query, plan, evaluation, corrections, isPartial } = found;
  const sorted = await sortedBy(sort, reader, docValues);
  const checking = { reader, source, docValues, sorted };
  const checked = await check({ ...checking, ...found, limit });
  const needs = highlightTermsBy(query, plan, evaluation);
  const typedHits = await hitsOf(reader, checked.best, evaluation);
  const room = limit - typedHits.length;
  const translated = pasted || room <= 0 ? null : (translate?.(typed) ?? null);
  const also = translated && (await alsoTranslated(checking, translated, new Set(checked.all), room));
  const hits = also
    ? await joined(reader, [...typedHits, ...also.hits], [...checked.best, ...also.best], sorted)
    : typedHits;
  const all = also ? [...checked.all, ...also.all] : checked.all;
  const translatedNeeds = also ? also.needs : needs;
  await read?.(transaction, hits);
  const results: SearchResults = {
    query: text,
    tags,
    within,
    sort,
    total: all.length,
    totalSeconds: withSeconds
      ? all.reduce((sum, number) => sum + Math.max(0, docValues.value("seconds", number)), 0)
      : null,
    tagsWithin: wantsTags ? await tagsWithin(reader, all) : null,
    hits,
    complete: checked.complete && (also?.complete ?? true),
    highlightTerms: together(also ? [...needs, ...translatedNeeds] : needs),
    needs,
    translatedNeeds,
    corrected: [...corrections].map(([word, meant]) => ({
      typed: word,
      meant: meant.filter((other) => other !== word),
    })),
    isPartial,
    isTranslated: also !== null && also.hits.length > 0,
    isUnready: !reader.isReadable || reader.state.rebuilding !== null,
    waiting: reader.waiting,
  };
  return { results, reader };
}

/** The doc values that are needed: for ranges, and for the playing time of all. */
function docValuesFor(query: Query, withSeconds: boolean, sort: Sort): DocValueName[] {
  const seconds = withSeconds ? (["seconds"] as const) : [];
  return [...new Set<DocValueName>([...seconds, ...docValuesIn(query), ...docValuesOfSort(sort)])];
}

/** What was found in the other language comes behind all others, unless an order is asked for in which it has a place. */
async function joined(
  reader: IndexReader,
  hits: readonly Hit[],
  numbers: readonly number[],
  sorted: Sorted | null,
): Promise<readonly Hit[]> {
  if (!sorted) return hits;
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const ids = await lectureIds(reader, sorted(numbers));
  return ids.flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? [])));
}

/** What can be filtered by never waits to be indexed, but whether there is a note. */
function asksOfTexts({ clauses }: Query): boolean {
  return clauses.some(({ any }) =>
    any.some((atom) => atom.kind !== "fact" || (atom.name === "has" && "note".startsWith(atom.value))),
  );
}

interface Planned {
  readonly query: Query;
  readonly plan: Plan;
}

interface Attempt extends Planned {
  readonly evaluation: Evaluation;
  readonly corrections: Corrections;
  readonly isPartial: boolean;
}

/** As it was typed; else with words one edit away; else with Chinese cut into words; else what has most of it. */
async function attempts(
  reader: IndexReader,
  planned: Planned,
  docValues: DocValues,
  pasted: PastedTitle | null,
): Promise<Attempt> {
  if (pasted) return { ...pasted, corrections: NONE, isPartial: false };
  const { query } = planned;
  const typed = await attempt(reader, planned, docValues, NONE);
  if (typed.evaluation.numbers.length > 0 || !canCorrect(query)) return typed;
  const corrections = await spellingCorrections(reader, typed.plan, typed.evaluation);
  const isOther = corrections.size > 0 || compoundsIn(query, true).size > 0;
  const meant = isOther ? await attempt(reader, planFor(query, corrections, true), docValues, corrections) : typed;
  if (meant.evaluation.numbers.length > 0) return meant;
  const split = withSplitRuns(query);
  const last = split ? await attempt(reader, planFor(split, corrections), docValues, corrections) : meant;
  const evaluation =
    last.evaluation.numbers.length > 0 ? last.evaluation : partial(last.plan, last.evaluation, reader.state.live);
  return { ...last, evaluation, isPartial: true };
}

async function attempt(
  reader: IndexReader,
  planned: Planned,
  docValues: DocValues,
  corrections: Corrections,
): Promise<Attempt> {
  return { ...planned, corrections, evaluation: await evaluate(reader, planned.plan, docValues), isPartial: false };
}

function planFor(query: Query, corrections: Corrections, loosely = false): Planned {
  return { query, plan: planQuery(query, corrections, loosely) };
}
