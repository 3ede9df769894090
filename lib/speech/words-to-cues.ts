import type { HeardCue, HeardWord } from "./heard.ts";

/** A caption is one breath: it ends at a pause, at the end of a sentence, or when it has become long; in seconds. */
const [PAUSE, LONGEST] = [1, 8];
const NO_SPACE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]$/u;
const JOINS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]/u;

/** Captions from words alone. */
export function cuesOfWords(words: readonly HeardWord[]): HeardCue[] {
  const groups: HeardWord[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const ends =
      !first ||
      !last ||
      /[.!?。！？]$/.test(last.text) ||
      word.startSeconds - last.endSeconds > PAUSE ||
      word.endSeconds - first.startSeconds > LONGEST;
    if (ends) groups.push([word]);
    else group?.push(word);
  }
  return groups.map((group) => ({
    startSeconds: group[0]?.startSeconds ?? 0,
    endSeconds: group.at(-1)?.endSeconds ?? 0,
    text: group.map(({ text }) => text).reduce(joined, ""),
    words: group,
  }));
}

function joined(before: string, word: string): string {
  const isTight = before === "" || (NO_SPACE.test(before) && /[^\p{P}]$/u.test(before)) || JOINS.test(word);
  return isTight ? before + word : `${before} ${word}`;
}
