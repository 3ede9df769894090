import { cleanLine } from "../text/clean.ts";
import { foldCase } from "../text/fold.ts";
import { remembered } from "../text/remembered.ts";

const SEPARATORS = /[,，、\n]/;

/** As many as most libraries have tags: an action on many entries asks for the keys of the same ones all the time. */
const MOST_KEYS = 4_000;

/** Two tags are the same when their keys are equal: NFKC, case folding, white space collapsed and trimmed. */
export const tagKey = remembered((tag) => foldCase(cleanLine(tag)).replace(/\s+/g, " ").trim(), MOST_KEYS);

/** A tag as it is kept: one clean line without a leading `#`. `C#` stays `C#`. */
export function cleanTag(input: string): string {
  return cleanLine(input).replace(/^(?:[#＃]\s*)+/, "");
}

/** The tags in what a person typed or pasted; commas and line feeds separate, spaces do not. */
export function splitTags(input: string): string[] {
  return uniqueTags(input.split(SEPARATORS));
}

/** Clean tags without empty and equal ones; the first spelling stays. */
export function uniqueTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags.map(cleanTag)) {
    const key = tagKey(tag);
    if (key && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}
