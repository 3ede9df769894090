import { findShape, listOf, member, textOf } from "../../json.ts";
import { speakerOf, startOf, wordsOf } from "./members.ts";

/** The list of what is said, made from words where there is no other; none where the JSON holds no transcript. */
export function segmentsIn(json: unknown): readonly unknown[] {
  const monologues = findShape(json, (value) => listOf(value, "monologues").length > 0);
  if (monologues !== undefined) return listOf(monologues, "monologues").flatMap(fromElements);
  const items = findShape(json, (value) => listOf(value, "items").some(isItem));
  if (items !== undefined) return fromItems(listOf(items, "items"));
  const turns = findShape(json, (value) => listOf(value, "utterances").some(isSegment));
  if (turns !== undefined) return listOf(turns, "utterances");
  const results = listOf(json, "results").map(fromAlternatives);
  if (results.some(isSegment)) return results;
  const paragraphs = findShape(json, (value) => listOf(value, "paragraphs").some(isSegment));
  if (paragraphs !== undefined) return listOf(paragraphs, "paragraphs").flatMap(fromSentences);
  const found = findShape(json, (value) => Array.isArray(value) && value.some(isSegment));
  return Array.isArray(found) ? found.filter((value) => wordsOf(value) !== "") : [];
}

function isSegment(value: unknown): boolean {
  return startOf(value) !== null && wordsOf(value).trim() !== "";
}

function fromSentences(paragraph: unknown): unknown[] {
  const sentences = listOf(paragraph, "sentences").filter(isSegment);
  const speaker = speakerOf(paragraph);
  if (sentences.length === 0) return [paragraph];
  return sentences.map((sentence) => ({
    start: startOf(sentence),
    end: member(sentence, "end"),
    text: wordsOf(sentence),
    speaker,
  }));
}

/** Google: a result's words have times, its best alternative has the text. */
function fromAlternatives(result: unknown): unknown {
  const best = listOf(result, "alternatives")[0];
  const first = listOf(best, "words")[0];
  return { start: startOf(first), text: textOf(best, "transcript") };
}

/** Rev: a monologue's elements are words and signs. */
function fromElements(monologue: unknown): unknown[] {
  const elements = listOf(monologue, "elements");
  const first = elements.find((element) => member(element, "ts") !== undefined);
  const last = elements.findLast((element) => member(element, "end_ts") !== undefined);
  const text = elements.map((element) => textOf(element, "value")).join("");
  return [{ start: member(first, "ts"), end: member(last, "end_ts"), text, speaker: speakerOf(monologue) }];
}

function isItem(value: unknown): boolean {
  return textOf(listOf(value, "alternatives")[0], "content") !== "" && startOf(value) !== null;
}

interface Sentence {
  readonly start: number | null;
  end: unknown;
  text: string;
  readonly speaker: string;
}

const SENTENCE_END = /[.!?。！？]$/;

/** Amazon: words and signs one by one; a sentence of one voice is a segment. */
function fromItems(items: readonly unknown[]): unknown[] {
  const sentences: Sentence[] = [];
  for (const item of items) {
    const content = textOf(listOf(item, "alternatives")[0], "content");
    const open = sentences.at(-1);
    const start = startOf(item);
    if (start === null) {
      if (open) open.text += content;
      continue;
    }
    const speaker = speakerOf(item);
    if (open && open.speaker === speaker && !SENTENCE_END.test(open.text)) {
      open.text += ` ${content}`;
      open.end = member(item, "end_time");
    } else sentences.push({ start, end: member(item, "end_time"), text: content, speaker });
  }
  return sentences;
}
