import { fold } from "../../text/fold.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { MOST_WORDS } from "./dictionary-key.ts";

/** Senses that say something of the word instead of what it means. */
const ABOUT =
  /^(?:CL:|see |also |variant of|old variant|erhua variant|surname |abbr\.|used in|equivalent of|same as|unofficial variant|Japanese variant|Taiwan pr)|[\u3400-\u9fff[\]]/;
const ASIDE = /\([^()]*\)/g;
const BEFORE = /^(?:to be |to |a |an |the |sb's |one's )/;
const PLAIN = /^[a-z0-9][a-z0-9 '-]*$/;
const MOST_SENSES = 4;
/** They say nothing where a transcript has them in brackets, and as words they say what they are. */
const HEARD = new Set(["music", "audience", "applause", "laughter"]);

/** What an entry of the dictionary means in a few English words, the first sense first. */
export function glossesOf(senses: readonly string[]): string[] {
  const glosses = senses
    .map((sense) => sense.replace(ASIDE, " ").trim())
    .filter((sense) => !ABOUT.test(sense))
    .slice(0, MOST_SENSES)
    .flatMap((sense) => sense.split(/[;,/]/))
    .map((gloss) => fold(gloss).replace(BEFORE, ""));
  return [...new Set(glosses)].filter(isShort);
}

function isShort(gloss: string): boolean {
  const words = gloss.split(" ");
  return PLAIN.test(gloss) && words.length <= MOST_WORDS && (HEARD.has(gloss) || !words.every(isStopWord));
}
