import { expect, test } from "vitest";
import { chaptersFromText } from "../../../lib/capture/metadata/chapters.ts";

const starts = (text: string, duration: number | null = null) =>
  chaptersFromText(text, duration).map((chapter) => [chapter.startSeconds, chapter.title]);

test("three rising time stamps from 0:00 on are chapters, wherever on its line each stands", () => {
  expect(starts("Notes\n0:00 Opening\n[1:30] - Middle\nThe end: 1:02:03\n")).toEqual([
    [0, "Opening"],
    [90, "Middle"],
    [3723, "The end"],
  ]);
});

test("numbers, symbols and the end of a range are not part of a title", () => {
  expect(starts("1. 0:00 One\n⏱ 2:00 - 3:00 Two\n3) 3:00 | Three")).toEqual([
    [0, "One"],
    [120, "Two"],
    [180, "Three"],
  ]);
});

test.each([
  ["two stamps only", "0:00 One\n1:00 Two", null],
  ["no stamp at the beginning", "0:30 One\n1:00 Two\n2:00 Three", null],
  ["stamps that go back", "0:00 One\n2:00 Two\n1:00 Three", null],
  ["stamps after the end", "0:00 One\n1:00 Two\n9:00 Three", 300],
  ["stamps inside sentences", "0:00 x\nat 1:00 he laughs\nat 2:00 she leaves", null],
])("%s are no chapters", (_, text, duration) => {
  expect(starts(text, duration)).toEqual([]);
});

test("the same list in a second language is not appended", () => {
  expect(starts("0:00 One\n1:00 Two\n2:00 Three\n\n0:00 Eins\n1:00 Zwei\n2:00 Drei")).toHaveLength(3);
});

test("chapters that begin after an introduction are some, where there are enough of them", () => {
  const list = "(00:45) - Foundry\n(04:10) - Wax\n(09:30) - Bronze\n(15:00) - Tuning\n(21:40) - Ropes";
  expect(starts(list)).toHaveLength(5);
  expect(starts(`Length 4:10\n0:00 One\n1:00 Two\n2:00 Three`)).toHaveLength(3);
});
