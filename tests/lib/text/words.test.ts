import { expect, test } from "vitest";
import { segmentWords } from "../../../lib/text/segment-words.ts";
import { stem, stemBeginning } from "../../../lib/text/stem.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";

test("words are segmented by letters in English and by the dictionary in Chinese", () => {
  expect(segmentWords("Deep learning, GPT-4", "en")).toEqual(["deep", "learning", "gpt", "4"]);
  expect(segmentWords("深度学习改变世界", "zh").join("")).toBe("深度学习改变世界");
  expect(segmentWords("深度学习改变世界", "zh").length).toBeLessThan(8);
});

test("stop words say nothing, subjects do", () => {
  expect(["the", "我们", "basically"].every(isStopWord)).toBe(true);
  expect(["network", "模型"].some(isStopWord)).toBe(false);
});

test.each([
  "model models modeling modelling modeled",
  "make makes making",
  "study studies studied studying",
  "run runs running",
  "use uses used using",
  "fill filled filling",
  "decide decides decided deciding",
  "leave leaves leaving",
  "class classes",
  "box boxes",
  "agree agreed agreeing",
])("%s are forms of one word", (words) => {
  const all = words.split(" ");
  expect(new Set(all.map(stem)).size).toBe(1);
  for (const word of all) expect(word.startsWith(stemBeginning(stem(word)))).toBe(true);
});

test.each([
  ["studies", "study"],
  ["dies", "die"],
  ["running", "run"],
  ["using", "use"],
  ["making", "make"],
  ["adding", "ad"],
  ["king", "king"],
  ["string", "string"],
  ["being", "being"],
  ["freed", "freed"],
  ["agreed", "agre"],
  ["filling", "fil"],
  ["rings", "ring"],
  ["edited", "edit"],
  ["embedded", "embed"],
  ["Running", "Running"],
  ["bed", "bed"],
])("%s has the stem %s", (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test.each([
  ["study", "stud"],
  ["make", "mak"],
  ["model", "model"],
  ["eye4e", "eye4e"],
  ["yes", "yes"],
  ["my", "my"],
  ["注意e", "注意e"],
])("every word with the stem %s begins with %s", (stemmed, beginning) => {
  expect(stemBeginning(stemmed)).toBe(beginning);
});

test.each(["car care", "university universe", "plan plane", "sing being", "use user", "maker make", "注意 注意力"])(
  "%s are different words",
  (words) => {
    expect(new Set(words.split(" ").map(stem)).size).toBe(2);
  },
);
