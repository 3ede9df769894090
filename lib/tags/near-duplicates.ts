import type { TagCount } from "../search/suggest/complete-tags.ts";
import { simplified } from "../text/chinese-variants.ts";
import { fold } from "../text/fold.ts";

/** Tags that may be one and the same; the most used first. */
export type NearDuplicates = readonly TagCount[];

const BETWEEN = /[\s\p{P}]+/gu;
const PLURAL = /^[a-z ]*[a-z]{2}[^s]s$/;
const HAN = /\p{Script=Han}/u;
/** Shorter words that differ in one letter are mostly different words: cat and car, 中国 and 中医. */
const SHORTEST = { spaced: 6, dense: 5 };
/** A typing mistake is compared only inside words of letters: GPT-3 is not GPT-4. */
const DIGITS = /\p{N}/gu;

/** Equal for spellings that differ in case, width, accents, spaces, hyphens, plural, or 简体 and 繁體 only. */
export function looseKey(tag: string): string {
  const letters = simplified(fold(tag)).replace(BETWEEN, "") || fold(tag);
  return PLURAL.test(letters) ? letters.replace(/(?:ie)?s$/, (ending) => (ending === "ies" ? "y" : "")) : letters;
}

/** The groups of tags that look alike, those on the most lectures first. `apart` holds keys of groups that are known to differ. */
export function nearDuplicates(tags: readonly TagCount[], apart: ReadonlySet<string> = new Set()): NearDuplicates[] {
  const byKey = Map.groupBy(tags, ({ tag }) => looseKey(tag));
  const groups = joined([...byKey.keys()]).map((keys) =>
    keys.flatMap((key) => byKey.get(key) ?? []).toSorted((one, other) => other.count - one.count),
  );
  return groups
    .filter((group) => group.length > 1 && !apart.has(groupKey(group)))
    .toSorted((one, other) => sum(other) - sum(one));
}

/** Names a group, whatever its order. */
export function groupKey(group: NearDuplicates): string {
  return group
    .map(({ tag }) => tag)
    .toSorted()
    .join("\n");
}

function sum(group: NearDuplicates): number {
  return group.reduce((total, { count }) => total + count, 0);
}

/** Puts keys together that are one typing mistake apart. */
function joined(keys: readonly string[]): string[][] {
  const groups = new Map(keys.map((key) => [key, [key]]));
  const first = new Map<string, string[]>();
  for (const key of keys) {
    for (const part of withoutOne(key)) {
      for (const other of first.get(part) ?? []) {
        if (!isOneMistake(key, other)) continue;
        const [mine, theirs] = [groups.get(key) ?? [], groups.get(other) ?? []];
        if (mine === theirs) continue;
        theirs.push(...mine);
        for (const each of mine) groups.set(each, theirs);
      }
      first.set(part, [...(first.get(part) ?? []), key]);
    }
  }
  return [...new Set(groups.values())];
}

/** The key, and the key without each of its characters: two keys one mistake apart have one of these in common. */
function withoutOne(key: string): Set<string> {
  const characters = Array.from(key);
  if (characters.length < (HAN.test(key) ? SHORTEST.dense : SHORTEST.spaced)) return new Set();
  return new Set([key, ...characters.map((_, at) => characters.toSpliced(at, 1).join(""))]);
}

/** One letter added, left out, exchanged or two swapped; of Chinese characters one added or left out. Never the first. */
function isOneMistake(one: string, other: string): boolean {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (a[0] !== b[0] || digits(one) !== digits(other)) return false;
  const from = a.findIndex((character, at) => character !== b[at]);
  const start = from < 0 ? a.length : from;
  const rest = (characters: readonly string[], at: number) => characters.slice(at).join("");
  if (a.length === b.length)
    return !HAN.test(one) && (rest(a, start + 1) === rest(b, start + 1) || isSwap(a, b, start));
  return a.length > b.length ? rest(a, start + 1) === rest(b, start) : rest(b, start + 1) === rest(a, start);
}

function isSwap(a: readonly string[], b: readonly string[], at: number): boolean {
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2).join("") === b.slice(at + 2).join("");
}

function digits(key: string): string {
  return key.match(DIGITS)?.join("") ?? "";
}
