import { expect, test } from "vitest";
import { plainText } from "../../../lib/capture/metadata/plain-text.ts";

test.each([
  ["Area in m&sup2; at 20&deg;C", "Area in m² at 20°C"],
  ["Caf&eacute; &Eacute;cole", "Café École"],
  ["From &alpha; to &Omega;", "From α to Ω"],
  ["It&#8217;s &quot;simple&quot; &amp; short", 'It’s "simple" & short'],
  ["&#146;quoted&#146; in the old way", "’quoted’ in the old way"],
  ["one&nbsp;word", "one word"],
])("what a site has escaped once too often is read as it was meant: %s", (escaped, meant) => {
  expect(plainText(escaped)).toBe(meant);
});

test.each(["R&D; and more", "a & b", "https://example.org/?copy=1&lang=en", "&nothing; known"])(
  "what only looks like an escape stays: %s",
  (text) => {
    expect(plainText(text)).toBe(text);
  },
);
