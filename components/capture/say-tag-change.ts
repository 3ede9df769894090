import { say } from "../../lib/words/say.ts";

/** What changed between two lists of tags, for the toast. */
export function sayTagChange(before: readonly string[], after: readonly string[]): string {
  const removed = before.filter((tag) => !after.includes(tag));
  const added = after.filter((tag) => !before.includes(tag));
  return removed.length > 0 ? say("tagRemoved", say("listOf", removed)) : say("tagAdded", say("listOf", added));
}
