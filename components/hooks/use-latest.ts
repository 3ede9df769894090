import { useEffect, useRef, type RefObject } from "react";

/** What was given in the last frame, for what happens later than it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
