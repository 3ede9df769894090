import { expect, test } from "vitest";
import type { Note } from "../../../lib/lecture/note.ts";
import { linesOf } from "../../../lib/transcript/lines.ts";
import { notesByLine } from "../../../lib/transcript/notes-by-line.ts";

const lines = linesOf(
  [10, 20, 30].map((second) => ({
    startSeconds: second,
    text: `The harbour lies quiet and the boats wait for the tide at ${second}.`,
  })),
);

const note = (id: string, atSeconds: number | null): Note => ({
  id,
  rev: 1,
  updatedAt: "2026-11-29T10:00:00.000Z",
  deletedAt: null,
  lectureId: "one",
  atSeconds,
  text: id,
  createdAt: "2026-11-29T10:00:00.000Z",
});

test("a note stands beneath the line that had begun at its moment, one from before them all beneath the first", () => {
  const notes = [note("early", 2), note("middle", 29.5), note("same", 20), note("late", 500), note("whole", null)];
  const placed = [...notesByLine(lines, notes)].map(([line, own]) => [line, own.map(({ id }) => id)]);
  expect(placed).toEqual([
    [0, ["early"]],
    [1, ["middle", "same"]],
    [2, ["late"]],
  ]);
});

test("without lines there is no place for notes", () => {
  expect(notesByLine([], [note("one", 3)]).size).toBe(0);
});
