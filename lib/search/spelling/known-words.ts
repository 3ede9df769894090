import { entriesOf } from "../segment/block.ts";
import { CHARACTER_PAIRS, VocabularyBuilder, type WordList } from "../segment/vocabulary.ts";
import type { SegmentWords } from "../index/index-state.ts";
import { answerOf } from "../answer-of.ts";
import type { IndexReader } from "../execute/index-reader.ts";

/** The words of these lengths in the whole library, in several lists. */
export async function wordsOfLengths(reader: IndexReader, lengths: readonly number[]): Promise<WordList[]> {
  const store = reader.transaction.objectStore("searchWords");
  const segments = Object.values(reader.state.partitions).flatMap((partition) => partition.segments);
  const asked = segments.flatMap(({ id }) =>
    lengths.map((length) => answerOf<SegmentWords | undefined>(store.get([id, length]))),
  );
  const kept = (await Promise.all(asked)).filter((list) => list !== undefined);
  return [...kept, ...memtableWords(reader).filter(({ length }) => lengths.includes(length))];
}

/** The pairs of characters in titles and tags. */
export function namingPairs(reader: IndexReader): Promise<WordList[]> {
  return wordsOfLengths(reader, [CHARACTER_PAIRS]);
}

function memtableWords({ memtable }: IndexReader): WordList[] {
  const builder = new VocabularyBuilder();
  const terms = new Set(
    memtable.flatMap(({ blocks }) => blocks.flatMap(({ bytes }) => [...entriesOf(bytes)].map(({ term }) => term))),
  );
  for (const term of terms) builder.add(term, 1, true);
  return builder.take();
}
