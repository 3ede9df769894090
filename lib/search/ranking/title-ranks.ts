import type { IndexReader, FoundPostings } from "../execute/index-reader.ts";
import { LiveDocuments } from "../execute/live-documents.ts";
import { beginningWith } from "../plan/lookup.ts";
import { readPostings } from "../segment/postings.ts";
import { TITLES } from "../terms/title-term.ts";
import { USUAL } from "../partition.ts";

/** So many characters of one unit are written in Chinese and Japanese. */
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const EACH_HAN = /[\u3400-\u9fff\uf900-\ufaff]/g;
const FIRST_HAN = 0x3400;

interface KnownRanks {
  readonly of: string;
  readonly ranks: Uint32Array;
}

/** What was worked out last, as long as no title can have changed: filters are chosen and letters typed meanwhile. */
const known = new WeakMap<IDBDatabase, KnownRanks>();

/** For each lecture the place of its title among all, from 1 on, equal titles alike; 0 where it has none. */
export async function titleRanks(reader: IndexReader): Promise<Uint32Array> {
  const { db } = reader.transaction;
  const of = titlesOf(reader);
  const before = known.get(db);
  if (before?.of === of) return before.ranks;
  const ranks = await readRanks(reader);
  known.set(db, { of, ranks });
  return ranks;
}

/** Names all that titles are read from: segments never change, and what is newer has a check over it. */
function titlesOf({ state, memtable }: IndexReader): string {
  const segments = state.partitions.facts.segments.map(({ id, dead }) => `${id} ${dead.length}`);
  const newer = memtable
    .filter(({ family }) => family === "facts")
    .map(({ number, blocks }) => `${number} ${blocks.map(({ bytes }) => bytes.subarray(0, 4).join(".")).join(" ")}`);
  return [state.nextNumber, ...segments, ...newer].join("\n");
}

async function readRanks(reader: IndexReader): Promise<Uint32Array> {
  const liveDocuments = new LiveDocuments({ ...reader.state, hidden: NONE_HIDDEN }, reader.memtable);
  const ranks = new Uint32Array(liveDocuments.size);
  let [rank, last] = [0, ""];
  for (const { key, postings, segment } of inOrder(await reader.find(beginningWith(TITLES), "facts"))) {
    if (key !== last) [rank, last] = [rank + 1, key];
    const dead = liveDocuments.deadIn("facts", segment);
    readPostings(postings, USUAL.facts, (number) => {
      if (dead?.[number] !== 1) ranks[number] = rank;
    });
  }
  return ranks;
}

/** What is in Trash keeps its place, and has it when it comes back. */
const NONE_HIDDEN = new Uint8Array(0);

interface Title extends FoundPostings {
  readonly key: string;
}

/** Terms of a segment come sorted, and those in Chinese stand behind others: of one segment only these are to be sorted. */
function inOrder(found: readonly FoundPostings[]): readonly Title[] {
  const keyOf = spokenOrder(found.flatMap(({ term }) => (HAN.test(term) ? [term] : [])));
  const titles = found.map((each): Title => ({ ...each, key: keyOf(each.term) }));
  return titles.toSorted(byKey);
}

function byKey(one: Title, other: Title): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}

/** Chinese characters in the order in which they are spoken: each stands for its place among those that occur. */
export function spokenOrder(terms: readonly string[]): (term: string) => string {
  if (terms.length === 0) return (term) => term;
  const occurring = new Set<string>();
  for (const term of terms) for (const character of term) if (HAN.test(character)) occurring.add(character);
  const { compare } = new Intl.Collator("zh-u-co-pinyin");
  const places = new Map(
    [...occurring].toSorted(compare).map((character, at) => [character, String.fromCharCode(FIRST_HAN + at)]),
  );
  return (term) => (HAN.test(term) ? term.replace(EACH_HAN, (character) => places.get(character) ?? character) : term);
}
