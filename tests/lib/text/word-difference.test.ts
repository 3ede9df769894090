import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDifference } from "../../../lib/text/word-difference.ts";

const shown = (before: string, after: string, language?: string) =>
  wordDifference(before, after, language)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`))
    .join("");

describe("two versions compared", () => {
  test.each([
    ["The moon pulls the sea.", "The moon moves the sea.", "The moon -pulls-+moves+ the sea."],
    ["The moon.", "The full moon.", "The +full +moon."],
    ["One two three", "One three", "One -two -three"],
    ["Same", "Same", "Same"],
    ["a b c d e", "x b c d e", "-a-+x+ b c d e"],
    ["a b a b", "a b", "a b- a b-"],
    ["a b", "a b a b", "a b+ a b+"],
    ["", "New", "+New+"],
    ["Old", "", "-Old-"],
  ])("%j and %j", (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test("changes that only a space or a comma parts are one change", () => {
    expect(shown("It is small and old here", "It is large but new here")).toBe(
      "It is -small and old-+large but new+ here",
    );
  });

  test("Chinese is compared by words, not by characters", () => {
    expect(shown("演讲者介绍了大型语言模型的概念。", "演讲者解释了大型语言模型的原理。", "zh-Hans")).toBe(
      "演讲者-介绍-+解释+了大型语言模型的-概念-+原理+。",
    );
  });

  test("both texts can be read from the result, whatever they are", () => {
    const word = fc.constantFrom("the ", "moon ", "sea ", "月亮", "潮汐", ". ", "\n", "a");
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = wordDifference(before, after);
        const without = (kind: string) =>
          stretches
            .filter((each) => each.kind !== kind)
            .map((each) => each.text)
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  test("two long texts are compared to their ends", () => {
    const text = (seed: number) => Array.from({ length: 3000 }, (_, at) => `word${(at * seed) % 700}`).join(" ");
    expect(wordDifference(text(7), text(11)).length).toBeGreaterThan(1);
  });
});
