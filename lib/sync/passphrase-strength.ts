/** How hard a passphrase is to guess for somebody who has the server's files and much time. */
export type PassphraseStrength = "short" | "weak" | "fair" | "strong";

export const SHORTEST_PASSPHRASE = 12;
/** In bits, by a rough count of what a guesser has to try. */
const [FAIR, STRONG] = [45, 70];
/** What a word that others use as well is worth, in bits, and a letter among letters of no word. */
const [WORD, LETTER] = [11, 4];

/** Counts words, where it is made of such as stand in dictionaries, and else letters; what is repeated counts once. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const letters = Array.from(passphrase.normalize("NFKC"));
  if (letters.length < SHORTEST_PASSPHRASE) return "short";
  const words = new Set(passphrase.split(/[\s\p{P}\p{S}]+/u).filter((word) => word.length > 1));
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[\p{P}\p{S}]/u, /\p{Script=Han}/u].filter((kind) =>
    kind.test(passphrase),
  );
  const different = new Set(letters).size;
  const byLetters = different * (LETTER + kinds.length / 2);
  const arePlain = words.size > 2 && [...words].every((word) => /^\p{Ll}+$/u.test(word));
  const byWords = arePlain ? words.size * WORD : Infinity;
  const bits = Math.min(byLetters, byWords);
  if (bits < FAIR) return "weak";
  return bits < STRONG ? "fair" : "strong";
}
