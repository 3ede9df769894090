import { say } from "../../lib/words/say.ts";
import type { PageState } from "./state.ts";

/** Read out when it changes: that the page is being read, and that it is saved. */
export function sayState(state: PageState): string {
  if (state.phase === "reading") return say("readingPage");
  return state.phase === "saved" && state.entry.lecture.deletedAt === null
    ? say("saved", state.entry.lecture.savedAt)
    : "";
}
