import type { TagCount } from "../search/suggest/complete-tags.ts";
import { CJK } from "../text/scripts.ts";
import { type TextUnits, unitKey } from "./text-units.ts";

/** The person's tags, made ready to be looked for in texts. */
export interface Vocabulary {
  /** By `unitKey`; of tags that differ only in form, the most used. */
  readonly own: ReadonlyMap<string, TagCount>;
  /** How many lectures bear the most used. */
  readonly largest: number;
  /** How often each tag is named in a text, given by its `textUnits`, by `unitKey`; those that are not named are left out. */
  readonly find: (units: TextUnits) => ReadonlyMap<string, number>;
}

/** Longer tags are found by nobody's words. */
const MOST_UNITS = 12;
const IS_CJK = new RegExp(`^${CJK}$`, "v");

export function vocabularyOf(tags: readonly TagCount[]): Vocabulary {
  const own = new Map<string, TagCount>();
  for (const each of tags) {
    const key = unitKey(each.tag);
    if (key !== "" && (own.get(key)?.count ?? -1) < each.count) own.set(key, each);
  }
  const beginnings = new Set<string>();
  for (const key of own.keys())
    for (let at = key.indexOf(" "); at > 0; at = key.indexOf(" ", at + 1)) beginnings.add(key.slice(0, at));
  const largest = Math.max(1, ...tags.map(({ count }) => count));
  return { own, largest, find: (units) => find(units, own, beginnings) };
}

function find(
  units: TextUnits,
  own: ReadonlyMap<string, unknown>,
  beginnings: ReadonlySet<string>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (let start = 0; start < units.length; start++) {
    let phrase = "";
    for (let at = start; at < start + MOST_UNITS; at++) {
      const unit = units[at];
      if (unit === null || unit === undefined) break;
      phrase = phrase === "" ? unit : `${phrase} ${unit}`;
      // A single character is part of too many words.
      if (own.has(phrase) && !IS_CJK.test(phrase)) found.set(phrase, (found.get(phrase) ?? 0) + 1);
      if (!beginnings.has(phrase)) break;
    }
  }
  return found;
}
