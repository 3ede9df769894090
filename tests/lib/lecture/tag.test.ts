import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanTag, splitTags, tagKey, uniqueTags } from "../../../lib/lecture/tag.ts";

describe("tags that a person would call the same are the same", () => {
  test.each([
    ["Deep Learning", "deep  learning"],
    ["Ｄｅｅｐ", "deep"],
    [" deep ", "deep"],
    ["Straße", "STRASSE"],
    ["café", "cafe\u0301"],
    ["İstanbul", "istanbul"],
    ["ΣΟΦΟΣ", "σοφος"],
    ["ｶﾅ", "カナ"],
    ["a\u00a0b", "a b"],
  ])("%s and %s", (one, other) => {
    expect(tagKey(one)).toBe(tagKey(other));
  });
});

describe("tags that differ in meaning stay apart", () => {
  test.each([
    ["C", "C#"],
    ["resume", "résumé"],
    ["deep learning", "deeplearning"],
    ["か", "が"],
  ])("%s and %s", (one, other) => {
    expect(tagKey(one)).not.toBe(tagKey(other));
  });
});

describe("what a person types becomes tags", () => {
  test.each([
    ["deep learning, maths", ["deep learning", "maths"]],
    ["深度学习，数学、历史", ["深度学习", "数学", "历史"]],
    ["one\ntwo\r\nthree", ["one", "two", "three"]],
    ["#maths, ＃数学, C#", ["maths", "数学", "C#"]],
    ["Maths, maths, MATHS", ["Maths"]],
    [" , ,,# ", []],
    ["a\u202eb", ["ab"]],
    ["\u200d", []],
  ])("%j", (typed, tags) => {
    expect(splitTags(typed)).toEqual(tags);
  });
});

test("the first spelling of a tag stays", () => {
  expect(uniqueTags(["Maths", "history", "MATHS"])).toEqual(["Maths", "history"]);
});

test("cleaning and splitting once more changes nothing", () => {
  const typed = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("#", "＃", "a", " ", ",", "、", "\n", "\u200b") }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const tags = splitTags(text);
      expect(splitTags(tags.join(","))).toEqual(tags);
      expect(tags.map(cleanTag)).toEqual(tags);
    }),
    { numRuns: 2_000 },
  );
});
