import type { Cue } from "../../lecture/transcript.ts";
import { fold } from "../../text/fold.ts";
import { DENSE } from "../../text/scripts.ts";

const DENSE_SPACE = new RegExp(`(?<=${DENSE}) +(?=${DENSE})`, "gv");
const MAYBE_DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\uffff]/;

/**
 * What was said, as one folded line. Borders of captions are no spaces in Chinese, and captions put others where a
 * sentence has its marks: between characters without spaces there are none.
 */
export function speechText(cues: readonly Pick<Cue, "text">[]): string {
  return withoutDenseSpaces(fold(cues.map(({ text }) => text).join(" ")));
}

/** Folded text without the spaces between characters of scripts that are written without. */
export function withoutDenseSpaces(folded: string): string {
  return MAYBE_DENSE.test(folded) ? folded.replace(DENSE_SPACE, "") : folded;
}
