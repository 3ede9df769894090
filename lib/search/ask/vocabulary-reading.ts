import { entriesOf } from "../blocks/block.ts";
import { CHARACTER_PAIRS, VocabularyBuilder, type WordList } from "../blocks/vocabulary.ts";
import type { SegmentWords } from "../keep/search-state.ts";
import { answerOf } from "../answer-of.ts";
import type { IndexReading } from "./index-reading.ts";

/** The words of these lengths in the whole library, in several lists. */
export async function wordsOfLengths(reading: IndexReading, lengths: readonly number[]): Promise<WordList[]> {
  const store = reading.transaction.objectStore("searchWords");
  const segments = Object.values(reading.state.families).flatMap((family) => family.segments);
  const asked = segments.flatMap(({ id }) =>
    lengths.map((length) => answerOf<SegmentWords | undefined>(store.get([id, length]))),
  );
  const kept = (await Promise.all(asked)).filter((list) => list !== undefined);
  return [...kept, ...recentWords(reading).filter(({ length }) => lengths.includes(length))];
}

/** The pairs of characters in titles and tags. */
export function namingPairs(reading: IndexReading): Promise<WordList[]> {
  return wordsOfLengths(reading, [CHARACTER_PAIRS]);
}

function recentWords({ recent }: IndexReading): WordList[] {
  const builder = new VocabularyBuilder();
  const terms = new Set(
    recent.flatMap(({ blocks }) => blocks.flatMap(({ bytes }) => [...entriesOf(bytes)].map(({ term }) => term))),
  );
  for (const term of terms) builder.add(term, 1, true);
  return builder.take();
}
