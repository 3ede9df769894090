import { fold } from "../../text/fold.ts";
import { tokens } from "../../text/tokens.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { englishKey, MOST_CHARACTERS } from "./dictionary-key.ts";
import { glossesOf } from "./glosses.ts";

/** An entry as CC-CEDICT has it. */
export interface DictionaryEntry {
  readonly simplified: string;
  readonly english: readonly string[];
}

const HAN = /^[\u3400-\u9fff]+$/;
const MOST_GLOSSES = 6;
const MOST_CHINESE = 8;
/** So much commoner must a word be to stand before one whose sense is listed one place earlier. */
const SENSE = 0.7;
/** A single character stands in many words. */
const SINGLE = 10;

interface Meaning {
  readonly meant: string;
  readonly score: number;
}

/** The dictionary as it is looked up, a line for each word of either language, sorted by its bytes: virus⇥病毒;… */
export function packDictionary(entries: readonly DictionaryEntry[]): string {
  const words = entries.map(({ simplified, english }) => ({ chinese: fold(simplified), english })).filter(isPacked);
  const frequency = frequencies(new Set(words.map(({ chinese }) => chinese)));
  const meanings = new Map<string, Meaning[]>();
  const add = (key: string, meaning: Meaning): void => {
    const known = meanings.get(key);
    if (known) known.push(meaning);
    else meanings.set(key, [meaning]);
  };
  for (const { chinese, english } of words) {
    const commonness = Math.log2(frequency.get(chinese) ?? 1) - (chinese.length === 1 ? SINGLE : 0);
    glossesOf(english).forEach((gloss, at) => {
      add(chinese, { meant: gloss, score: -at });
      add(englishKey(tokens(gloss)), { meant: chinese, score: commonness - at * SENSE });
    });
  }
  const lines = [...meanings].map(([key, all]) => `${key}\t${nearest(key, all).join(";")}`);
  return `${lines.toSorted(byCodePoints).join("\n")}\n`;
}

function isPacked({ chinese }: { readonly chinese: string }): boolean {
  return HAN.test(chinese) && chinese.length <= MOST_CHARACTERS && !isStopWord(chinese);
}

/** In how many entries each word stands: what many others are made of is common. */
function frequencies(words: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words)
    for (let start = 0; start < word.length; start++)
      for (let end = start + 1; end <= word.length; end++) {
        const part = word.slice(start, end);
        if (words.has(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
      }
  return counts;
}

function nearest(key: string, all: readonly Meaning[]): string[] {
  const sorted = all.toSorted((one, other) => other.score - one.score || byCodePoints(one.meant, other.meant));
  const meant = [...new Set(sorted.map((each) => each.meant))];
  if (HAN.test(key)) return meant.slice(0, MOST_GLOSSES);
  const words = meant.filter((each) => each.length > 1);
  return (words.length > 0 ? words : meant).slice(0, MOST_CHINESE);
}

/** The order of the bytes in UTF-8, as no character here stands outside the basic plane. */
function byCodePoints(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
