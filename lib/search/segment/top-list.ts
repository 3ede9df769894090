import { weightsOf } from "../ranking/posting-weights.ts";
import { ALL_FIELDS, USUAL, type Partition } from "../partition.ts";
import { isWord } from "../terms/marked-terms.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { PostingsWriter } from "./postings.ts";

/*
 * A letter stands at the beginning of most words of most lectures. Behind such a term comes another one with the best
 * of its lectures and how many there are: enough for a first screen.
 */
const FEWEST = 512;
const MOST = 256;
const TOP = "\u0000";
const FIRST_DENSE = 0x2e80;

/** The term that holds the best lectures of another term; it is sorted right behind it. */
export function topTerm(term: string): string {
  return term + TOP;
}

export function isTopTerm(term: string): boolean {
  return term.endsWith(TOP);
}

/** Whether a term gets a list of its best lectures: one that can be typed with a letter or two, and is frequent. */
export function hasTopList(term: string, count: number): boolean {
  if (count < FEWEST) return false;
  return isWord(term)
    ? term.length <= 2 && (term.length === 1 || term.charCodeAt(0) < FIRST_DENSE)
    : term.startsWith("\u0001");
}

/** The best lectures of a term, of equals those with the highest number, and how many it has. */
export function topList(numbers: ArrayLike<number>, infos: ArrayLike<number>, partition: Partition): Uint8Array {
  const weights = weightsOf(partition, ALL_FIELDS);
  const order = Array.from({ length: numbers.length }, (_, at) => at).toSorted(
    (one, other) => (weights[infos[other] ?? 0] ?? 0) - (weights[infos[one] ?? 0] ?? 0) || other - one,
  );
  const best = order.slice(0, MOST).toSorted((one, other) => one - other);
  const bytes = new ByteWriter();
  bytes.number(numbers.length);
  const writer = new PostingsWriter(bytes, USUAL[partition]);
  for (const at of best) writer.add(numbers[at] ?? 0, infos[at] ?? 0);
  return bytes.take();
}

/** What `topList` wrote. */
export function readTopList(bytes: Uint8Array): { readonly count: number; readonly postings: Uint8Array } {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  return { count, postings: bytes.subarray(reader.at) };
}
