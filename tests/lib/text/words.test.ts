import { expect, test } from "vitest";
import { segmentWords } from "../../../lib/text/segment-words.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { wordForms } from "../../../lib/text/word-forms.ts";

test("words are segmented by letters in English and by the dictionary in Chinese", () => {
  expect(segmentWords("Deep learning, GPT-4", "en")).toEqual(["deep", "learning", "gpt", "4"]);
  expect(segmentWords("深度学习改变世界", "zh").join("")).toBe("深度学习改变世界");
  expect(segmentWords("深度学习改变世界", "zh").length).toBeLessThan(8);
});

test("stop words say nothing, subjects do", () => {
  expect(["the", "我们", "basically"].every(isStopWord)).toBe(true);
  expect(["network", "模型"].some(isStopWord)).toBe(false);
});

test.each([
  ["networks", "network"],
  ["network", "networks"],
  ["studies", "study"],
  ["study", "studied"],
  ["running", "run"],
  ["run", "running"],
  ["trained", "training"],
  ["coding", "code"],
  ["boxes", "box"],
])("%s has the form %s", (word, form) => {
  expect(wordForms(word)).toContain(form);
});

test("words that are not English have no forms", () => {
  expect(wordForms("注意")).toEqual([]);
  expect(wordForms("größe")).toEqual([]);
});
