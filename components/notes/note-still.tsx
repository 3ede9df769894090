import { useEffect, useState } from "react";
import type { Note } from "../../lib/lecture/note.ts";
import type { Still } from "../../lib/lecture/still.ts";
import { report } from "../../lib/browser/report.ts";
import { stillOf } from "../../lib/library/lookup.ts";
import type { LibraryReader } from "../../lib/library/reader.ts";
import { type PictureSize, pictureSize } from "./picture-size.ts";
import { sayStill } from "../../lib/transfer/say-still.ts";

interface NoteStillProps {
  readonly reader: LibraryReader | Promise<LibraryReader>;
  readonly note: Pick<Note, "id" | "atSeconds">;
}

/** How large the pictures are that were shown before: their room is there before they are read again. */
const sizes = new Map<string, PictureSize>();

/** What the video showed when the note was taken; nothing where that was not captured. It comes with the note and goes with it. */
export function NoteStill({ reader, note: { id, atSeconds } }: NoteStillProps) {
  const [still, setStill] = useState<Still | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.resolve(reader)
      .then((library) => stillOf(library, id))
      .then((found) => {
        const size = found && pictureSize(found.base64);
        if (size) sizes.set(id, size);
        else sizes.delete(id);
        if (isWanted) setStill(found);
      })
      .catch((error: unknown) => report("page", error));
    return () => {
      isWanted = false;
    };
  }, [reader, id]);
  const size = sizes.get(id);
  if (!still) return size ? <span className="note-still" style={roomOf(size)} /> : null;
  const source = `data:${still.type};base64,${still.base64}`;
  return <img className="note-still" src={source} alt={sayStill(atSeconds)} {...size} />;
}

function roomOf({ width, height }: PictureSize) {
  return { width, aspectRatio: `${width} / ${height}` };
}
