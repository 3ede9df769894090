import { useEffect, useState } from "react";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import type { Snippet } from "../../lib/text/snippet.ts";
import { foundNote } from "./found-note.ts";

/** The note of a lecture in which something was found, once it has been read; null with `isAsked` false. */
export function useFoundNote(
  library: () => Promise<IDBDatabase>,
  lectureId: string,
  highlightTerms: HighlightTerms,
  isAsked: boolean,
): Snippet | null {
  const [note, setNote] = useState<Snippet | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    let isShown = true;
    library()
      .then((database) => foundNote(database, lectureId, highlightTerms))
      .then(
        (found) => isShown && setNote(found),
        // The row says less, and is found all the same.
        () => isShown && setNote(null),
      );
    return () => {
      isShown = false;
    };
  }, [library, lectureId, highlightTerms, isAsked]);
  return isAsked ? note : null;
}
