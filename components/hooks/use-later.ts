import { useEffect, useState } from "react";

/** False in the first frame and true from the next one on: for what may come a moment later, into a place kept for it. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setLater(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isLater;
}
