import { useEffect, useRef, useState } from "react";

/** What `read` makes of a promised value, once it is there; null before, and when either fails. */
export function usePromise<S, T>(source: Promise<S>, read: (value: S) => T | Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  const latest = useRef(read);
  useEffect(() => {
    let wanted = true;
    source
      .then((found) => latest.current(found))
      .then(
        (result) => wanted && setValue(result),
        () => wanted && setValue(null),
      );
    return () => {
      wanted = false;
    };
  }, [source]);
  return value;
}
