import { flushSync } from "react-dom";

/**
 * Has `measure` look at what was drawn before that is painted: in the frame that paints it, which lays everything out
 * anyway. Looked at sooner, all would be laid out once more before the popup's form stands. Gives what calls it off.
 */
export function beforePaint(measure: () => unknown): () => void {
  const frame = requestAnimationFrame(() => flushSync(measure));
  return () => cancelAnimationFrame(frame);
}

/** The same whenever `element` is as large as it was not before, and is shown: of what is hidden nothing can be measured. */
export function beforeShown(element: HTMLElement | null, measure: () => void): () => void {
  const look = () => element?.clientWidth && measure();
  let stop = beforePaint(() => {
    look();
    if (element) observer.observe(element);
  });
  const observer = new ResizeObserver(() => {
    stop();
    stop = beforePaint(look);
  });
  return () => {
    stop();
    observer.disconnect();
  };
}
