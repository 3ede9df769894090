import { useEffect, useRef } from "react";

/** Runs when the page goes away, a popup that closes included: the last moment at which what is being typed can be kept. */
export function useOnLeave(keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, []);
}
