import { useEffect, useState } from "react";
import type { Note } from "../../lib/lecture/note.ts";
import type { Still } from "../../lib/lecture/still.ts";
import { report } from "../../lib/browser/report.ts";
import { stillOf } from "../../lib/library/lookup.ts";
import type { LibraryReader } from "../../lib/library/reader.ts";
import { sayStill } from "../../lib/transfer/say-still.ts";

interface NoteStillProps {
  readonly reader: LibraryReader | Promise<LibraryReader>;
  readonly note: Pick<Note, "id" | "atSeconds">;
}

/** What the video showed when the note was taken; nothing where that was not captured. It comes with the note and goes with it. */
export function NoteStill({ reader, note: { id, atSeconds } }: NoteStillProps) {
  const [still, setStill] = useState<Still | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.resolve(reader)
      .then((library) => stillOf(library, id))
      .then((found) => isWanted && setStill(found))
      .catch((error: unknown) => report("page", error));
    return () => {
      isWanted = false;
    };
  }, [reader, id]);
  if (!still) return null;
  return <img className="note-still" src={`data:${still.type};base64,${still.base64}`} alt={sayStill(atSeconds)} />;
}
