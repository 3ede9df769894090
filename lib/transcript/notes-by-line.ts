import type { Note } from "../lecture/note.ts";
import type { Line } from "./lines.ts";

/** Which notes stand beneath which line: the last that has begun at their moment, else the first. */
export function notesByLine(lines: readonly Line[], notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const placed = new Map<number, Note[]>();
  if (lines.length === 0) return placed;
  for (const note of notes) {
    const { atSeconds } = note;
    if (atSeconds === null) continue;
    const line = Math.max(
      0,
      lines.findLastIndex(({ startSeconds }) => startSeconds <= atSeconds),
    );
    placed.set(line, [...(placed.get(line) ?? []), note]);
  }
  return placed;
}
