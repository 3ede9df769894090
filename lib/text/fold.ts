const COMBINING_MARKS = /[\u0300-\u036f]/g;
const WHITE_SPACE = /\s+/g;

/**
 * The form under which two spellings count as the same text when searching: NFKC, case, and Latin, Greek and
 * Cyrillic diacritics are folded, white space collapsed. Kana and Hangul keep their marks, which change the word.
 */
export function fold(text: string): string {
  return foldCase(text).normalize("NFD").replace(COMBINING_MARKS, "").normalize("NFC").replace(WHITE_SPACE, " ").trim();
}

/** NFKC and full case folding; diacritics stay. `ß` equals `ss`, and the Turkish `İ` and `ı` equal `i`. */
export function foldCase(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("i\u0307", "i")
    .replaceAll("ı", "i")
    .replaceAll("ς", "σ");
}
