import { array, assert, boolean, constantFrom, pre, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { filtersIn, withFilters, writeFilter, type FilterPart } from "../../../lib/search/query/filters.ts";
import { OPERATORS } from "../../../lib/search/query/operators.ts";

const written = (query: string) => filtersIn(query).map(({ parts }) => writeFilter(parts));

describe("the filters of a query are its operators", () => {
  test.each([
    ["softmax", []],
    ["softmax tag:LLMs", ['tag:"LLMs"']],
    ["标签：深度学习 类型:音频", ['tag:"深度学习"', "kind:音频"]],
    ["-has:summary", ["-has:summary"]],
    ["NOT has:summary kind:audio", ["-has:summary", "kind:audio"]],
    ['tag:a OR tag:"b c" word', ['tag:"a" OR tag:"b c"']],
    ["(tag:a OR tag:b) AND kind:video", ['tag:"a" OR tag:"b"', "kind:video"]],
    ["tag:a OR word", []],
    ["(tag:a word)", []],
    ["kind:nonsense before:someday tag:", []],
    ["in:title softmax published:2023..2024 longer:20m", ["in:title", "published:2023..2024", "longer:20m"]],
    ["OR tag:a", ['tag:"a"']],
  ])("of %j they are %j", (query, expected) => {
    expect(written(query)).toEqual(expected);
  });
});

test.each([
  ["softmax tag:LLMs layer", "softmax layer"],
  ["tag:a OR tag:b", ""],
  ["(tag:a OR tag:b) softmax", "softmax"],
  ["softmax NOT tag:a", "softmax"],
])("without its filters %j is %j", (query, expected) => {
  expect(withFilters(query, filtersIn(query))).toBe(expected);
});

test("a filter that is written is read as it was meant, whatever stands around it", () => {
  const operator = constantFrom(
    ...OPERATORS.filter((each) => ["tag", "by", "series", "site", "summariser"].includes(each)),
  );
  const value = string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) =>
    /^[\p{L}\p{N}].*\S$/u.test(text),
  );
  const part = record({ operator, value, not: boolean() });
  assert(
    property(array(part, { minLength: 1, maxLength: 3 }), constantFrom("", "softmax", "“a b”"), (parts, words) => {
      const meant: FilterPart[] = parts.filter(({ value: text }) => text.trim() === text);
      pre(meant.length > 0);
      const query = withFilters(words, [], [writeFilter(meant)]);
      expect(filtersIn(query).map((filter) => filter.parts)).toEqual([meant]);
      expect(withFilters(query, filtersIn(query))).toBe(words);
    }),
  );
});
