import { useEffect, useState } from "react";

/**
 * What `load` gives, asked for in the frame after the first in which it is wanted; null before. For what may come a
 * moment later, into a place kept for it. Where it cannot be loaded, drawing fails, which the page says.
 */
export function useLoadedLater<T>(load: () => Promise<T>, isWanted = true): T | null {
  const [loaded, setLoaded] = useState<{ readonly parts: T } | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isShown = true;
    const frame = requestAnimationFrame(
      () =>
        void load().then(
          (parts) => isShown && setLoaded({ parts }),
          (error: unknown) => isShown && setFailure({ error }),
        ),
    );
    return () => {
      isShown = false;
      cancelAnimationFrame(frame);
    };
  }, [load, isWanted]);
  if (failure) throw failure.error;
  return loaded && loaded.parts;
}
