import { tagKey } from "../lecture/tag.ts";
import { isStopWord } from "../text/stop-words.ts";
import { stem } from "../text/stem.ts";
import { tokens } from "../text/tokens.ts";

/** What is compared of a lecture. */
export interface ComparedLecture {
  readonly title: string;
  readonly description: string;
  readonly creators: readonly string[];
}

export interface TaggedLecture extends ComparedLecture {
  readonly id: string;
  readonly tags: readonly string[];
}

/** A lecture that is like the one at hand. */
export interface Neighbour {
  readonly tags: readonly string[];
  /** 0 to 1: cosine of the two lectures' weighted words. */
  readonly likeness: number;
}

/** Lectures with tags, to be compared with others. */
export interface Likeness {
  /** The most alike first; `except` leaves one out by its id. */
  readonly nearest: (lecture: ComparedLecture, most: number, except?: string) => Neighbour[];
  /** Share of the lectures that bear their creator's name as a tag, 0 to 1. */
  readonly creatorAsTag: number;
}

/** What follows in a description is about the channel as often as about the lecture; UTF-16 units. */
const DESCRIPTION = 600;
const WEIGHT = { title: 3, description: 2, creator: 3 };
const FEW = 5;
const LONE_LETTER = /^[\p{L}\p{N}]$/u;

type Vector = readonly (readonly [word: string, weight: number])[];

/** TF-IDF over titles, descriptions and creators: transcripts would add two parts in a hundred and take seconds to read. */
export function likenessOf(lectures: readonly TaggedLecture[]): Likeness {
  const counted = lectures.map(wordCounts);
  const spread = new Map<string, number>();
  for (const words of counted) for (const word of words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log((lectures.length + 1) / (spread.get(word) ?? lectures.length + 1));
  const bearers = new Map<string, [at: number, weight: number][]>();
  counted.forEach((words, at) => {
    for (const [word, weight] of unitVector(words, rarity)) {
      const some = bearers.get(word);
      if (some) some.push([at, weight]);
      else bearers.set(word, [[at, weight]]);
    }
  });

  function nearest(lecture: ComparedLecture, most: number, except?: string): Neighbour[] {
    const likeness = new Float64Array(lectures.length);
    for (const [word, weight] of unitVector(wordCounts(lecture), rarity))
      for (const [at, other] of bearers.get(word) ?? []) likeness[at] = (likeness[at] ?? 0) + weight * other;
    return lectures
      .map(({ id, tags }, at) => ({ id, tags, likeness: likeness[at] ?? 0 }))
      .filter((each) => each.likeness > 0 && each.id !== except)
      .toSorted((one, other) => other.likeness - one.likeness)
      .slice(0, most)
      .map(({ tags, likeness: close }) => ({ tags, likeness: close }));
  }
  return { nearest, creatorAsTag: creatorAsTag(lectures) };
}

function creatorAsTag(lectures: readonly TaggedLecture[]): number {
  const signed = lectures.filter(({ creators, tags }) => creators.length > 0 && tags.length > 0);
  const so = signed.filter(({ creators, tags }) => {
    const keys = new Set(tags.map(tagKey));
    return creators.some((creator) => keys.has(tagKey(creator)));
  });
  // With few lectures at hand it is taken for no habit.
  return so.length / (signed.length + FEW);
}

function wordCounts({ title, description, creators }: ComparedLecture): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const token of tokens(text)) {
      if (isStopWord(token) || LONE_LETTER.test(token)) continue;
      const word = stem(token);
      counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  };
  add(title, WEIGHT.title);
  add(description.slice(0, DESCRIPTION), WEIGHT.description);
  for (const creator of creators) counts.set(`by ${creator}`, WEIGHT.creator);
  return counts;
}

function unitVector(counts: ReadonlyMap<string, number>, rarity: (word: string) => number): Vector {
  const weighted = [...counts].map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)] as const);
  const known = weighted.filter(([, weight]) => weight > 0);
  const length = Math.hypot(...known.map(([, weight]) => weight)) || 1;
  return known.map(([word, weight]) => [word, weight / length]);
}
