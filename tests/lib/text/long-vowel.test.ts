import { expect, test } from "vitest";
import { cutAtLongEnds, longEndForms, withoutLongEnds } from "../../../lib/text/long-vowel.ts";

test.each([
  ["こんぴゅーたー", "こんぴゅーた"],
  ["さーばー", "さーば"],
  ["かー", "かー"],
  ["こぴー", "こぴー"],
  ["さーばーが", "さーばーが"],
  ["さーばー と でーたー", "さーば と でーた"],
  ["server", "server"],
])("a longer word of kana ends without the sign of a long vowel: %s is %s", (written, plain) => {
  expect(withoutLongEnds(written)).toBe(plain);
});

test("a run is cut where such words end", () => {
  expect(cutAtLongEnds("さーばー管理")).toEqual(["さーば", "管理"]);
  expect(cutAtLongEnds("さーば管理")).toEqual(["さーば", "管理"]);
  expect(cutAtLongEnds("かー管理")).toEqual(["かー管理"]);
});

test("a word is looked for with the sign and without it", () => {
  expect(longEndForms("さーばー")).toEqual(["さーば", "さーばー"]);
  expect(longEndForms("さーば")).toEqual(["さーば", "さーばー"]);
  expect(longEndForms("注意")).toEqual([]);
});
