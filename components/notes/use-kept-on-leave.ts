import { useEffect, useRef } from "react";
import { useOnLeave } from "../hooks/use-on-leave.ts";

/** Keeps what is being typed when the page goes away, and when another entry takes the place of this one. */
export function useKeptOnLeave(keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => () => latest.current(), []);
  useOnLeave(keep);
}
