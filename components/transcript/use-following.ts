import { useEffect, useState, type RefObject } from "react";
import { isTextField } from "../ui/keyboard.ts";

const SCROLLING_KEYS = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

/** Whether the text stays with what is being said: until the person scrolls, whom it must not pull back. */
export function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  atFirst: boolean,
): readonly [boolean, (follow: boolean) => void] {
  const [isFollowing, follow] = useState(atFirst);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stop = new AbortController();
    const options = { passive: true, signal: stop.signal };
    const leave = () => follow(false);
    for (const event of ["wheel", "touchmove"]) element.addEventListener(event, leave, options);
    element.addEventListener(
      "keydown",
      ({ key, target }) => SCROLLING_KEYS.has(key) && !isTextField(target) && leave(),
      options,
    );
    // A note that is being changed stays where it is.
    element.addEventListener("focusin", ({ target }) => target instanceof HTMLTextAreaElement && leave(), options);
    // A press on the scroller itself, and on nothing in it, is one on its bar.
    element.addEventListener("pointerdown", ({ target }) => target === element && leave(), options);
    return () => stop.abort();
  }, [scroller]);
  return [isFollowing, follow];
}
