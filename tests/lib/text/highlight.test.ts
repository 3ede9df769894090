import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withoutDenseSpaces } from "../../../lib/text/dense-spaces.ts";
import { fold } from "../../../lib/text/fold.ts";
import { foldWithOffsets } from "../../../lib/text/fold-with-offsets.ts";
import { highlight, type HighlightTerms } from "../../../lib/text/highlight.ts";
import { snippet } from "../../../lib/text/snippet.ts";

function marked(text: string, wanted: Partial<HighlightTerms>): string[] {
  const ranges = highlight(text, { words: [], prefixes: [], literals: [], ...wanted });
  return ranges.map(({ start, end }) => text.slice(start, end));
}

test.each<[string, Partial<HighlightTerms>, string[]]>([
  ["Die  Straße", { words: ["strasse"] }, ["Straße"]],
  ["Café CAFE\u0301", { words: ["cafe"] }, ["Café", "CAFE\u0301"]],
  ["softmax turns", { prefixes: ["soft"] }, ["soft"]],
  ["GPT-4 and gpt4", { words: ["gpt4"] }, ["GPT-4", "gpt4"]],
  ["大语言模型的注意力机制", { literals: ["注意力"] }, ["注意力"]],
  ["ｶﾞﾗｽ", { literals: ["がら"] }, ["ｶﾞﾗ"]],
  ["让·雅克・卢梭", { literals: ["让雅克卢梭"] }, ["让·雅克・卢梭"]],
  ["语 言 模型 model", { literals: ["语言模型"] }, ["语 言 模型"]],
  ["a network net", { literals: ["net"] }, ["net"]],
  ["deep\nlearning", { literals: ["deep learning"] }, ["deep\nlearning"]],
  ["注意力机制", { literals: ["意力机", "注意"] }, ["注意力机"]],
  ["注意力机制", { literals: ["注意力机", "意力"] }, ["注意力机"]],
  ["注意力", { literals: ["注意", "力"] }, ["注意", "力"]],
  ["力 net", { words: ["net"], literals: ["力"] }, ["力", "net"]],
  ["1\u20e3a 1\u20e3", { words: ["a"] }, ["a"]],
  ["anything", {}, []],
])("in %j the wanted %j marks %j", (text, wanted, expected) => {
  expect(marked(text, wanted)).toEqual(expected);
});

test("every mark is a stretch of the original text that folds to the term", () => {
  const word = fc.constantFrom("straße", "Café", "ÜBER", "ＧＰＴ", "naïve", "İz");
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: "grapheme" }))), word, (parts, term) => {
      const text = [...parts, term].join(" ");
      const found = marked(text, { words: [fold(term)] });
      expect(found.length).toBeGreaterThan(0);
      for (const stretch of found) expect(fold(stretch)).toBe(fold(term));
    }),
  );
});

test("marks are in order and do not overlap", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "注", "意", " ") }), (text) => {
      const ranges = highlight(text, { words: ["ab"], prefixes: ["a", "b"], literals: ["注意", "意注"] });
      ranges.forEach((range, at) => {
        expect(range.start).toBeGreaterThanOrEqual(ranges[at - 1]?.end ?? 0);
        expect(range.end).toBeGreaterThan(range.start);
      });
    }),
  );
});

const anything = fc.string({ unit: "grapheme" });
const dense = fc.string({
  unit: fc.constantFrom("语", "言", "ガ", "ｶ", "ﾞ", "한", "𚿰", "·", "・", "･", "‧", " ", "\n", "a"),
});

test.each([
  ["any text", anything],
  ["scripts without spaces", dense],
])("folding with offsets gives the same as folding: %s", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { folded, starts, ends } = foldWithOffsets(text);
      expect(folded.trim()).toBe(withoutDenseSpaces(fold(text)));
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
    }),
    { numRuns: 500 },
  );
});

const softmax = { words: ["softmax"], prefixes: [], literals: [] };

test("a snippet shows the first match with some text before it", () => {
  const text = `${"Many words stand before. ".repeat(20)}Then a row-wise softmax turns scores into weights. ${"And more. ".repeat(30)}`;
  const found = snippet(text, softmax, 80);
  expect(found?.text).toMatch(/^… .*row-wise softmax turns.* …$/);
  expect(found?.text.length).toBeLessThanOrEqual(90);
  expect(found?.ranges.map(({ start, end }) => found.text.slice(start, end))).toEqual(["softmax"]);
});

test("a snippet of a short text is the whole text in one line", () => {
  expect(snippet("The\n softmax", softmax)).toEqual({ text: "The softmax", ranges: [{ start: 4, end: 11 }] });
});

const start = (text: string, wanted: HighlightTerms, length: number) =>
  snippet(text, wanted, length)?.text.replace(/ …$/, "");

test("a snippet begins with a whole word where one begins nearby, and is cut at a character where none does", () => {
  const rest = " of it".repeat(9);
  expect(start(`one two three four softmax${rest}`, softmax, 40)).toMatch(/^… three four softmax of/);
  expect(start(`one two softmax${rest}`, softmax, 40)).toMatch(/^one two softmax of/);
  expect(start(`123456789ab softmax${rest}`, softmax, 40)).toMatch(/^123456789ab softmax/);
  const literals = { words: [], prefixes: [], literals: ["注意"] };
  expect(start(`${"一".repeat(30)}注意${"二".repeat(30)}`, literals, 20)).toBe(
    `… ${"一".repeat(6)}注意${"二".repeat(12)}`,
  );
  expect(start(`a${"𠀀".repeat(10)}注意${"二".repeat(30)}`, literals, 20)).toBe(
    `… ${"𠀀".repeat(3)}注意${"二".repeat(12)}`,
  );
  expect(start(`${"𠀀".repeat(10)}注意${"二".repeat(30)}`, literals, 16)).toBe(
    `… ${"𠀀".repeat(3)}注意${"二".repeat(8)}`,
  );
});

test("a text without a match has no snippet", () => {
  expect(snippet("nothing here", softmax)).toBeNull();
});

test("a snippet cuts no character in two", () => {
  const found = snippet(
    `${"𠀀".repeat(101)}注意${"𠀁".repeat(101)}`,
    { words: [], prefixes: [], literals: ["注意"] },
    41,
  );
  expect(found?.text.isWellFormed()).toBe(true);
  expect(found?.text).toContain("注意");
});
