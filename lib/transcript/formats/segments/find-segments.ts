import { asNumber, findShape, listOf, member, textOf } from "../../json.ts";
import { endOf, speakerOf, startOf, wordsOf } from "./members.ts";

/** The list of what is said, made from words where there is no other; none where the JSON holds no transcript. */
export function segmentsIn(json: unknown): readonly unknown[] {
  const monologues = findShape(json, (value) => listOf(value, "monologues").length > 0);
  if (monologues !== undefined) return listOf(monologues, "monologues").flatMap(fromElements);
  const items = findShape(json, (value) => itemsOf(value).some(isItem));
  if (items !== undefined) return fromItems(itemsOf(items), voicesOf(items));
  const turns = findShape(json, (value) => listOf(value, "utterances").some(isSegment));
  if (turns !== undefined) return listOf(turns, "utterances");
  const phrases = findShape(json, (value) => listOf(value, "recognizedPhrases").length > 0);
  if (phrases !== undefined) return listOf(phrases, "recognizedPhrases").map(fromPhrase);
  const results = findShape(json, (value) => listOf(value, "results").some(hasAlternatives));
  if (results !== undefined) return fromResults(listOf(results, "results"));
  const paragraphs = findShape(json, (value) => listOf(value, "paragraphs").some(isSegment));
  if (paragraphs !== undefined) return listOf(paragraphs, "paragraphs").flatMap(fromSentences);
  const words = wordsInside(json);
  if (words.length > 0) return words;
  const found = findShape(json, (value) => Array.isArray(value) && value.map(asSegment).some(isSegment));
  return Array.isArray(found) ? found.map(asSegment).filter((value) => wordsOf(value) !== "") : [];
}

/** Words with times in a list of what was recognised one after the other, or of what each person said. */
function wordsInside(json: unknown): readonly unknown[] {
  const isHolder = (value: unknown) =>
    startOf(value) === null && (listOf(value, "words").some(isSegment) || listOf(value, "result").some(isSegment));
  const holders = findShape(json, (value) => Array.isArray(value) && value.some(isHolder));
  if (!Array.isArray(holders)) return [];
  return holders.flatMap((holder) => {
    const speaker = speakerOf(holder);
    const words = [...listOf(holder, "words"), ...listOf(holder, "result")].filter(isSegment);
    return words.map((word) => ({ start: startOf(word), end: endOf(word), text: wordsOf(word), speaker }));
  });
}

const MOST_MEMBERS = 3;

/** A bare list `[start, end, text]` is a segment too, and so is what an object holds that only names its kind. */
function asSegment(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    const members = Object.values(value);
    return isSegment(value) || members.length > MOST_MEMBERS ? value : (members.find(isSegment) ?? value);
  }
  const [start, end, text]: readonly unknown[] = value;
  return typeof text === "string" && asNumber(start) !== null ? { start, end, text } : value;
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

function hasAlternatives(result: unknown): boolean {
  return textOf(listOf(result, "alternatives")[0], "transcript") !== "";
}

/**
 * Google and Watson: a result's words have times, its best alternative has the text; without words a result follows the
 * one before. None where no result says when it was spoken: they would all stand at the beginning.
 */
function fromResults(results: readonly unknown[]): unknown[] {
  let before: unknown = 0;
  const found = results.filter(hasAlternatives).map((result) => {
    const best = listOf(result, "alternatives")[0];
    const words = [...listOf(best, "words"), ...listOf(best, "timestamps").map(fromTriple)];
    const end = member(result, "resultEndTime") ?? member(result, "resultEndOffset");
    const start = startOf(words[0]) ?? before;
    before = end ?? before;
    return { start, end: endOf(words.at(-1)) ?? end, text: textOf(best, "transcript") };
  });
  return found.length > 1 && found.every(({ start }) => start === 0) ? [] : found;
}

/** Watson's words: `["bells", 0.92, 1.3]`. */
function fromTriple(word: unknown): unknown {
  if (!Array.isArray(word)) return word;
  const [text, start, end]: readonly unknown[] = word;
  return { text, start, end };
}

/** Azure's batches: the best reading of each phrase, its times in ISO 8601. */
function fromPhrase(phrase: unknown): unknown {
  const { offset, duration, speaker } = {
    offset: member(phrase, "offset"),
    duration: member(phrase, "duration"),
    speaker: speakerOf(phrase),
  };
  return { offset, duration, speaker, text: textOf(listOf(phrase, "nBest")[0], "display") };
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

/** Amazon's `items`; Speechmatics' `results`, which are the same. */
function itemsOf(value: unknown): readonly unknown[] {
  const items = listOf(value, "items");
  return items.length > 0 ? items : listOf(value, "results");
}

/** Amazon's older files tell who speaks in a list beside the words, by the second at which each begins. */
function voicesOf(value: unknown): ReadonlyMap<number, string> {
  const turns = listOf(member(value, "speaker_labels"), "segments").flatMap((turn) => listOf(turn, "items"));
  return new Map(turns.map((word) => [startOf(word) ?? -1, speakerOf(word)]));
}

interface Sentence {
  readonly start: number | null;
  end: unknown;
  text: string;
  readonly speaker: string;
}

const SENTENCE_END = /[.!?。！？]$/;

/** Amazon: words and signs one by one; a sentence of one voice is a segment. */
function fromItems(items: readonly unknown[], voices: ReadonlyMap<number, string>): unknown[] {
  const sentences: Sentence[] = [];
  for (const item of items) {
    const content = textOf(listOf(item, "alternatives")[0], "content");
    const open = sentences.at(-1);
    const start = startOf(item);
    if (start === null || textOf(item, "type") === "punctuation") {
      if (open) open.text += content;
      continue;
    }
    const speaker = speakerOf(item) || speakerOf(listOf(item, "alternatives")[0]) || (voices.get(start) ?? "");
    if (open && open.speaker === speaker && !SENTENCE_END.test(open.text)) {
      open.text += ` ${content}`;
      open.end = member(item, "end_time");
    } else sentences.push({ start, end: member(item, "end_time"), text: content, speaker });
  }
  return sentences;
}
