import { fold } from "../../text/fold.ts";
import { AS_TYPED, OTHERWISE, PARTLY_TYPED } from "../ranking/weights.ts";

/** How well the spelling of a word fits what was typed for it; `word` is both as they are folded. */
export function spellingBoost(spelling: string, typed: string, word: string): number {
  if (spelling === typed) return AS_TYPED;
  return typed !== word && isTypedInPart(spelling, typed) ? PARTLY_TYPED : OTHERWISE;
}

/** Whether only accents were left out: łódź was typed łodz. */
function isTypedInPart(spelling: string, typed: string): boolean {
  const [written, letters] = [Array.from(spelling), Array.from(typed)];
  return (
    written.length === letters.length &&
    written.every((letter, at) => letter === letters[at] || fold(letter) === letters[at])
  );
}
