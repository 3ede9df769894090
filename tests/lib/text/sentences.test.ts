import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cueSentences, joinSpoken } from "../../../lib/text/cue-sentences.ts";
import { sentences } from "../../../lib/text/sentences.ts";

test.each<[string, string[]]>([
  ["Mr. Smith met Dr. J. K. Lee. They spoke.", ["Mr. Smith met Dr. J. K. Lee.", "They spoke."]],
  ["It is 3.14 at 5 p.m. today. Good.", ["It is 3.14 at 5 p.m. today.", "Good."]],
  ["In the U.S. They vote.", ["In the U.S.", "They vote."]],
  ["Use tools, e.g. Python, i.e. code.", ["Use tools, e.g. Python, i.e. code."]],
  ["“Really?” she asked. “Yes!” He left.", ["“Really?” she asked.", "“Yes!”", "He left."]],
  ["See Fig. 3 and No. 5. No. I disagree.", ["See Fig. 3 and No. 5.", "No.", "I disagree."]],
  ["Wait ... what? Well... End.", ["Wait ... what?", "Well...", "End."]],
  ["你好。“真的吗？”他说。好！！再见", ["你好。", "“真的吗？”", "他说。", "好！！", "再见"]],
  ["他说……然后走了。", ["他说……", "然后走了。"]],
  ["考察了增长.与前人不同,pH值为5.6.", ["考察了增长.", "与前人不同,pH值为5.6."]],
  ["1. First item\n2. Second\n- bullet\n• dot", ["1. First item", "2. Second", "- bullet", "• dot"]],
  ["A heading\n\nText follows", ["A heading", "Text follows"]],
  ["Stop! Go! then what? So", ["Stop!", "Go! then what?", "So"]],
  ["It ended.” She left.", ["It ended.”", "She left."]],
  ["He paused… and went on… Then he stopped.", ["He paused… and went on…", "Then he stopped."]],
  ["It was J.” The end", ["It was J.”", "The end"]],
  ["On the 1. May it began", ["On the 1.", "May it began"]],
  ["مرحبا؟ نعم. هذا", ["مرحبا؟", "نعم.", "هذا"]],
  ["", []],
  [" \n\t ", []],
])("%j is cut into %j", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test("a line that was wrapped by hand goes on in the next", () => {
  const text = "This is a long line that somebody wrapped by hand at seventy chars\nand it goes on here.";
  expect(sentences(text)).toHaveLength(1);
});

test("cutting into sentences loses no character but white space", () => {
  const unit = fc.constantFrom(...'aB1 .!?…\n"”)。！？-•注,'.split(""), "Mr. ", "e.g. ", "3.14", "\ud800");
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join("");
      expect(sentences(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("captions with punctuation are cut by it, across their borders", () => {
  const cues = ["So I think data", "can help. We collect", "it."].map((text, at) => ({ startSeconds: at, text }));
  expect(cueSentences(cues)).toEqual(["So I think data can help.", "We collect it."]);
});

test("the white space of captions is no part of what was said", () => {
  const cues = ["  So I \n think ", "", " it works. Then\t", " it stops. "].map((text, at) => ({
    startSeconds: at,
    text,
  }));
  expect(cueSentences(cues)).toEqual(["So I think it works.", "Then it stops."]);
  const pauses = [" one ", "two  three"].map((text, at) => ({ startSeconds: at * 9, endSeconds: at * 9 + 1, text }));
  expect(cueSentences(pauses)).toEqual(["one", "two three"]);
});

test("one sign in four hundred is punctuation, fewer are not", () => {
  const said = (length: number) => [
    { startSeconds: 0, endSeconds: 1, text: "a".repeat(length - 1) },
    { startSeconds: 9, endSeconds: 10, text: "." },
  ];
  expect(cueSentences(said(399))).toHaveLength(1);
  expect(cueSentences(said(400))).toHaveLength(2);
});

test("captions without punctuation are cut where the speaker pauses", () => {
  const cues = [
    { startSeconds: 0, endSeconds: 2, text: "welcome to the course" },
    { startSeconds: 2, endSeconds: 4, text: "it has ten weeks" },
    { startSeconds: 9, endSeconds: 11, text: "today we begin" },
  ];
  expect(cueSentences(cues)).toEqual(["welcome to the course it has ten weeks", "today we begin"]);
});

test("captions without punctuation and pauses are cut by length", () => {
  const cues = Array.from({ length: 60 }, (_, at) => ({ startSeconds: at * 2, text: "我们来看这个模型的结构" }));
  const cut = cueSentences(cues);
  expect(cut.length).toBeGreaterThan(8);
  for (const sentence of cut) expect(sentence.length).toBeLessThan(80);
});

test.each([
  [["语言模型。", "接着讨论架构。"], "语言模型。接着讨论架构。"],
  [["真的吗？", "LLM 可以。"], "真的吗？LLM 可以。"],
  [["（见下）", "然后"], "（见下）然后"],
  [["It works.", "Then it stops."], "It works. Then it stops."],
  [["用 PyTorch", "实现"], "用 PyTorch 实现"],
  [["语言", "", "模型"], "语言模型"],
  [["", "Then", "模型 A", "it 稳定", "了"], "Then 模型 A it 稳定了"],
  [["模型", "A"], "模型 A"],
  [["模型", "A 模型"], "模型 A 模型"],
])("%j are put together as %j", (pieces, whole) => {
  expect(joinSpoken(pieces)).toBe(whole);
});
