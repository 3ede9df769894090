import { expect, test } from "vitest";
import { completeTags } from "../../../../lib/search/suggest/complete-tags.ts";

const TAGS = [
  { tag: "Deep Learning", count: 5 },
  { tag: "Machine Learning", count: 9 },
  { tag: "e-learning", count: 1 },
  { tag: "Unlearning", count: 20 },
  { tag: "learn", count: 2 },
  { tag: "大语言模型", count: 3 },
  { tag: "语言学", count: 1 },
  { tag: "Ｗｉｄｅ", count: 1 },
];

test.each([
  ["learn", ["learn", "Machine Learning", "Deep Learning", "e-learning", "Unlearning"]],
  ["LEARNING", ["Machine Learning", "Deep Learning", "e-learning", "Unlearning"]],
  ["语言", ["语言学", "大语言模型"]],
  ["wide", ["Ｗｉｄｅ"]],
  ["#deep", ["Deep Learning"]],
  ["xyz", []],
])("%j is completed to %j", (typed, expected) => {
  expect(completeTags(typed, TAGS).map(({ tag }) => tag)).toEqual(expected);
});

test("what was typed is marked where it stands", () => {
  const marked = completeTags("语言", TAGS).map(({ tag, range }) => [tag.slice(range.start, range.end), range.start]);
  expect(marked).toEqual([
    ["语言", 0],
    ["语言", 1],
  ]);
});

test("tags that are chosen already are not offered", () => {
  expect(completeTags("deep", TAGS, ["DEEP learning"])).toEqual([]);
});

test("nothing typed offers the most used, with nothing marked", () => {
  expect(completeTags("", TAGS, [], 2)).toEqual([
    { tag: "Unlearning", count: 20, range: { start: 0, end: 0 } },
    { tag: "Machine Learning", count: 9, range: { start: 0, end: 0 } },
  ]);
});
