import { tagKey } from "../../lecture/tag.ts";
import type { TextSource } from "../lecture-texts.ts";
import { FIELD, SAID } from "../partition.ts";
import type { DocValueName } from "../index/index-state.ts";
import { SEARCH_STORES } from "../index/stores.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { Clause, Query, Translation } from "../query/query.ts";
import type { Hit, SearchOptions, SearchResults } from "../search.ts";
import { fits, uncertainClauses } from "./verify.ts";
import { DocValues } from "./doc-values.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { lectureIds } from "./lecture-ids.ts";
import { IndexReader } from "./index-reader.ts";
import { LiteralReader } from "./literal.ts";
import { canCorrect, spellingCorrections } from "../spelling/spelling-correction.ts";
import { pastedTitle, type PastedTitle } from "./pasted-title.ts";
import { partial } from "./partial.ts";
import { compoundsIn } from "../plan/compounds.ts";
import { planQuery, type Corrections, type Plan } from "../plan/query-plan.ts";
import { ranked } from "../ranking/rank.ts";
import { withSplitRuns } from "../plan/split-runs.ts";
import { tagsWithin } from "./tags-within.ts";
import { rankedAsTyped, translationsIn } from "./translated-hits.ts";
import { together, highlightTermsBy } from "./highlight-terms.ts";

const NONE: Corrections = new Map();

/** Answers one query in one transaction: what is saved meanwhile is in the next answer. */
export async function executeQuery(
  database: IDBDatabase,
  source: TextSource,
  text: string,
  options: SearchOptions,
  translate?: (query: Query) => Query | null,
): Promise<{ readonly results: SearchResults; readonly reader: IndexReader }> {
  const { tags = [], limit = Infinity, withSeconds = false, withTags: wantsTags = false, read } = options;
  const transaction = database.transaction([...SEARCH_STORES, ...source.stores]);
  const typed = withTags(parseQuery(text), tags);
  const reader = await IndexReader.open(transaction);
  const docValues = await DocValues.read(reader, docValuesFor(typed, withSeconds));
  const { query, plan, evaluation, corrections, isPartial, isTranslated } = await attempts(
    reader,
    typed,
    docValues,
    tags.length > 0 ? null : await pastedTitle(reader, source, text, docValues),
    translate?.(typed) ?? null,
  );
  const rank = (most: number): number[] =>
    isTranslated ? rankedAsTyped({ query, plan, evaluation }, docValues, most) : ranked(evaluation, docValues, most);
  const checked = await check({ reader, source, query, plan, evaluation, rank, limit, isPartial });
  const needs = highlightTermsBy(query, plan, evaluation, false);
  const translatedNeeds = isTranslated ? highlightTermsBy(query, plan, evaluation, true) : needs;
  const translations = (number: number): Translation[] =>
    isTranslated ? translationsIn({ query, plan, evaluation }, number) : [];
  const hits = await hitsOf(reader, checked.best, evaluation, translations);
  await read?.(transaction, hits);
  const results: SearchResults = {
    query: text,
    tags,
    total: checked.total,
    totalSeconds: withSeconds
      ? checked.all.reduce((sum, number) => sum + Math.max(0, docValues.value("seconds", number)), 0)
      : null,
    tagsWithin: wantsTags ? await tagsWithin(reader, checked.all) : null,
    hits,
    complete: checked.complete,
    highlightTerms: together(translatedNeeds),
    needs,
    translatedNeeds,
    corrected: [...corrections].map(([word, meant]) => ({
      typed: word,
      meant: meant.filter((other) => other !== word),
    })),
    isPartial,
    isTranslated,
    isUnready: !reader.isReadable || reader.state.rebuilding !== null,
    waiting: reader.waiting,
  };
  return { results, reader };
}

/** The doc values that are needed: for ranges, and for the playing time of all. */
function docValuesFor({ clauses }: Query, withSeconds: boolean): DocValueName[] {
  const ranges = clauses.flatMap(({ any }) => any.flatMap((atom) => (atom.kind === "range" ? [atom.docValue] : [])));
  return [...new Set<DocValueName>([...(withSeconds ? (["seconds"] as const) : []), ...ranges])];
}

function withTags(query: Query, tags: readonly string[]): Query {
  const clauses = tags.map((tag): Clause => ({
    any: [{ kind: "fact", name: "tag", value: tagKey(tag), beginning: false }],
    not: false,
  }));
  return { ...query, clauses: [...query.clauses, ...clauses] };
}

interface Attempt {
  readonly query: Query;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly corrections: Corrections;
  readonly isPartial: boolean;
  readonly isTranslated: boolean;
}

/** As it was typed, and in the other language where that is asked for; else with words one edit away; else with Chinese cut into words; else what has most of it. */
async function attempts(
  reader: IndexReader,
  query: Query,
  docValues: DocValues,
  pasted: PastedTitle | null,
  translated: Query | null,
): Promise<Attempt> {
  if (pasted) return { ...pasted, corrections: NONE, isPartial: false, isTranslated: false };
  if (translated) {
    const both = await attempt(reader, translated, docValues, NONE, false, planQuery(query, NONE).better);
    if (both.evaluation.numbers.length > 0) return { ...both, isTranslated: true };
  }
  const typed = await attempt(reader, query, docValues, NONE);
  if (typed.evaluation.numbers.length > 0 || !canCorrect(query)) return typed;
  const corrections = await spellingCorrections(reader, typed.plan, typed.evaluation);
  const isOther = corrections.size > 0 || compoundsIn(query, true).size > 0;
  const meant = isOther ? await attempt(reader, query, docValues, corrections, true) : typed;
  if (meant.evaluation.numbers.length > 0) return meant;
  const split = withSplitRuns(query);
  const last = split ? await attempt(reader, split, docValues, corrections) : meant;
  const evaluation =
    last.evaluation.numbers.length > 0 ? last.evaluation : partial(last.plan, last.evaluation, reader.state.live);
  return { ...last, evaluation, isPartial: true };
}

async function attempt(
  reader: IndexReader,
  query: Query,
  docValues: DocValues,
  corrections: Corrections,
  loosely = false,
  better: Plan["better"] | null = null,
): Promise<Attempt> {
  const planned = planQuery(query, corrections, loosely);
  const plan = better ? { ...planned, better } : planned;
  const evaluation = await evaluate(reader, plan, docValues);
  return { query, plan, corrections, evaluation, isPartial: false, isTranslated: false };
}

interface Checking {
  readonly reader: IndexReader;
  readonly source: TextSource;
  readonly query: Query;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** So many of what was found, best first. */
  readonly rank: (most: number) => number[];
  readonly limit: number;
  readonly isPartial: boolean;
}

interface Checked {
  readonly best: readonly number[];
  /** All that were found, in no order. */
  readonly all: readonly number[];
  readonly total: number;
  readonly complete: boolean;
}

const AT_ONCE = 16;

/** Leaves out what the text does not bear out, as far as results are wanted; the rest stays as the index has it. */
async function check(checking: Checking): Promise<Checked> {
  const { reader, source, query, plan, evaluation, rank, limit, isPartial } = checking;
  const { numbers: all } = evaluation;
  const clauses = isPartial ? [] : uncertainClauses(plan);
  if (clauses.length === 0) {
    return { best: rank(limit), all, total: all.length, complete: true };
  }
  const numbers = rank(Infinity);
  const kept: number[] = [];
  let at = 0;
  for (; at < numbers.length && kept.length < limit; at += AT_ONCE) {
    const some = numbers.slice(at, at + AT_ONCE);
    const ids = await lectureIds(reader, some);
    const fitting = await Promise.all(
      some.map((number, index) => {
        const texts = new LiteralReader(reader.transaction, source, ids[index] ?? "", query.fields);
        return fits(number, clauses, evaluation, texts);
      }),
    );
    kept.push(...some.filter((_, index) => fitting[index]));
  }
  const rest = numbers.slice(at);
  const fitting = [...kept, ...rest];
  return { best: kept.slice(0, limit), all: fitting, total: fitting.length, complete: rest.length === 0 };
}

async function hitsOf(
  reader: IndexReader,
  numbers: readonly number[],
  { scores, matches }: Evaluation,
  translations: (number: number) => readonly Translation[],
): Promise<Hit[]> {
  const ids = await lectureIds(reader, numbers);
  const all = [...matches.values()];
  return numbers.flatMap((number, at) => {
    const id = ids[at];
    if (id === undefined) return [];
    const fields = all.reduce((sum, each) => sum | each.fieldsOf(number), 0);
    return [
      {
        id,
        score: scores[number] ?? 0,
        isSaid: (fields & SAID) > 0,
        isSummary: (fields & FIELD.summary) > 0,
        translations: translations(number),
      },
    ];
  });
}
