import { DENSE, SPACED } from "./scripts.ts";

const SPACES_AND_DOTS = " ·・‧";
/** What means nothing between two characters of such a script. */
export const BETWEEN_DENSE: ReadonlySet<string> = new Set(SPACES_AND_DOTS);
const DENSE_SPACE = new RegExp(`(?<=${DENSE})[${SPACES_AND_DOTS}]+(?=${DENSE})`, "gv");
const BORDER_SPACE = new RegExp(`(?<=${DENSE}) (?=${SPACED})|(?<=${SPACED}) (?=${DENSE})`, "gv");
const MAYBE_DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\uffff]/;

/**
 * Folded text without the spaces between characters of scripts that are written without, or (Hangul) with spaces that
 * writers set as they like: 기계 학습 and 기계학습 are the same. So are the dots in foreign names: 让·雅克 and 让雅克.
 */
export function withoutDenseSpaces(folded: string): string {
  return MAYBE_DENSE.test(folded) ? folded.replace(DENSE_SPACE, "") : folded;
}

/** The same without those before and behind a digit or a letter, where some write a space and some none: 第 3 讲. */
export function withoutBorderSpaces(folded: string): string {
  return MAYBE_DENSE.test(folded) ? folded.replace(BORDER_SPACE, "") : folded;
}
