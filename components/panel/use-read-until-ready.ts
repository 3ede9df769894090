import { useEffect, useRef } from "react";
import { watchTab } from "../../lib/browser/tab-beside.ts";
import { useLatest } from "../hooks/use-latest.ts";
import type { PageState } from "../popup/state.ts";

/** A page that shows no lecture after half a minute, which all the pauses make, is not on its way to one. In milliseconds. */
const [MOST, PAUSE] = [10, 600];

/** Reads a page again for as long as it is not ready: nobody presses a button again beside a video. */
export function useReadUntilReady(page: PageState, readAgain: () => void): void {
  const times = useRef(0);
  const latest = useLatest(readAgain);
  const isWaiting = page.phase === "nothing" && page.captured.why === "not-ready";
  useEffect(() => {
    if (!isWaiting || times.current >= MOST) return undefined;
    const read = () => {
      times.current += 1;
      latest.current();
    };
    const timer = setTimeout(read, PAUSE * (times.current + 1));
    return () => clearTimeout(timer);
    // Each reading that ends without an answer brings a page of its own.
  }, [isWaiting, page, latest]);
}

/** Reads it again once it has loaded, where nothing was found in it till then. */
export function useReadOnceLoaded(tabId: number, page: PageState, readAgain: () => void): void {
  const isLacking = page.phase === "nothing" || page.phase === "unreadable";
  const latest = useLatest({ isLacking, readAgain });
  useEffect(() => {
    const stop = new AbortController();
    const hear = ({ status }: { readonly status?: string | undefined }) => {
      if (status === "complete" && latest.current.isLacking) latest.current.readAgain();
    };
    watchTab(tabId, hear, stop.signal);
    return () => stop.abort();
  }, [tabId, latest]);
}
