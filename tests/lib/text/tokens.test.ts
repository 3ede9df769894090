import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../lib/text/fold.ts";
import { INDEX_VERSION } from "../../../lib/search/index/index-state.ts";
import { tokens } from "../../../lib/text/tokens.ts";

test.each([
  ["LLM注意力", ["llm", "注意", "意力", "力"]],
  ["大语言模型", ["大语", "语言", "言模", "模型", "型"]],
  ["力", ["力"]],
  ["C++ and C#", ["c++", "and", "c#"]],
  ["C++20, learn C#!", ["c++", "20", "learn", "c#"]],
  ["#python", ["python"]],
  [".NET", ["net"]],
  ["GPT-4", ["gpt", "4", "gpt4"]],
  ["don’t", ["don", "t", "dont"]],
  ["Ng's lectures", ["ng", "ngs", "lectures"]],
  ["It’s over, Anna's", ["it", "its", "over", "anna"]],
  ["TCP/IP 24/7", ["tcp", "ip", "tcpip", "24", "7", "247"]],
  ["№5", ["no", "5", "no5"]],
  ["צה״ל", ["צה", "ל", "צהל"]],
  ["col·legi i 3·4", ["col", "legi", "collegi", "i", "3", "4"]],
  ["ヴァ ｳﾞｨ", ["ば", "び"]],
  ["3.14 and 1,000", ["3", "14", "314", "and", "1", "000", "1000"]],
  ["U.S.A.", ["u", "s", "a", "usa"]],
  ["Ünïcode STRASSE straße", ["unicode", "strasse", "strasse"]],
  ["ＧＰＴ ｶﾞﾗｽ", ["gpt", "がら", "らす", "す"]],
  ["한국어", ["한국", "국어", "어"]],
  ["İstanbul ısı", ["istanbul", "isi"]],
  ["Ἀθῆναι Ёж", ["αθηναι", "еж"]],
  ["soft\u00adware", ["software"]],
  ["…!? 🎉 👩‍👩‍👧", []],
  ["", []],
])("%s is found under %j", (text, terms) => {
  expect(tokens(text)).toEqual(terms);
});

test("a run of 𠀀-plane characters is cut between characters, not inside one", () => {
  expect(tokens("𠀀𠀁𠀂")).toEqual(["𠀀𠀁", "𠀁𠀂", "𠀂"]);
});

test("a very long run loses no pair of neighbours", () => {
  const run = Array.from({ length: 2_500 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
  const terms = new Set(tokens(run));
  for (let at = 0; at < run.length - 1; at++) expect(terms.has(run.slice(at, at + 2))).toBe(true);
});

test("folding folded text changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test("spelling in another case, width or accent gives the same terms", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüé 注意力机制]{0,30}$/u), (text) => {
      expect(tokens(text.toUpperCase())).toEqual(tokens(text));
      expect(tokens(text.normalize("NFD"))).toEqual(tokens(text));
    }),
  );
});

test("a change in the terms comes with a new version", () => {
  const terms = tokens("Ng's GPT-4 don’t C++ 3.14 LLM注意力 Straße");
  expect({ format: INDEX_VERSION >>> 16, terms: terms.join(" ") }).toEqual({
    format: 8,
    terms: "ng ngs gpt 4 gpt4 don t dont c++ 3 14 314 llm 注意 意力 力 strasse",
  });
});
