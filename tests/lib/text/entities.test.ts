import { describe, expect, test } from "vitest";
import { decodeEntities, decodeHtmlEntities } from "../../../lib/text/entities.ts";

describe("signs that a page or a caption file writes by name or number are read", () => {
  test.each([
    ["Tom &amp; Jerry", "Tom & Jerry"],
    ["&lt;b&gt; &quot;a&quot; &apos;b&apos;", "<b> \"a\" 'b'"],
    ["&AMP;&LT;&GT;&QUOT;", '&<>"'],
    ["caf&eacute; &yuml;&iexcl;&nbsp;.", "café ÿ¡\u00a0."],
    ["&alpha;&omega; &infin; &sung; &sharp;", "αω ∞ ♪ ♯"],
    ["&#233;&#xE9;&#Xe9;", "ééé"],
    ["&#128522; &#x1F60A;", "😊 😊"],
    ["&#128;&#150;&#159;&#160;&#127;", "€–Ÿ\u00a0\u007f"],
    ["&#0;&#1114111;&#1114112;&#xD800;&#xDFFF;&#xD7FF;&#xE000;", "\ufffd\u{10ffff}\ufffd\ufffd\ufffd\ud7ff\ue000"],
    ["&lrm;&rlm;&zwj;&zwnj;&thinsp;&ensp;&emsp;", "\u200e\u200f\u200d\u200c\u2009\u2002\u2003"],
    ["&unknown; &; & &&amp;", "&unknown; &; & &&"],
    ["no signs at all", "no signs at all"],
  ])("%j is %j", (written, read) => {
    expect(decodeEntities(written)).toBe(read);
    expect(decodeHtmlEntities(written)).toBe(read);
  });
});

describe("without its semicolon", () => {
  test.each(["Tom &amp Jerry", "&#233 or &#xE9", "&alpha beta"])("%j stays as it is in a text", (written) => {
    expect(decodeEntities(written)).toBe(written);
  });

  test.each([
    ["Tom &amp Jerry", "Tom & Jerry"],
    ["&#233 or &#xE9", "é or é"],
    ["&notit; &notit", "¬it; ¬it"],
    ["&ampere", "&ere"],
    ["&middotx &frac12x", "·x ½x"],
    ["&alpha beta", "&alpha beta"],
    ["&gt;&gt &lt", ">> <"],
  ])("%j is %j in a page", (written, read) => {
    expect(decodeHtmlEntities(written)).toBe(read);
  });
});
