import { useLayoutEffect, useState, type RefObject } from "react";

/** How far below the top of what it is scrolled in a list begins, as what stands above it grows and shrinks. */
export function useHeightAbove(list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const [own, box] = [list.current, scroller.current];
    if (!own?.parentElement || !box) return;
    const measure = () => {
      const top = own.getBoundingClientRect().top - box.getBoundingClientRect().top;
      setAbove(Math.round(top + box.scrollTop));
    };
    const observer = new ResizeObserver(measure);
    for (const part of [...box.children, ...own.parentElement.children]) if (part !== own) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, [list, scroller]);
  return above;
}
