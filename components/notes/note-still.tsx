import { useEffect, useState } from "react";
import type { Note } from "../../lib/lecture/note.ts";
import type { Still } from "../../lib/lecture/still.ts";
import { report } from "../../lib/browser/report.ts";
import { stillOf } from "../../lib/library/lookup.ts";
import type { LibraryReader } from "../../lib/library/reader.ts";
import { type StillRoom, stillRoom } from "./still-room.ts";
import { sayStill } from "../../lib/transfer/say-still.ts";

interface NoteStillProps {
  readonly reader: LibraryReader | Promise<LibraryReader>;
  readonly note: Pick<Note, "id" | "rev" | "atSeconds">;
}

/** How large the pictures are that were shown before: their room is there before they are read again. */
const rooms = new Map<string, StillRoom>();

/** What the video showed when the note was taken; nothing where that was not captured. It comes with the note and goes with it. */
export function NoteStill({ reader, note: { id, rev, atSeconds } }: NoteStillProps) {
  const [still, setStill] = useState<Still | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.resolve(reader)
      .then((library) => stillOf(library, id))
      .then((found) => {
        const room = found && stillRoom(found.base64);
        if (room) rooms.set(id, room);
        else rooms.delete(id);
        if (isWanted) setStill(found);
      })
      .catch((error: unknown) => report("page", error));
    return () => {
      isWanted = false;
    };
    // A picture may come to a note that is there.
  }, [reader, id, rev]);
  const room = rooms.get(id);
  if (!still) return room ? <span className="note-still" style={roomOf(room)} /> : null;
  const source = `data:${still.type};base64,${still.base64}`;
  return <img className="note-still" src={source} alt={sayStill(atSeconds)} {...room} />;
}

function roomOf({ width, height }: StillRoom) {
  return { width, aspectRatio: `${width} / ${height}` };
}
