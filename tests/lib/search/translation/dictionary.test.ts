import { expect, test } from "vitest";
import { Dictionary } from "../../../../lib/search/translation/dictionary.ts";
import { englishKey } from "../../../../lib/search/translation/dictionary-key.ts";
import { packDictionary } from "../../../../lib/search/translation/pack-dictionary.ts";
import { ENTRIES, packed } from "./small-dictionary.ts";

const dictionary = new Dictionary(await packed());
const english = (...words: string[]): string[] => dictionary.meanings(englishKey(words));

test.each([
  ["virus", ["病毒"]],
  ["viruses", ["病毒"]],
  ["cat", ["猫"]],
  ["learning", ["学习"]],
  ["music", ["音乐"]],
])("the English word %s means %j", (word, meant) => {
  expect(english(word)).toEqual(meant);
});

test("two words that mean something together are one entry", () => {
  expect(english("solar", "energy")).toEqual(["太阳能"]);
  expect(english("solar")).toEqual([]);
});

test("of several Chinese words the one that others are made of comes first", () => {
  expect(english("ocean")).toEqual(["海洋", "大洋"]);
});

test.each([
  ["病毒", ["virus", "computer virus"]],
  ["猫", ["cat"]],
  ["睡眠", ["sleep"]],
])("the Chinese word %s means %j", (word, meant) => {
  expect(dictionary.meanings(word)).toEqual(meant);
});

test.each(["的", "张三", "吃闭门羹", "vir", "virusx", "", "zzz", "鿿"])("%j is not in it", (key) => {
  expect(dictionary.meanings(key)).toEqual([]);
});

test("every line is found where it lies", () => {
  for (const line of packDictionary(ENTRIES).trimEnd().split("\n")) {
    const [key = "", meant = ""] = line.split("\t");
    expect(dictionary.meanings(key)).toEqual(meant.split(";"));
  }
});

test("names, counting words and long explanations are no translations", () => {
  expect(dictionary.meanings("张")).toEqual(["open up"]);
});

test("the same entries are packed into the same text, in whatever order they come", () => {
  expect(packDictionary(ENTRIES.toReversed())).toBe(packDictionary(ENTRIES));
});
