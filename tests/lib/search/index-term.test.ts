import * as fc from "fast-check";
import { expect, test } from "vitest";
import { indexTerm, readIndexTerm } from "../../../lib/search/index-term.ts";

test("Chinese terms are spelled with 64 symbols and read back", () => {
  const han = fc.integer({ min: 0x2e80, max: 0x3ffff }).filter((code) => code < 0xd800 || code > 0xf8ff);
  fc.assert(
    fc.property(fc.array(han, { minLength: 1, maxLength: 3 }), (codes) => {
      const term = String.fromCodePoint(...codes);
      expect(indexTerm(term)).toMatch(/^[\ue000-\ue03f]+$/);
      expect(readIndexTerm(indexTerm(term))).toBe(term);
    }),
  );
});

test("the first character's spelling begins the pair's, so a prefix search finds it", () => {
  expect(indexTerm("力机").startsWith(indexTerm("力"))).toBe(true);
});

test.each(["softmax", "c++", "große", "привет"])("%s stays as it is", (term) => {
  expect(indexTerm(term)).toBe(term);
  expect(readIndexTerm(term)).toBe(term);
});
