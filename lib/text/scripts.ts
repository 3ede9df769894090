// Patterns for the `v` flag, so that every file cuts text by the same classes.

/** What Chinese and Japanese are written with: read, and counted, by the character. */
export const CJK = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
export const HAS_CJK = /* @__PURE__ */ new RegExp(CJK, "v");

/** Letters of scripts in which nothing stands between two words. */
export const UNSPACED = `[${CJK}\\p{Script=Thai}]`;
export const HAS_UNSPACED = /* @__PURE__ */ new RegExp(UNSPACED, "v");

/** Letters of scripts that are written without spaces, or (Hangul) with endings joined to the word. */
export const DENSE = `[[${UNSPACED}\\p{Script=Hangul}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc]&&[\\p{L}\\p{N}\\p{M}]]`;

/** Letters, digits and marks of all other scripts. */
export const SPACED = `[[\\p{L}\\p{N}\\p{M}]--${DENSE}]`;
