import { assert, dictionary, jsonValue, property, string } from "fast-check";
import { expect, test } from "vitest";
import { balancedObject } from "../../../lib/capture/metadata/inline-json.ts";

test.each([
  ['{"a":1};more()', '{"a":1}'],
  ['{"a":{"b":"}"}} }', '{"a":{"b":"}"}}'],
  [String.raw`{"a":"quote \" and brace }"};x`, String.raw`{"a":"quote \" and brace }"}`],
  [String.raw`{"a":"ends in a backslash \\"};x`, String.raw`{"a":"ends in a backslash \\"}`],
  ['{"a":"never closed}', null],
  ['{"a":{', null],
  ["[1]", null],
  ["", null],
])("the object at the start of %s is %s", (text, expected) => {
  expect(balancedObject(text, 0)).toBe(expected);
});

test("whatever an object holds, it is found whole in front of other code", () => {
  assert(
    property(dictionary(string(), jsonValue()), string(), (value, rest) => {
      const json = JSON.stringify(value);
      expect(balancedObject(`${json};${rest}`, 0)).toBe(json);
    }),
  );
});
