import { useEffect, useState, type RefObject } from "react";

/** Whether an element has come into sight; looked at only with `isAsked`. */
export function useOnScreen(element: RefObject<HTMLElement | null>, isAsked: boolean): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!isAsked || isSeen || !current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, isAsked, isSeen]);
  return isSeen;
}
