import { expect, test } from "vitest";
import { joined } from "../../../lib/summary/joined.ts";

test.each([
  ["in the middle of a word", "The moon pulls the s", "ea twice a day.", "The moon pulls the sea twice a day."],
  [
    "between two sentences",
    "The moon pulls the sea.",
    "It does so daily.",
    "The moon pulls the sea. It does so daily.",
  ],
  ["in Chinese", "月亮吸引海水。", "每天两次。", "月亮吸引海水。每天两次。"],
  ["before a new line", "The moon.", "\n- the sun", "The moon.\n- the sun"],
  ["where the end is said again", "The moon pulls the sea", "pulls the sea twice.", "The moon pulls the sea twice."],
  ["where little is said again", "It is as it is", "is it not", "It is as it isis it not"],
  ["with nothing before it", "", "The moon.", "The moon."],
  ["with nothing after it", "The moon.", "", "The moon."],
])("an answer that goes on %s", (_, before, after, whole) => {
  expect(joined(before, after)).toBe(whole);
});
