const COMBINING_MARKS = /[\u0300-\u036f]/g;
/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark: they show nothing and split words. */
const IGNORABLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const WHITE_SPACE = /\s+/g;

/**
 * The form under which two spellings count as the same text when searching: NFKC, case, and Latin, Greek and
 * Cyrillic diacritics are folded, white space collapsed. Kana and Hangul keep their marks, which change the word.
 */
export function fold(text: string): string {
  return foldLetters(text).replace(WHITE_SPACE, " ").trim();
}

/** As `fold`, with white space left as it is. */
export function foldLetters(text: string): string {
  return foldCase(text.replace(IGNORABLE, "")).normalize("NFD").replace(COMBINING_MARKS, "").normalize("NFC");
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
