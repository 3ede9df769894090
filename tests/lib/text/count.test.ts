import { expect, test } from "vitest";
import { countText } from "../../../lib/text/count.ts";

test.each([
  ["", 0, 0, 0],
  ["The sea rises twice", 16, 4, 0],
  [" \t\n\u3000\u2028\u00a0", 0, 0, 0],
  ["潮汐 and 海", 6, 1, 3],
  ["🌊 tides 👩‍🚀", 9, 1, 0],
  ["half \ud83c of a pair", 12, 4, 0],
])("of %j %i signs, %i words and %i characters of Chinese are counted", (text, characters, words, cjk) => {
  expect(countText(text)).toEqual({ characters, words, cjk });
});
