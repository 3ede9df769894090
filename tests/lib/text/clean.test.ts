import { expect, test } from "vitest";
import { cleanLine, cleanText } from "../../../lib/text/clean.ts";

/** As it is written out, without the short way for texts in which there is nothing to clean. */
function cleanedTheLongWay(text: string): string {
  const clean = text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[[\p{Cc}--[\t\n]]\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gv, "")
    .toWellFormed()
    .normalize("NFC")
    .trim();
  return /^[\s\u200b-\u200d\u2060\u00ad]*$/.test(clean) ? "" : clean;
}

const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

test("the short way cleans every sign, alone and beside others, as the long way does", () => {
  const around = ["", "a", "か", "가", " \n", "\u0301", "\u3099", "\u11a8", "\u200b"];
  const wrong = signs.flatMap((sign) =>
    around.flatMap((other) =>
      [sign + other, other + sign, `x${sign}${other}x`].filter((text) => cleanText(text) !== cleanedTheLongWay(text)),
    ),
  );
  expect(wrong).toEqual([]);
});

test("a line has no white space but single spaces", () => {
  expect(cleanLine(" Tides\t and\n  waves\u3000潮汐 ")).toBe("Tides and waves 潮汐");
  expect(cleanLine("one\r\ntwo\u0000three")).toBe("one two three");
});
