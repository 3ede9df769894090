import { describe, expect, test } from "vitest";
import { groupKey, nearDuplicates } from "../../../lib/tags/near-duplicates.ts";

const groups = (...tags: readonly string[]) =>
  nearDuplicates(tags.map((tag, at) => ({ tag, count: tags.length - at }))).map((group) => group.map(({ tag }) => tag));

describe("tags that may be one", () => {
  test.each([
    ["case", ["LLM", "llm"]],
    ["width", ["ＡＩ", "AI"]],
    ["accents", ["café", "cafe"]],
    ["spaces and hyphens", ["machine learning", "machine-learning"]],
    ["the plural", ["LLMs", "LLM"]],
    ["the plural in -ies", ["strategies", "strategy"]],
    ["简体 and 繁體", ["大语言模型", "大語言模型"]],
    ["one letter", ["Tokenization", "Tokenisation"]],
    ["a letter left out", ["algorithm", "algoritm"]],
    ["two letters swapped", ["philosophy", "philosohpy"]],
    ["punctuation", ["黑神话：悟空", "黑神话悟空"]],
  ])("by %s", (_, tags) => {
    expect(groups(...tags)).toEqual([tags]);
  });

  test("more than two of them are one group, the most used first", () => {
    expect(groups("LLMs", "LLM", "History", "llm")).toEqual([["LLMs", "LLM", "llm"]]);
  });

  test.each([
    ["GPT-3", "GPT-4"],
    ["2023 lectures", "2024 lectures"],
    ["cat", "car"],
    ["中国历史", "中国历法"],
    ["深度学习", "强化学习"],
    ["C", "C++"],
    ["C#", "C++"],
    ["biology", "zoology"],
  ])("not %s and %s", (...tags) => {
    expect(groups(...tags)).toEqual([]);
  });

  test("a group that the person has told apart stays away", () => {
    const tags = [
      { tag: "LLM", count: 2 },
      { tag: "llm", count: 1 },
    ];
    const [group] = nearDuplicates(tags);
    expect(nearDuplicates(tags, new Set([groupKey(group ?? [])]))).toEqual([]);
  });
});
