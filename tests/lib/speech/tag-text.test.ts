import { expect, test } from "vitest";
import { tagText } from "../../../lib/speech/tag-text.ts";

const asLatin = (bytes: readonly number[]) => String.fromCodePoint(...bytes);
const utf8 = (text: string) => asLatin([...new TextEncoder().encode(text)]);

test.each([
  // 潮汐讲座 and 第1课：王力, as GB 2312.
  [asLatin([0xb3, 0xb1, 0xcf, 0xab, 0xbd, 0xb2, 0xd7, 0xf9]), "潮汐讲座"],
  [asLatin([0xb5, 0xda, 0x31, 0xbf, 0xce, 0xa3, 0xba, 0xcd, 0xf5, 0xc1, 0xa6]), "第1课：王力"],
  [utf8("潮汐讲座"), "潮汐讲座"],
  [utf8("Café Müller"), "Café Müller"],
])("Chinese and UTF-8 that a tag calls Latin-1 are read as they were meant: %s", (written, meant) => {
  expect(tagText(written)).toBe(meant);
});

test.each([
  "Tides",
  "Café Müller",
  "Crème brûlée",
  "CRÉÉE À PARIS",
  "Ñandú",
  "für Élise",
  "潮汐",
  "Привет",
  "£5 – §3",
  "Ïðèâåò",
])("what is Latin-1, or is no Latin-1 at all, stays: %s", (text) => {
  expect(tagText(text)).toBe(text);
});
