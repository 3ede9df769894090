import { LONGER, OTHER_FORM } from "../ranking/weights.ts";
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
/** Letters that a word has at least; and one more where what is taken off it is less, or more, than an article. */
const SHORTEST = 3;
const ARTICLE = 2;

/** What finds a word that has other particles, or none, than were typed: جامعة finds الجامعة, and back. */
export function withOtherParticles(word: string, unfinished: boolean): Lookup[] {
  const particles = PARTICLES.find(({ script }) => script.test(word));
  if (!particles || word.length < SHORTEST) return [];
  const rest = word.replace(particles.first, "");
  const least = word.length - rest.length === ARTICLE ? SHORTEST : SHORTEST + 1;
  const bare = rest !== word && rest.length >= least ? [rest] : [];
  const withParticle = (each: string): string[] => particles.all.map((particle) => particle + each);
  const sure = new Set(withParticle(word));
  const guessed = new Set([...bare, ...bare.flatMap(withParticle)]);
  const lookup = (other: string, boost: number): Lookup[] => {
    if (other === word) return [];
    return [unfinished ? beginningWith(other, () => boost) : { ...exactly(other), boost: () => boost }];
  };
  return [
    ...[...sure].flatMap((other) => lookup(other, OTHER_FORM)),
    // What looks like a particle may be the word's own letter: בריאות is health, ריאות are lungs.
    ...[...guessed].filter((other) => !sure.has(other)).flatMap((other) => lookup(other, LONGER)),
  ];
}
