import { useEffect, useState } from "react";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import { foundElsewhere, type FoundElsewhere } from "./found-elsewhere.ts";

/** The note or former summary of a lecture in which something was found, once it has been read; null with `isAsked` false. */
export function useFoundElsewhere(
  library: () => Promise<IDBDatabase>,
  lectureId: string,
  highlightTerms: HighlightTerms,
  isAsked: boolean,
): FoundElsewhere | null {
  const [found, setFound] = useState<FoundElsewhere | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    let isShown = true;
    library()
      .then((database) => foundElsewhere(database, lectureId, highlightTerms))
      .then(
        (place) => isShown && setFound(place),
        // The row says less, and is found all the same.
        () => isShown && setFound(null),
      );
    return () => {
      isShown = false;
    };
  }, [library, lectureId, highlightTerms, isAsked]);
  return isAsked ? found : null;
}
