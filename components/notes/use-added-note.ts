import { useRef } from "react";
import type { DraftMark, NewNote } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";

interface AddedNote {
  readonly noteId: string;
  readonly text: string;
  readonly hasStill: boolean;
}

/**
 * Adds a note; where its writer `goesOn` after it has been added, that same one is changed. It has one picture: with
 * another one, what has been written since is a note of its own. Tells whether it is kept.
 */
export function useAddedNote(lectureId: string) {
  const { run } = useCommands();
  const added = useRef<AddedNote | null>(null);

  return async (note: NewNote, goesOn: boolean, settles: DraftMark | undefined): Promise<boolean> => {
    const before = goesOn ? added.current : null;
    const hasStill = note.still !== undefined;
    if (before && !(hasStill && before.hasStill)) {
      const input = { ...note, noteId: before.noteId, base: before.text };
      const reply = await run("editNote", input, say(hasStill ? "stillTaken" : "noteChanged"), settles);
      if (reply.status === "done")
        added.current = { ...before, text: note.text, hasStill: hasStill || before.hasStill };
      return reply.status === "done";
    }
    const text = before && note.text.startsWith(before.text) ? note.text.slice(before.text.length) : note.text;
    const input = { ...note, lectureId, text: text.trim() || note.text };
    const reply = await run("addNote", input, say(hasStill ? "stillTaken" : "noteAdded"), settles);
    if (reply.status === "done") added.current = { noteId: reply.result.noteId, text: note.text, hasStill };
    return reply.status === "done";
  };
}
