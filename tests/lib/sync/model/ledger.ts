import type { Entry } from "../../../../lib/lecture/entry.ts";
import type { Cue } from "../../../../lib/lecture/transcript.ts";

/** All that a person has written, a word each, and which of the words somebody took away who saw them. */
export interface Ledger {
  /** A word that stands nowhere yet. */
  readonly word: () => string;
  /**
   * Notes what an action did: what was shown to the person before, and after it. Whoever deletes an entry for good takes
   * its transcripts away as well whose words have not come yet (`erased`, by their ids).
   */
  acted(before: readonly (Entry | null)[], after: readonly (Entry | null)[], erased: readonly string[]): void;
  /** Words that nobody took away and that are not there. */
  lost(entries: Iterable<Entry>): string[];
  /** Words that stand twice in one entry. */
  doubled(entries: Iterable<Entry>): string[];
}

export function openLedger(): Ledger {
  let count = 0;
  const [written, taken] = [new Set<string>(), new Set<string>()];
  const spoken = new Map<string, readonly string[]>();
  return {
    word: () => `w${(count += 1)}w`,
    acted: (before, after, erased) => {
      const left = new Set(wordsOf(after));
      for (const word of wordsOf(before)) if (!left.has(word)) taken.add(word);
      for (const word of left) written.add(word);
      for (const { id, cues } of after.flatMap((entry) => entry?.transcripts ?? [])) spoken.set(id, wordsIn(cues));
      for (const word of erased.flatMap((id) => spoken.get(id) ?? [])) taken.add(word);
    },
    lost: (entries) => {
      const there = new Set(wordsOf([...entries]));
      return [...written].filter((word) => !there.has(word) && !taken.has(word));
    },
    doubled: (entries) =>
      [...entries].flatMap((entry) => {
        const words = wordsOf([entry]);
        return words.filter((word, at) => words.indexOf(word) !== at).map((word) => `${word} in ${entry.lecture.key}`);
      }),
  };
}

function wordsOf(entries: readonly (Entry | null)[]): string[] {
  return entries.flatMap((entry) => (entry ? found(shownIn(entry)) : []));
}

function wordsIn(cues: readonly Cue[]): string[] {
  return cues.flatMap(({ text }) => found(text));
}

function found(text: string): string[] {
  return [...text.matchAll(/w\d+w/g)].map(([word]) => word);
}

/** What a person reads of an entry, in Trash or not. */
function shownIn({ lecture, notes, summaries, transcripts }: Entry): string {
  const { title, description, tags, conflicts = [] } = lecture;
  const parts = [...notes, ...summaries].filter(({ deletedAt }) => deletedAt === null).map(({ text }) => text);
  const said = transcripts
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ cues }) => cues.map(({ text }) => text));
  return [title, description, ...tags, ...conflicts.map(({ text }) => text), ...parts, ...said].join(" ");
}
