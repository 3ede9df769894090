import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutThinking } from "../../../lib/summary/thinking.ts";

describe("what a model thought before its answer is left out", () => {
  test.each([
    ["DeepSeek and Qwen", "<think>first this</think>\nThe answer", "The answer"],
    ["an empty block", "<think>\n\n</think>\n\nThe answer", "The answer"],
    ["written in full", "<thinking>first this</thinking>The answer", "The answer"],
    ["reasoning", "<reasoning>so\n\nand so</reasoning>\n\nThe answer", "The answer"],
    ["thought", "<thought>so</thought>The answer", "The answer"],
    ["capital letters", "<Think>so</Think>The answer", "The answer"],
    ["Kimi", "◁think▷先看看◁/think▷答案", "答案"],
    ["Seed", "<seed:think>so</seed:think>The answer", "The answer"],
    ["Magistral", "[THINK]so[/THINK]The answer", "The answer"],
    [
      "the channels of gpt-oss",
      "<|channel|>analysis<|message|>We need a summary.<|end|><|start|>assistant<|channel|>final<|message|>The answer<|return|>",
      "The answer",
    ],
    ["the same without its marks", "analysisWe need a summary.assistantfinalThe answer", "The answer"],
    ["two blocks", "<think>one</think>\n<think>two</think>\nThe answer", "The answer"],
    ["an opening that was swallowed", "first this\nthen that\n</think>\n\nThe answer", "The answer"],
  ])("%s", (_, text, answer) => {
    expect(withoutThinking(text)).toBe(answer);
    expect(withoutThinking(text, false)).toBe(answer);
  });
});

describe("an answer that speaks of such marks keeps all its words", () => {
  test.each([
    "Models write <think> before they answer, and </think> after it.",
    "The lecture explains that `</think>` ends the block.",
    "First the format:\n```\n<think>\nso\n</think>\n```\nThen the answer.",
    "The tag is <think>.\n</think>\nends it.",
    "<think> is how a reasoning model begins, the lecturer says.",
    "Analysis of variance is explained.",
    "analysis of the assistant, final part",
    "The channel <|channel|>analysis<|message|> is hidden <|end|> from the reader.",
    "The answer has no thoughts",
  ])("%s", (text) => {
    expect(withoutThinking(text)).toBe(text);
  });
});

describe("while it is being written", () => {
  test.each(["<think>not finished", "<think", "<", "<|channel|>analysis<|mess", "◁th", " \n<reas"])(
    "%j shows nothing yet",
    (text) => {
      expect(withoutThinking(text, false)).toBe("");
    },
  );

  test("what is shown only grows, and at last is the answer", () => {
    const answer = "The moon pulls the sea: 5 < 6, says </think> nobody.";
    const whole = `<think>so and <b>so</b></think>\n\n${answer}`;
    fc.assert(
      fc.property(fc.nat(whole.length), (at) => {
        expect(answer.startsWith(withoutThinking(whole.slice(0, at), false).trimEnd())).toBe(true);
      }),
    );
    expect(withoutThinking(whole)).toBe(answer);
  });
});
