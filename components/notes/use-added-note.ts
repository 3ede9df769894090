import { useRef } from "react";
import type { DraftMark, NewNote } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";

interface AddedNote {
  readonly noteId: string;
  readonly text: string;
}

/** Adds a note; where its writer `goesOn` after it has been added, that same one is changed. */
export function useAddedNote(lectureId: string) {
  const { run } = useCommands();
  const added = useRef<AddedNote | null>(null);

  return async ({ atSeconds, text }: NewNote, goesOn: boolean, settles: DraftMark | undefined): Promise<boolean> => {
    const before = added.current;
    if (goesOn && before) {
      const input = { noteId: before.noteId, atSeconds, base: before.text, text };
      const reply = await run("editNote", input, say("noteChanged"), settles);
      if (reply.status === "done") added.current = { ...before, text };
      return reply.status === "done";
    }
    const reply = await run("addNote", { lectureId, atSeconds, text }, say("noteAdded"), settles);
    if (reply.status === "done") added.current = { noteId: reply.result.noteId, text };
    return reply.status === "done";
  };
}
