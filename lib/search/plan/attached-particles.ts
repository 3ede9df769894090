import { OTHER_FORM } from "../ranking/weights.ts";
import { beginningWith, exactly, type Lookup } from "./lookup.ts";

/** Words of one script that are written together with the word behind them. */
interface Particles {
  readonly script: RegExp;
  readonly all: readonly string[];
  /** How such a word begins. */
  readonly first: RegExp;
}

/** The article, "and", "so", "in", "like" and "to" in Arabic; the article, "and", "in", "to", "from", "that" in Hebrew. */
const PARTICLES: readonly Particles[] = [
  {
    script: /^\p{Script=Arabic}+$/u,
    all: ["ال", "و", "ب", "ل", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال"],
    // "And" or "in" alone may as well be a letter of the word.
    first: /^(?:[وف]?[بك]?ال|و?لل)/u,
  },
  {
    script: /^\p{Script=Hebrew}+$/u,
    all: ["ה", "ו", "ב", "ל", "מ", "ש", "כ", "וה", "שה", "מה", "וב", "ול", "ומ"],
    first: /^[ושמ]?ה|^[ובלמשכ]/u,
  },
];
const SHORTEST = 3;

/** What finds a word that has other particles, or none, than were typed: جامعة finds الجامعة, and back. */
export function withOtherParticles(word: string, unfinished: boolean): Lookup[] {
  const particles = PARTICLES.find(({ script }) => script.test(word));
  if (!particles || word.length < SHORTEST) return [];
  const rest = word.replace(particles.first, "");
  const bare = rest !== word && rest.length >= SHORTEST ? [rest] : [];
  const written = [...bare, ...[word, ...bare].flatMap((each) => particles.all.map((particle) => particle + each))];
  const others = [...new Set(written)].filter((other) => other !== word);
  return others.map((other) => (unfinished ? beginningWith(other, fits) : { ...exactly(other), boost: fits }));
}

function fits(): number {
  return OTHER_FORM;
}
