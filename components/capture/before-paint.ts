import { flushSync } from "react-dom";

/**
 * Has `measure` look at what was drawn before that is painted: in the frame that paints it, which lays everything out
 * anyway. Looked at sooner, all would be laid out once more before the popup's form stands. Gives what calls it off.
 */
export function beforePaint(measure: () => void): () => void {
  const frame = requestAnimationFrame(() => flushSync(measure));
  return () => cancelAnimationFrame(frame);
}

/**
 * The same whenever `element` is first seen or seen again after it was hidden: nothing can be measured of it before.
 * While it is seen, its own growing and shrinking is nobody's concern here. Gives what calls it off.
 */
export function beforeShown(element: HTMLElement | null, measure: () => void): () => void {
  if (!element) return () => {};
  let isShown = false;
  const look = () => {
    const wasShown = isShown;
    isShown = element.clientWidth > 0;
    if (isShown && !wasShown) measure();
  };
  let stop = beforePaint(() => {
    look();
    observer.observe(element);
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
