import { say } from "../../lib/words/say.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { useCommands } from "../hooks/use-commands.tsx";
import type { PressedWords } from "./pressed-words.ts";

/**
 * Makes a note of words that are said: beside the video they go into the field for it, for more to be added; in the
 * library they are one at once. Null is a lecture that is not saved yet.
 */
export function useSaidNote(lectureId: string | null): (said: PressedWords) => void {
  const beside = useBeside();
  const { run } = useCommands();
  return ({ text, seconds }) => {
    const note = { atSeconds: seconds === null ? null : Math.floor(seconds), text: say("quoted", text) };
    if (beside) beside.writeNote(note);
    else if (lectureId !== null) void run("addNote", { lectureId, ...note }, say("noteAdded"));
  };
}
