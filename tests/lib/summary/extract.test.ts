import * as fc from "fast-check";
import { expect, test } from "vitest";
import { extractSummary } from "../../../lib/summary/extract.ts";
import { extractive } from "../../../lib/summary/extractive.ts";
import { sentences } from "../../../lib/text/sentences.ts";

const TALK = `Today I want to show you how neural networks learn to see. My dog is brown. A network is a stack of layers, and each
layer turns the numbers of the layer before it into new numbers. We had lunch at noon. The first layers of a network find edges in
the picture, and the later layers find eyes and wheels. It was raining. Training a network means changing the weights in all layers
until the network names the pictures correctly. Nobody laughed. The network learns from a million pictures that people have named.
What a day it was! So the layers of a network learn to see from examples, and nobody tells the network the rules.`;

const CHINESE = `本文介绍神经网络如何学会识别图像。今天天气很好。神经网络由许多层组成，每一层把前一层的数字变成新的数字。我们吃了午饭。
网络的前几层识别图像中的边缘，后面的层识别眼睛和轮子。外面下雨了。训练网络就是不断改变各层的权重，直到网络能够正确识别图像。大家都笑了。`;

test("an empty text has an empty summary", () => {
  expect(extractSummary("")).toBe("");
  expect(extractSummary(" \n ")).toBe("");
});

test.each(["One sentence only.", "Two of them. Both are kept.", "只有一句话。"])(
  "the tiny text %j is its own summary",
  (text) => {
    expect(extractSummary(text)).toBe(text);
  },
);

test("the sentences of a summary stand in the text, in its order", () => {
  const summary = extractSummary(TALK, { language: "en", length: "short", title: "How networks learn to see" });
  const all = sentences(TALK).map((sentence) => sentence.replace(/\s+/g, " "));
  const places = sentences(summary).map((sentence) => all.indexOf(sentence));
  expect(places).toHaveLength(3);
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("what matters is chosen, small talk is not", () => {
  for (const [text, language, subject] of [
    [TALK, "en", /network|layer/],
    [CHINESE, "zh", /网络|识别/],
  ] as const) {
    for (const sentence of sentences(extractSummary(text, { language, length: "short" })))
      expect(sentence).toMatch(subject);
  }
});

test("the three lengths differ, and none is the whole text", () => {
  const long = Array.from(
    { length: 80 },
    (_, at) => `Sentence ${at} explains the topic${at % 9} of the lecture and the method${at} it needs.`,
  ).join(" ");
  const counts = (["short", "medium", "long"] as const).map(
    (length) => sentences(extractSummary(long, { length })).length,
  );
  expect(counts).toEqual([3, 6, 12]);
  expect(extractSummary(TALK, { length: "long" }).length).toBeLessThan(TALK.length * 0.75);
});

test("a sentence that is said again is not chosen again", () => {
  const text = `${"The network learns to see from many pictures of cats. ".repeat(20)}The weights of the layers change in each step. Then we test it. It works.`;
  expect(extractSummary(text, { length: "short" }).match(/pictures of cats/g)).toHaveLength(1);
});

test.each([
  "Subscribe to my channel for more videos!",
  "Follow me on Twitter: @someone",
  "https://example.com/shop",
  "0:00 Introduction",
  "Use code LECTURE for 20% off at our sponsor.",
  "#python #coding",
  "喜欢的话记得一键三连！",
  "点赞投币关注！",
  "商务合作请联系：a@b.example",
])("%j never gets into a summary", (line) => {
  expect(extractSummary(`${line}\nA network is a stack of layers.`)).toBe("A network is a stack of layers.");
});

test("attention that a subject gets is no call to follow a channel", () => {
  expect(extractSummary("这一问题受到了学术界的广泛关注。")).toBe("这一问题受到了学术界的广泛关注。");
});

test("speech without punctuation is summarised in stretches", () => {
  const speech = "so the network has layers and the layers have weights that we train with pictures "
    .repeat(3)
    .concat(Array.from({ length: 400 }, (_, at) => `word${at % 90} network`).join(" "));
  const summary = extractSummary(speech, { length: "short" });
  expect(summary.length).toBeGreaterThan(50);
  expect(summary.length).toBeLessThan(600);
});

test("what captions say of sounds is left out", () => {
  expect(extractSummary("Thank you all (Applause) for coming here tonight. [Music] ♪")).toBe(
    "Thank you all for coming here tonight.",
  );
});

test("a book of two hundred thousand words is summarised", () => {
  const words = Array.from(
    { length: 200_000 },
    (_, at) => `word${(at * 7919) % 3001}${at % 17 === 16 ? "." : ""}`,
  ).join(" ");
  expect(extractSummary(words, { length: "long" })).not.toBe("");
});

test("any text gives a well-formed answer that is not longer than the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      expect(extractSummary(text).length).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("an aborted summary rejects with the reason", async () => {
  const options = { length: "short", language: null, title: "" } as const;
  await expect(extractive.summarise(TALK, options, AbortSignal.abort(new Error("Stopped")))).rejects.toThrow("Stopped");
  await expect(extractive.summarise("One.", options)).resolves.toBe("One.");
});
