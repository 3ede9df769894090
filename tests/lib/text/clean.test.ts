import { expect, test } from "vitest";
import { cleanLine, cleanText, cutText } from "../../../lib/text/clean.ts";

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

test.each([
  ["  plain text \n", "plain text"],
  ["\u202eone\u202c\r\ntwo\rthree\u2028four\0 ", "one\ntwo\nthree\nfour"],
  ["cafe\u0301 \ud800", "café \ufffd"],
  ["\tkept\tinside\u0301", "kept\tinsidé"],
  [" \u200b\u200d\u00ad ", ""],
  ["a\u200db", "a\u200db"],
])("%j is kept as %j", (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

const FAMILY = "👩‍👩‍👧‍👦";

test.each([
  ["short", 5, "short"],
  ["longer", 5, "long…"],
  ["one two three", 5, "one…"],
  ["abcd", 1, "…"],
  [`ab${FAMILY}cd`, 8, "ab…"],
  [`ab${FAMILY}cd`, 14, `ab${FAMILY}…`],
  [`ab${FAMILY}cd`, 13, "ab…"],
  [`${"x".repeat(200)}e\u0301y`, 202, `${"x".repeat(200)}…`],
  [`${"x".repeat(200)}e\u0301yz`, 203, `${"x".repeat(200)}e\u0301…`],
])("%j is cut to %i units as %j, between characters", (text, limit, cut) => {
  expect(cutText(text, limit)).toBe(cut);
  expect(cut.length).toBeLessThanOrEqual(limit);
});
