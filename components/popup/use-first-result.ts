import { useEffect, useRef, type RefObject } from "react";
import type { ResultsHandle } from "../search/search-in-popup.tsx";

/** Opens the best result for what is typed. Asked before the search itself has been loaded, it does so once it is. */
export function useFirstResult(
  results: RefObject<ResultsHandle | null>,
  query: string,
  isLoaded: boolean,
): (inLibrary: boolean) => void {
  const asked = useRef<{ readonly query: string; readonly inLibrary: boolean } | null>(null);
  useEffect(() => {
    const { current } = asked;
    asked.current = null;
    if (isLoaded && current?.query === query) results.current?.openFirst(current.inLibrary);
  }, [results, query, isLoaded]);
  return (inLibrary) => {
    if (results.current) results.current.openFirst(inLibrary);
    else asked.current = { query, inLibrary };
  };
}
