import { useCallback, useState } from "react";

/** The width of an element in pixels, and what measures it. */
export type Width = readonly [width: number, measured: (element: HTMLElement | null) => (() => void) | undefined];

/** The width of an element, as it changes. */
export function useWidth(): Width {
  const [width, setWidth] = useState(0);
  const measured = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, measured];
}
