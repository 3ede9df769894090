import type { Cue } from "../../lecture/transcript.ts";
import { fold } from "../../text/fold.ts";
import { withoutDenseSpaces } from "../../text/dense-spaces.ts";

/**
 * What was said, as one folded line. Borders of captions are no spaces in Chinese, and captions put others where a
 * sentence has its marks: between characters without spaces there are none.
 */
export function speechText(cues: readonly Pick<Cue, "text">[]): string {
  return withoutDenseSpaces(fold(cues.map(({ text }) => text).join(" ")));
}
