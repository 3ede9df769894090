import { flushSync } from "react-dom";

/**
 * Has `measure` look at what was drawn before that is painted: in the frame that paints it, which lays everything out
 * anyway. Looked at sooner, all would be laid out once more before the popup's form stands. Gives what calls it off.
 */
export function beforePaint(measure: () => void): () => void {
  const frame = requestAnimationFrame(() => flushSync(measure));
  return () => cancelAnimationFrame(frame);
}
