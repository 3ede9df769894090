import { anything, assert, dictionary, jsonValue, oneof, property, string } from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, test, vi } from "vitest";
import { inlineValues } from "../../../lib/capture/metadata/inline-json.ts";
import { balancedJson, literalAt } from "../../../lib/capture/metadata/json-text.ts";
import { parseJson } from "../../../lib/capture/metadata/json-value.ts";

test.each([
  ['{"a":1};more()', '{"a":1}'],
  ['{"a":{"b":"}"}} }', '{"a":{"b":"}"}}'],
  [String.raw`{"a":"quote \" and brace }"};x`, String.raw`{"a":"quote \" and brace }"}`],
  [String.raw`{"a":"ends in a backslash \\"};x`, String.raw`{"a":"ends in a backslash \\"}`],
  ['[{"a":"]"}];x[0]', '[{"a":"]"}]'],
  ['{"a":"never closed}', null],
  ['{"a":{', null],
  ["1", null],
  ["", null],
])("the value at the start of %s is %s", (text, expected) => {
  expect(balancedJson(text, 0)).toBe(expected);
});

test("whatever an object or list holds, it is found whole in front of other code", () => {
  assert(
    property(
      oneof(
        dictionary(string(), jsonValue()),
        anything().map(() => [1, "]"]),
      ),
      string(),
      (value, rest) => {
        const json = JSON.stringify(value);
        expect(balancedJson(json + ";" + rest, 0)).toBe(json);
      },
    ),
  );
});

test("a string literal means what its escapes say", () => {
  assert(
    property(string(), string(), (text, rest) => {
      expect(literalAt(JSON.stringify(text) + rest, 0)).toBe(text);
    }),
  );
  expect(
    literalAt(
      String.raw`'\x7b\u{1F600}it\'s\
 one\0'`,
      0,
    ),
  ).toBe("{😀it's one\0");
  expect(literalAt("'never closed", 0)).toBeNull();
});

describe("state that a page keeps in its scripts is found however it is written", () => {
  test.each([
    ["an object", 'window.__STATE__ = {"a":"};"};other({})'],
    ["a list", '__STATE__=[{"a":1}]; x = [2]'],
    ["in brackets", 'self["__STATE__"] = {"a":1}'],
    ["JSON in a string", String.raw`var __STATE__ = '\x7b"a":1\x7d';`],
    ["JSON that is parsed", String.raw`window.__STATE__ = JSON.parse("{\"a\":\"\\\"\"}");`],
  ])("%s", (_, script) => {
    expect(inlineValues(pageWith(script), "__STATE__")).toHaveLength(1);
  });
});

describe("a page is read without an error being thrown, which costs as much as the rest of the reading", () => {
  test.each([
    ["code stands behind the value", '__STATE__ = {"a":1};var meta = element("meta");show(meta);', 1],
    ["a function stands behind the value", '__STATE__ = {"a":"}"};(function(){ begin() })();', 1],
    ["the value is a program's own object", '__STATE__ = {args: {"a": 1}, begin() {}}', 0],
    ["the text in the value is no JSON", '__STATE__ = "words"', 0],
  ])("%s", (_, script, found) => {
    const parse = vi.spyOn(JSON, "parse");
    expect(inlineValues(pageWith(script), "__STATE__")).toHaveLength(found);
    expect(parse.mock.results.filter(({ type }) => type === "throw")).toEqual([]);
    parse.mockRestore();
  });
});

test("whatever JSON is, it is parsed", () => {
  assert(
    property(jsonValue(), (value) => {
      const json = JSON.stringify(value, null, 1);
      expect(parseJson(` ${json}\n`)).toEqual(JSON.parse(json));
    }),
  );
});

function pageWith(script: string): Document {
  const { document } = new Window();
  document.write("<script type='text/plain'>" + script + "</script>");
  return document as unknown as Document;
}
