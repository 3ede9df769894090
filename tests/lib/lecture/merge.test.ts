import { expect, test } from "vitest";
import { LIMITS } from "../../../lib/lecture/limits.ts";
import { mergeEdit } from "../../../lib/lecture/merge.ts";
import { madeLecture } from "./made-lecture.ts";

const NOW = "2026-06-01T00:00:00.000Z";

test.each([
  [
    ["a", "b"],
    ["a", "b"],
    ["a", "c"],
    ["a", "c"],
  ],
  [
    ["a", "b", "theirs"],
    ["a", "b"],
    ["a", "mine"],
    ["a", "mine", "theirs"],
  ],
  [["b"], ["a", "b"], ["a", "b", "mine"], ["b", "mine"]],
  [["a", "Same"], ["a"], ["a", "same"], ["a", "same"]],
  [["A"], ["a"], ["a"], ["a"]],
  [[], ["a"], ["a"], []],
  [["a"], ["a"], [], []],
])("tags that are %j by now and were %j, edited to %j, are %j", (tags, base, edited, merged) => {
  expect(mergeEdit(madeLecture({ tags }), { tags: base }, { tags: edited }, NOW)).toEqual({ tags: merged });
});

test("creators are put together like tags, and without what they were before, the entry's own count", () => {
  const current = madeLecture({ creators: ["Ada", "Bea"] });
  expect(mergeEdit(current, { creators: ["Ada"] }, { creators: ["Ada", "Cy"] }, NOW).creators).toEqual([
    "Ada",
    "Cy",
    "Bea",
  ]);
  expect(mergeEdit(current, {}, { creators: ["Cy"] }, NOW).creators).toEqual(["Cy"]);
});

test("an edit of other fields leaves tags and creators alone", () => {
  expect(mergeEdit(madeLecture({ tags: ["a"] }), { title: "Tides" }, { title: "Waves" }, NOW)).toEqual({
    title: "Waves",
  });
});

test.each(["title", "description"] as const)(
  "of a %s that two windows changed the other one is kept beside it",
  (field) => {
    const current = madeLecture({ [field]: "theirs" });
    expect(mergeEdit(current, { [field]: "before" }, { [field]: "mine" }, NOW)).toEqual({
      [field]: "mine",
      conflicts: [{ field, text: "theirs", at: NOW }],
    });
  },
);

test.each([
  ["only the edit changed it", "before", "before", "mine"],
  ["both changed it to the same", "mine", "before", "mine"],
  ["nobody knows what it was", "theirs", undefined, "mine"],
])("a title is no conflict where %s", (_, title, before, mine) => {
  const base = before === undefined ? {} : { title: before };
  expect(mergeEdit(madeLecture({ title }), base, { title: mine }, NOW)).toEqual({ title: mine });
});

test("a title that only the other window changed stays as that made it", () => {
  expect(mergeEdit(madeLecture({ title: "theirs" }), { title: "before" }, { tags: [] }, NOW)).toEqual({ tags: [] });
});

test("conflicts stand behind those that are there, the newest as many as are kept", () => {
  const old = Array.from({ length: LIMITS.conflicts }, (_, at) => ({
    field: "title" as const,
    text: `${at}`,
    at: NOW,
  }));
  const current = madeLecture({ title: "theirs", conflicts: old });
  const { conflicts } = mergeEdit(current, { title: "before" }, { title: "mine" }, NOW);
  expect(conflicts?.map(({ text }) => text)).toEqual([...old.slice(1).map(({ text }) => text), "theirs"]);
  const settled = mergeEdit(current, { title: "before" }, { title: "mine", conflicts: [] }, NOW);
  expect(settled.conflicts).toHaveLength(1);
});
