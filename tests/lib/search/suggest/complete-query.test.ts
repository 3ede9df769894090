import { expect, test } from "vitest";
import { CHINESE_OPERATORS, OPERATORS } from "../../../../lib/search/query/operators.ts";
import { completeQuery } from "../../../../lib/search/suggest/complete-query.ts";

const VOCABULARY = {
  tags: [{ tag: "LLMs", count: 3 }],
  creators: [{ tag: "Jane Doe", count: 2 }],
  sites: [{ tag: "YouTube", count: 5 }],
  series: ["Linear Algebra", "Machine Learning"],
};

test.each([
  ["ki", OPERATORS, ["kind:"]],
  ["series:lin", OPERATORS, ["Linear Algebra"]],
  ["系列:mach", CHINESE_OPERATORS, ["Machine Learning"]],
  ["kind:", OPERATORS, ["video", "audio", "page"]],
  ["类型:", CHINESE_OPERATORS, ["视频", "音频", "网页"]],
  ["-has:pi", OPERATORS, ["picture"]],
  ["is:dup", OPERATORS, ["duplicate"]],
  ["summariser:m", OPERATORS, ["me", "model"]],
  ["by:ja", OPERATORS, ["Jane Doe"]],
])("%j can go on as %j", (text, names, expected) => {
  expect(completeQuery(text, text.length, VOCABULARY, names).map(({ label }) => label)).toEqual(expected);
});
