import { useEffect, useState } from "react";
import type { Wanted } from "../../lib/text/highlight.ts";
import type { Snippet } from "../../lib/text/snippet.ts";
import { foundNote } from "./found-note.ts";

/** The note of a lecture in which something was found, once it has been read; null with `isAsked` false. */
export function useFoundNote(
  library: () => Promise<IDBDatabase>,
  lectureId: string,
  wanted: Wanted,
  isAsked: boolean,
): Snippet | null {
  const [note, setNote] = useState<Snippet | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    let isShown = true;
    library()
      .then((database) => foundNote(database, lectureId, wanted))
      .then(
        (found) => isShown && setNote(found),
        // The row says less, and is found all the same.
        () => isShown && setNote(null),
      );
    return () => {
      isShown = false;
    };
  }, [library, lectureId, wanted, isAsked]);
  return isAsked ? note : null;
}
