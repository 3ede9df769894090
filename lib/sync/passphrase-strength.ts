/** How hard a passphrase is to guess for somebody who has the server's files and much time. */
export type PassphraseStrength = "short" | "weak" | "fair" | "strong";

export const SHORTEST_PASSPHRASE = 12;
/** In bits, by a rough count of what a guesser has to try. */
const [FAIR, STRONG] = [45, 70];
/** What a word that others use as well is worth, in bits; a letter among letters of no word; a digit. */
const [WORD, LETTER, DIGIT] = [11, 4, 3.3];
/** Letters that stand together are words, or made to be remembered like words: as many as there are of this length. */
const WORD_LENGTH = 4;
const PLAIN = /^\p{Lu}?\p{Ll}{1,11}$/u;
const RUNS = /\d+|(?:(?!\p{Script=Han})\p{L})+|./gu;
/** Keys that stand side by side are pressed one after the other. */
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];

/** Counts words, and letters where they are none; what is repeated, or goes on as it began, counts once. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const letters = Array.from(passphrase.normalize("NFKC"));
  if (letters.length < SHORTEST_PASSPHRASE) return "short";
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[\p{P}\p{S}]/u, /\p{Script=Han}/u].filter((kind) =>
    kind.test(passphrase),
  );
  const letter = LETTER + kinds.length / 2;
  const words = new Set(letters.join("").split(/[\s\p{P}\p{S}]+/u));
  const byWords = [...words].reduce((sum, word) => sum + worthOf(word, letter), 0);
  const bits = Math.min(new Set(letters).size * letter, byWords);
  if (bits < FAIR) return "weak";
  return bits < STRONG ? "fair" : "strong";
}

function worthOf(word: string, letter: number): number {
  if (PLAIN.test(word)) return WORD;
  const runs = new Set(withoutSequences(word).match(RUNS));
  return [...runs].reduce((sum, run) => sum + worthOfRun(run, letter), 0);
}

function worthOfRun(run: string, letter: number): number {
  if (/^\d/.test(run)) return run.length * DIGIT;
  const most = run.length < 3 ? Infinity : WORD * Math.ceil(run.length / WORD_LENGTH);
  return Math.min(run.length * letter, most);
}

/** Without what goes on as it began, such as all but the first two of `1234`, `dcba` or `qwerty`. */
function withoutSequences(word: string): string {
  const all = Array.from(word);
  return all.filter((last, at) => !goesOn(all[at - 2], all[at - 1], last)).join("");
}

function goesOn(first: string | undefined, second: string | undefined, third: string): boolean {
  if (first === undefined || second === undefined) return false;
  const places = [(key: string) => key.codePointAt(0) ?? 0, ...ROWS.map((row) => (key: string) => row.indexOf(key))];
  return places.some((placeOf) => {
    const [one, two, three] = [first, second, third].map((key) => placeOf(key.toLowerCase()));
    if (one === undefined || two === undefined || three === undefined || Math.min(one, two, three) < 0) return false;
    return two - one === three - two && Math.abs(two - one) <= 1;
  });
}
