import { FOLDABLE, FOLDED, INVISIBLE, NASALS, OPTIONAL_MARKS, SAID_V } from "./fold-tables.ts";

const WHITE_SPACE = /\s+/g;
const NOT_ASCII = /[^\0-\x7f`]/;
/** NFKC makes a space and an accent of it. */
const ACUTE_ALONE = /\u00b4/g;
/** A digit on a key stands by itself: 1️⃣Kotlin is no word with a digit. */
const KEYCAP_BEFORE_WORD = /\u20e3(?=\p{L})/gu;
/** NFKC makes one word of it and the number behind it. */
const NUMERO = /\u2116/g;
const JAPANESE_V = /ゔ[ぁぃぇぉ]?/g;
const FIRST_INDIC = /[\u0900-\u0aff]/;

/**
 * The form under which two spellings count as the same text when searching, in every script: NFKC, case, accents and
 * points that people leave out, letters that do not decompose, signs that show nothing; apostrophes, quotes and dashes
 * are the plain ones, digits 0 to 9, white space collapsed. The index and the query are folded alike.
 */
export function fold(text: string): string {
  return foldLetters(text).replace(WHITE_SPACE, " ").trim();
}

/** As `fold`, with white space left as it is. */
export function foldLetters(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  const marked = foldCase(text.replace(ACUTE_ALONE, "'").replace(NUMERO, "no.").replace(KEYCAP_BEFORE_WORD, "$& "))
    .normalize("NFD")
    .replace(OPTIONAL_MARKS, "");
  const plain = marked.replace(FOLDABLE, (letter) => FOLDED.get(letter) ?? letter);
  return withAnusvara(plain)
    .normalize("NFC")
    .replace(JAPANESE_V, (syllable) => SAID_V.get(syllable) ?? syllable);
}

function withAnusvara(text: string): string {
  if (!FIRST_INDIC.test(text)) return text;
  return NASALS.reduce((all, [nasal, anusvara]) => all.replace(nasal, anusvara), text);
}

/** NFKC and full case folding, without signs that show nothing; diacritics stay. `ß` equals `ss`, and the Turkish `İ` and `ı` equal `i`. */
export function foldCase(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("i\u0307", "i")
    .replaceAll("ı", "i")
    .replaceAll("ς", "σ");
}
