import { useEffect } from "react";
import { useLatest } from "./use-latest.ts";

/** Runs when the page goes away, a popup that closes included: the last moment at which what is being typed can be kept. */
export function useOnLeave(keep: () => void): void {
  const latest = useLatest(keep);
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [latest]);
}
