import { splitTags } from "../lecture/tag.ts";
import type { TagCount } from "../search/suggest/complete-tags.ts";
import { isStopTag } from "./stop-tags.ts";
import { unitKey } from "./text-units.ts";
import { vocabularyOf } from "./vocabulary.ts";

const MOST = 10;
/** Longer answers are looked through as far as this; UTF-16 units. */
const READ = 10_000;
/** A JSON string; what comes before a colon is the name of a member, and no tag. */
const JSON_STRING = /("(?:[^"\\\n]|\\.)*")(\s*:)?/g;
/** What models put before and around the tags of a list. */
const BEFORE = /^\s*(?:[-*•·]|\d{1,3}[.)、])\s*/;
const AROUND = /^[\s"'`*“”‘’「」《》]+|[\s"'`*“”‘’「」《》]+$/g;
/** A line that ends so is a sentence about the tags. */
const SENTENCE = /[.!?:。！？：…]["”*]*$/;
/** Marks of HTML, code and addresses, which no tag needs. */
const NOT_A_TAG = /[<>{}[\]\\|]|:\/\//;

/**
 * The tags in what a model has answered: a JSON array, or lines of whatever form. Nothing of it is taken for more than
 * text. They are spelled as the person spells those that they have; at most ten, the model's order. Of an answer that
 * `isCut`, what was not finished is left out.
 */
export function proposedTags(answer: string, known: readonly TagCount[], isCut = false): string[] {
  const { own } = vocabularyOf(known);
  const tags = new Map<string, string>();
  for (const tag of said(answer.slice(0, READ), isCut).flatMap(splitTags)) {
    const key = unitKey(tag);
    if (key === "" || tags.has(key) || isStopTag(tag) || NOT_A_TAG.test(tag)) continue;
    tags.set(key, own.get(key)?.tag ?? tag);
  }
  return [...tags.values()].slice(0, MOST);
}

function said(answer: string, isCut: boolean): string[] {
  const start = answer.indexOf("[");
  const strings = start < 0 ? [] : [...answer.slice(start).matchAll(JSON_STRING)].flatMap(unquoted);
  if (strings.length > 0 || start === 0) return strings;
  const finished = isCut ? answer.replace(/[^\n,，、]*$/, "") : answer;
  return finished
    .split(/[\n,，、]/)
    .map((line) => line.replace(BEFORE, "").trim())
    .filter((line) => !line.startsWith("```") && !SENTENCE.test(line))
    .map((line) => line.replace(AROUND, ""));
}

function unquoted([, literal = "", colon]: RegExpExecArray): string[] {
  if (colon !== undefined) return [];
  try {
    return [String(JSON.parse(literal))];
  } catch {
    return [];
  }
}
