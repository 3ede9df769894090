// Pattern sources for the `v` flag, so that every file cuts text by the same classes.

/** Letters of scripts that are written without spaces, or (Hangul) with endings joined to the word. */
export const DENSE =
  "[[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc]&&[\\p{L}\\p{N}\\p{M}]]";

/** Letters, digits and marks of all other scripts. */
export const SPACED = `[[\\p{L}\\p{N}\\p{M}]--${DENSE}]`;
