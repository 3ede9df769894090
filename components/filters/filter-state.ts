import { fold } from "../../lib/text/fold.ts";
import { filtersIn, withFilters, writeFilter, type Filter, type FilterPart } from "../../lib/search/query/filters.ts";
import { lengthOf } from "../../lib/search/query/length.ts";
import {
  isDuplicateNamed,
  kindNamed,
  languageNamed,
  stateNamed,
  summariserNamed,
  type Operator,
} from "../../lib/search/query/operators.ts";
import { spanOf } from "../../lib/search/query/period.ts";

/** What an entry has or is, or has not. */
export const STATES = ["transcript", "summary", "note", "picture", "unseen", "unopened", "duplicate"] as const;
export type State = (typeof STATES)[number];
export type Answer = "yes" | "no" | "";

const WRITTEN: Readonly<Record<State, Pick<FilterPart, "operator" | "value">>> = {
  transcript: { operator: "has", value: "transcript" },
  summary: { operator: "has", value: "summary" },
  note: { operator: "has", value: "note" },
  picture: { operator: "has", value: "picture" },
  unseen: { operator: "is", value: "unseen" },
  unopened: { operator: "is", value: "unopened" },
  duplicate: { operator: "is", value: "duplicate" },
};

/** The state that `has:` or `is:` asks for; null for other operators. */
export function stateIn({ operator, value }: FilterPart): State | null {
  if (operator !== "has" && operator !== "is") return null;
  const text = fold(value);
  if (operator === "is" && isDuplicateNamed(text)) return "duplicate";
  return STATES.find((state) => state === stateNamed(operator, text)) ?? null;
}

export function answerIn(query: string, state: State): Answer {
  const part = onlyParts(query).find((each) => stateIn(each) === state);
  return part ? (part.not ? "no" : "yes") : "";
}

export function withAnswer(query: string, state: State, answer: Answer): string {
  const added = answer === "" ? [] : [writeFilter([{ ...WRITTEN[state], not: answer === "no" }])];
  return withFilters(
    query,
    only(query, (part) => stateIn(part) === state),
    added,
  );
}

/** Operators of which a list has one value. */
export type Single = Extract<
  Operator,
  "by" | "site" | "lang" | "kind" | "series" | "summariser" | "longer" | "shorter"
>;

/** The value of an operator as the panel names it; empty where the query does not ask for one. */
export function valueIn(query: string, operator: Single): string {
  const value = onlyParts(query).find((part) => part.operator === operator && !part.not)?.value ?? "";
  return value === "" ? "" : named(operator, value);
}

function named(operator: Single, value: string): string {
  const text = fold(value);
  if (operator === "kind") return kindNamed(text) ?? "";
  if (operator === "lang") return languageNamed(text);
  if (operator === "summariser") return summariserNamed(text).name;
  if (operator === "longer" || operator === "shorter") return String(Math.round((lengthOf(text) ?? 0) / 60));
  return value;
}

/** Of what the index calls otherwise than people do. */
const SUMMARISERS: Readonly<Record<string, string>> = { person: "me", extract: "device" };

export function withValue(query: string, operator: Single, value: string): string {
  const gone = only(query, (part) => part.operator === operator && !part.not);
  const written =
    operator === "summariser"
      ? (SUMMARISERS[value] ?? value)
      : operator === "longer" || operator === "shorter"
        ? `${value}m`
        : value;
  return withFilters(query, gone, value === "" ? [] : [writeFilter([{ operator, value: written, not: false }])]);
}

/** Tags of which an entry has all, or any, and those it has none of. */
export interface TagsAsked {
  readonly wanted: readonly string[];
  readonly isAny: boolean;
  readonly none: readonly string[];
}

export function tagsIn(query: string): TagsAsked {
  const either = tagsOfWhichAny(query);
  const parts = onlyParts(query).filter(({ operator }) => operator === "tag");
  const all = parts.filter(({ not }) => !not).map(({ value }) => value);
  return {
    wanted: [...all, ...(either?.parts.map(({ value }) => value) ?? [])],
    isAny: either !== undefined,
    none: parts.filter(({ not }) => not).map(({ value }) => value),
  };
}

export function withTags(query: string, { wanted, isAny, none }: TagsAsked): string {
  const either = tagsOfWhichAny(query);
  const gone = [...only(query, ({ operator }) => operator === "tag"), ...(either ? [either] : [])];
  const parts = (tags: readonly string[], not: boolean) =>
    tags.map((value): FilterPart => ({ operator: "tag", value, not }));
  const all = isAny && wanted.length > 1 ? [parts(wanted, false)] : parts(wanted, false).map((part) => [part]);
  return withFilters(query, gone, [...all, ...parts(none, true).map((part) => [part])].map(writeFilter));
}

function tagsOfWhichAny(query: string): Filter | undefined {
  return filtersIn(query).find(
    ({ parts }) => parts.length > 1 && parts.every(({ operator, not }) => operator === "tag" && !not),
  );
}

/** From one day to another, each as a date field has it, empty where it is open. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Operators that ask for a time. */
export const SPAN_OPERATORS = ["published", "saved", "watched"] as const;
export type SpanOperator = (typeof SPAN_OPERATORS)[number];

const DAY = 86_400_000;

export function spanIn(query: string, operator: SpanOperator): Span {
  const part = onlyParts(query).find((each) => each.operator === operator && !each.not);
  const span = part ? spanOf(fold(part.value), new Date()) : null;
  const day = (value: number) => (Number.isFinite(value) ? new Date(value * DAY).toISOString().slice(0, 10) : "");
  return span ? { from: day(span.first), to: day(span.last) } : { from: "", to: "" };
}

export function withSpan(query: string, operator: SpanOperator, { from, to }: Span): string {
  const gone = only(query, (part) => part.operator === operator && !part.not);
  const value = from === to ? from : `${from}..${to}`;
  return withFilters(query, gone, value === "" ? [] : [writeFilter([{ operator, value, not: false }])]);
}

/** Filters that are one operator alone, and the operators of them. */
function only(query: string, isMeant: (part: FilterPart) => boolean): Filter[] {
  return filtersIn(query).filter(({ parts: [part, ...others] }) => part && others.length === 0 && isMeant(part));
}

function onlyParts(query: string): FilterPart[] {
  return only(query, () => true).flatMap(({ parts }) => parts);
}
