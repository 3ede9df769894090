import MiniSearch from "minisearch";
import { fold } from "../../text/fold.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { foldedTokens } from "../../text/tokens.ts";
import { lex } from "../query/lex.ts";
import { OPERATORS } from "../query/operators.ts";
import { writeOperator } from "../query/write-query.ts";
import type { QueryCompletion } from "./complete-query.ts";
import type { TagCount } from "./complete-tags.ts";

/** The names of a library, and titles as they are written, the newest first. */
export interface LibraryNames {
  readonly tags: readonly TagCount[];
  readonly creators: readonly TagCount[];
  readonly series: readonly string[];
  readonly titles: readonly string[];
}

type NameKind = "tag" | "creator" | "series" | "title" | "word";

interface Name {
  readonly id: number;
  readonly kind: NameKind;
  readonly text: string;
  readonly count: number | null;
}

const MOST = 6;
const MOST_PAST = 2;
const MOST_WORDS = 4_000;
/** So many are added before others have their turn: no letter waits for all of them. */
const AT_ONCE = 40;
/** So few letters begin too much. */
const SHORTEST = 2;
const SHORTEST_WORD = 4;
/** How many of a kind are offered at once, and how much each counts beside the others. */
const KINDS: Readonly<Record<NameKind, { readonly most: number; readonly boost: number }>> = {
  tag: { most: 2, boost: 2 },
  creator: { most: 2, boost: 1.6 },
  series: { most: 1, boost: 1.4 },
  title: { most: 2, boost: 1 },
  word: { most: 2, boost: 1.2 },
};

/** What can be meant by what is typed so far, out of the names, titles and words of one library. */
export class Suggestions {
  readonly #names: readonly Name[];
  readonly #index = new MiniSearch<Name>({
    fields: ["text"],
    storeFields: ["kind", "count"],
    extractField: (name, field) => (field === "text" ? fold(name.text) : name[field as keyof Name]),
    tokenize: foldedTokens,
    processTerm: (term) => term,
  });

  private constructor(names: readonly Name[]) {
    this.#names = names;
  }

  static async of(names: LibraryNames): Promise<Suggestions> {
    const suggestions = new Suggestions(namesOf(names));
    await suggestions.#index.addAllAsync(suggestions.#names, { chunkSize: AT_ONCE });
    return suggestions;
  }

  /** For the whole query as a name or title; and for its last word, which may be the beginning of another one. */
  suggest(text: string, past: readonly string[], operatorNames: readonly string[]): QueryCompletion[] {
    const typed = fold(text);
    const tokens = lex(text);
    const last = tokens.at(-1);
    if (!last || last.end !== text.length || last.name !== null || /["“”„]/.test(text) || isShort(typed)) return [];
    const whole = { start: 0, end: text.length };
    const earlier = past
      .filter((query) => fold(query) !== typed && fold(query).startsWith(typed))
      .slice(0, MOST_PAST)
      .map((query): QueryCompletion => ({ ...whole, insert: query, label: query, kind: "past", count: null }));
    const names = this.#like(typed, ["tag", "creator", "series", "title", "word"]);
    const own = names.map((name) => completion(name, whole, operatorNames));
    const ending =
      tokens.length === 1 || isShort(fold(last.value))
        ? []
        : this.#like(fold(last.value), ["tag", "creator", "word"]).map((name) => completion(name, last, operatorNames));
    return distinct([...earlier, ...own, ...ending]).slice(0, MOST);
  }

  #like(typed: string, kinds: readonly NameKind[]): Name[] {
    const found = this.#index.search(typed, {
      combineWith: "AND",
      // What is typed may go on; the words before it are whole.
      prefix: (_term, at, terms) => at === terms.length - 1,
      filter: ({ kind }) => kinds.includes(kind),
      boostDocument: (_id, _term, stored) => KINDS[stored?.["kind"] as NameKind].boost * boostOf(stored?.["count"]),
    });
    const left = new Map(kinds.map((kind) => [kind, KINDS[kind].most]));
    const names = found
      .flatMap(({ id }) => this.#names[Number(id)] ?? [])
      .filter((name) => fold(name.text) !== typed && (isFilter(name) || !hasWhole(name, typed)));
    const first = names.filter(({ text }) => fold(text).startsWith(typed));
    return [...first, ...names.filter(({ text, kind }) => kind !== "word" && !fold(text).startsWith(typed))].filter(
      ({ kind }) => {
        const room = left.get(kind) ?? 0;
        left.set(kind, room - 1);
        return room > 0;
      },
    );
  }
}

function isFilter({ kind }: Name): boolean {
  return kind === "tag" || kind === "creator" || kind === "series";
}

/** Whether the last word that is typed is whole in a name: then the results below show what has it. */
function hasWhole({ text }: Name, typed: string): boolean {
  const last = foldedTokens(typed).at(-1) ?? "";
  return foldedTokens(fold(text)).includes(last);
}

function isShort(typed: string): boolean {
  return typed.length < (/\p{Script=Han}/u.test(typed) ? 1 : SHORTEST);
}

/** What many lectures have comes before what few have, without hiding it. */
function boostOf(count: unknown): number {
  return 1 + Math.log10(typeof count === "number" ? count + 1 : 1) / 2;
}

function completion(
  { kind, text, count }: Name,
  { start, end }: { readonly start: number; readonly end: number },
  operatorNames: readonly string[],
): QueryCompletion {
  const at = { tag: OPERATORS.indexOf("tag"), creator: OPERATORS.indexOf("by") }[kind as "tag" | "creator"];
  const operator = at === undefined ? undefined : operatorNames[at];
  const insert = operator ? `${writeOperator(operator, text)} ` : kind === "word" ? `${text} ` : text;
  return { start, end, insert, label: text, kind, count: kind === "word" ? null : count };
}

/** The same name once, as the first kind it comes as. */
function distinct(completions: readonly QueryCompletion[]): QueryCompletion[] {
  const seen = new Set<string>();
  return completions.filter(({ label }) => {
    const key = fold(label);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

function namesOf({ tags, creators, series, titles }: LibraryNames): Name[] {
  const counted = (kind: NameKind, names: readonly TagCount[]) =>
    names.map(({ tag, count }) => ({ kind, text: tag, count }));
  const plain = (kind: NameKind, texts: readonly string[]) => texts.map((text) => ({ kind, text, count: null }));
  const all = [
    ...counted("tag", tags),
    ...counted("creator", creators),
    ...plain("series", series),
    ...plain("title", titles),
    ...counted("word", wordsOf([...titles, ...series])),
  ];
  return all.map((name, id) => ({ id, ...name }));
}

/** The words of titles as they are written there, the commonest first. */
function wordsOf(titles: readonly string[]): TagCount[] {
  const words = new Map<string, { tag: string; count: number }>();
  for (const title of titles) {
    for (const [tag] of title.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const key = fold(tag);
      if (key.length < SHORTEST_WORD || isStopWord(key) || /^\p{N}+$|\p{Script=Han}/u.test(key)) continue;
      const known = words.get(key);
      if (known) known.count++;
      else words.set(key, { tag, count: 1 });
    }
  }
  return [...words.values()].toSorted((one, other) => other.count - one.count).slice(0, MOST_WORDS);
}
