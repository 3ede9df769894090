import { tagKey } from "../../lecture/tag.ts";
import type { TextSource } from "../lecture-texts.ts";
import { FIELD, SAID } from "../field.ts";
import type { ColumnName } from "../keep/search-state.ts";
import { SEARCH_STORES } from "../keep/stores.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { Clause, Query } from "../query/query.ts";
import type { Hit, SearchOptions, SearchResults } from "../search.ts";
import { fits, uncertainClauses } from "./check.ts";
import { Columns } from "./columns.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { idsOf } from "./ids.ts";
import { IndexReading } from "./index-reading.ts";
import { LiteralReading } from "./literal.ts";
import { canLoosen, meantWords } from "./loosen.ts";
import { partial } from "./partial.ts";
import { planQuery, planShort, type Instead, type Plan } from "./plan.ts";
import { ranked } from "./rank.ts";
import { withSplitRuns } from "./split-runs.ts";
import { tagsWithin } from "./tags-within.ts";
import { together, wantedBy } from "./wanted.ts";

const NONE: Instead = new Map();

/** Answers one query in one transaction: what is saved meanwhile is in the next answer. */
export async function ask(
  database: IDBDatabase,
  source: TextSource,
  text: string,
  options: SearchOptions,
): Promise<{ readonly results: SearchResults; readonly reading: IndexReading }> {
  const { tags = [], limit = Infinity, withSeconds = false, withTags: wantsTags = false, read } = options;
  const transaction = database.transaction([...SEARCH_STORES, ...source.stores]);
  const typed = withTags(parseQuery(text), tags);
  const reading = await IndexReading.open(transaction);
  const columns = await Columns.read(reading, columnsFor(typed, withSeconds));
  const { query, plan, evaluation, instead, isPartial } = await attempts(reading, typed, columns, isFirst(options));
  const rank = (most: number): number[] => ranked(evaluation, columns, most);
  const checked = await check({ reading, source, query, plan, evaluation, rank, limit, isPartial });
  const needs = wantedBy(query, plan, evaluation);
  const hits = await hitsOf(reading, checked.best, evaluation);
  await read?.(transaction, hits);
  const results: SearchResults = {
    query: text,
    tags,
    total: checked.total,
    totalSeconds: withSeconds
      ? checked.all.reduce((sum, number) => sum + Math.max(0, columns.value("seconds", number)), 0)
      : null,
    tagsWithin: wantsTags ? await tagsWithin(reading, checked.all) : null,
    hits,
    complete: checked.complete,
    wanted: together(needs),
    needs,
    corrected: [...instead].map(([word, meant]) => ({ typed: word, meant: meant.filter((other) => other !== word) })),
    isPartial,
    isUnready: !reading.isReadable || reading.state.rebuilding !== null,
  };
  return { results, reading };
}

/** The columns that are needed: for ranges, and for the playing time of all. */
function columnsFor({ clauses }: Query, withSeconds: boolean): ColumnName[] {
  const ranges = clauses.flatMap(({ any }) => any.flatMap((atom) => (atom.kind === "range" ? [atom.column] : [])));
  return [...new Set<ColumnName>([...(withSeconds ? (["seconds"] as const) : []), ...ranges])];
}

function withTags(query: Query, tags: readonly string[]): Query {
  const clauses = tags.map((tag): Clause => ({
    any: [{ kind: "fact", name: "tag", value: tagKey(tag), beginning: false }],
    not: false,
  }));
  return { ...query, clauses: [...query.clauses, ...clauses] };
}

/** So few hits are a first screen: for a letter or two the best of all are enough, and counted later. */
const SCREEN = 64;

function isFirst({ limit = Infinity, withSeconds, withTags: tags }: SearchOptions): boolean {
  return limit <= SCREEN && !withSeconds && !tags;
}

interface Attempt {
  readonly query: Query;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly instead: Instead;
  readonly isPartial: boolean;
}

/** As it was typed; else with words one slip away; else with Chinese cut into words; else what has most of it. */
async function attempts(reading: IndexReading, query: Query, columns: Columns, isFirst: boolean): Promise<Attempt> {
  const short = isFirst ? planShort(query) : null;
  if (short) {
    const evaluation = await evaluate(reading, short, columns);
    if (evaluation.numbers.length > 0) return { query, plan: short, evaluation, instead: NONE, isPartial: false };
  }
  const typed = await attempt(reading, query, columns, NONE);
  if (typed.evaluation.numbers.length > 0 || !canLoosen(query)) return typed;
  const instead = await meantWords(reading, typed.plan, typed.evaluation);
  const meant = instead.size === 0 ? typed : await attempt(reading, query, columns, instead);
  if (meant.evaluation.numbers.length > 0) return meant;
  const split = withSplitRuns(query);
  const last = split ? await attempt(reading, split, columns, instead) : meant;
  const evaluation =
    last.evaluation.numbers.length > 0 ? last.evaluation : partial(last.plan, last.evaluation, reading.state.live);
  return { ...last, evaluation, isPartial: true };
}

async function attempt(reading: IndexReading, query: Query, columns: Columns, instead: Instead): Promise<Attempt> {
  const plan = planQuery(query, instead);
  return { query, plan, instead, evaluation: await evaluate(reading, plan, columns), isPartial: false };
}

interface Checking {
  readonly reading: IndexReading;
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
  const { reading, source, query, plan, evaluation, rank, limit, isPartial } = checking;
  const { numbers: all } = evaluation;
  const clauses = isPartial ? [] : uncertainClauses(plan);
  if (clauses.length === 0) {
    const { atMost } = evaluation;
    return { best: rank(limit), all, total: Math.max(all.length, atMost), complete: atMost === 0 };
  }
  const numbers = rank(Infinity);
  const kept: number[] = [];
  let at = 0;
  for (; at < numbers.length && kept.length < limit; at += AT_ONCE) {
    const some = numbers.slice(at, at + AT_ONCE);
    const ids = await idsOf(reading, some);
    const fitting = await Promise.all(
      some.map((number, index) => {
        const texts = new LiteralReading(reading.transaction, source, ids[index] ?? "", query.places);
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
  reading: IndexReading,
  numbers: readonly number[],
  { scores, matches }: Evaluation,
): Promise<Hit[]> {
  const ids = await idsOf(reading, numbers);
  const all = [...matches.values()];
  return numbers.flatMap((number, at) => {
    const id = ids[at];
    if (id === undefined) return [];
    const places = all.reduce((sum, each) => sum | each.placesOf(number), 0);
    return [{ id, score: scores[number] ?? 0, isSaid: (places & SAID) > 0, isSummary: (places & FIELD.summary) > 0 }];
  });
}
