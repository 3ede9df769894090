import { useEffect, useRef } from "react";
import type { PageState } from "../popup/state.ts";

/** A page that shows no lecture after half a minute is not on its way to one. */
const MOST = 10;

/** Reads a page again for as long as it is not ready: nobody presses a button again beside a video. */
export function useReadUntilReady(page: PageState, readAgain: () => void): void {
  const times = useRef(0);
  const isWaiting = page.phase === "nothing" && page.captured.why === "not-ready";
  useEffect(() => {
    if (!isWaiting || times.current >= MOST) return;
    times.current += 1;
    readAgain();
    // Each reading that ends without an answer brings a page of its own.
  }, [isWaiting, page, readAgain]);
}
