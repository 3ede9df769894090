import { USUAL, type Partition } from "../partition.ts";
import type { TermPostings } from "./block.ts";
import { ByteWriter } from "./bytes.ts";
import { PostingsWriter, readPostings } from "./postings.ts";

/** Sorted entries of one segment, and which of its lectures count no more. */
export interface MergeInput {
  readonly entries: Iterator<TermPostings>;
  readonly dead: ReadonlySet<number>;
}

/**
 * The entries of several segments as one sorted sequence, up to and with the term `last`. The postings are lent: they
 * stand until the next entry is asked for. `dropped` is told of each term that no lecture has any more.
 */
export function* mergedEntries(
  inputs: readonly MergeInput[],
  partition: Partition,
  last: string | null,
  dropped: (term: string) => void,
): Generator<TermPostings> {
  const heads = inputs.map(({ entries, dead }) => ({ entries, dead, head: entries.next() }));
  const bytes = new ByteWriter();
  for (;;) {
    const open = heads.flatMap(({ head }) => (head.done ? [] : [head.value.term]));
    const term = open.reduce<string | null>((least, each) => (least === null || each < least ? each : least), null);
    if (term === null || (last !== null && term > last)) return;
    const lists: [number, number][][] = [];
    for (const each of heads) {
      if (each.head.done || each.head.value.term !== term) continue;
      lists.push(livePostings(each.head.value.postings, partition, each.dead));
      each.head = each.entries.next();
    }
    const postings = lists.flat().toSorted(([one], [other]) => one - other);
    if (postings.length === 0) {
      dropped(term);
      continue;
    }
    const writer = new PostingsWriter(bytes, USUAL[partition]);
    for (const [number, info] of postings) writer.add(number, info);
    yield { term, postings: bytes.lend() };
  }
}

function livePostings(postings: Uint8Array, partition: Partition, dead: ReadonlySet<number>): [number, number][] {
  const live: [number, number][] = [];
  readPostings(postings, USUAL[partition], (number, info) => {
    if (!dead.has(number)) live.push([number, info]);
  });
  return live;
}
