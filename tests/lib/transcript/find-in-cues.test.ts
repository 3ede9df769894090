import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { findInCues, searchable } from "../../../lib/transcript/find-in-cues.ts";
import { arbitraryCues } from "./arbitrary-cues.ts";

/** What is marked for a query: for each match the marked pieces, with the index of their cue. */
function marked(lines: readonly string[], query: string): string[][] {
  const cues: Cue[] = lines.map((text, at) => ({ startSeconds: at, text }));
  return findInCues(searchable(cues), query).map(({ parts }) =>
    parts.map(({ cue, range }) => `${cue} ${lines[cue]?.slice(range.start, range.end)}`),
  );
}

test.each([
  ["part of a word, however it is written", ["Softmax is SOFT", "nothing"], "soft", [["0 Soft"], ["0 SOFT"]]],
  ["without its accents", ["Le théorème"], "theoreme", [["0 théorème"]]],
  ["with accents that the caption lacks", ["Le theoreme"], "théorème", [["0 theoreme"]]],
  [
    "a phrase over the border of two captions",
    ["a directed", "graph has"],
    "directed graph",
    [["0 directed", "1 graph"]],
  ],
  ["a phrase over three captions", ["one", "two", "three"], "one two three", [["0 one", "1 two", "2 three"]]],
  ["a phrase over a line end", ["a directed\ngraph"], "directed  graph", [["0 directed\ngraph"]]],
  ["Chinese inside a caption", ["今天讲图论"], "图论", [["0 图论"]]],
  ["Chinese over the border of two captions", ["今天我们来讲图", "论的基础"], "图论", [["0 图", "1 论"]]],
  ["Chinese over a space that stands for a comma", ["宇宙守护神 保护我们"], "守护神保护", [["0 守护神 保护"]]],
  ["Chinese typed with spaces", ["宇宙守护神保护我们"], "守护神 保护", [["0 守护神保护"]]],
  ["full-width letters", ["ＧＰＵ很快"], "gpu", [["0 ＧＰＵ"]]],
  ["an apostrophe, straight or curly", ["we don’t know"], "don't", [["0 don’t"]]],
  ["nothing for nothing", ["abc"], "  ", []],
  ["nothing that is not there", ["abc", "def"], "cd", []],
  ["each place once", ["aaaa"], "aa", [["0 aa"], ["0 aa"]]],
])("a search in a transcript finds %s", (_, lines, query, expected) => {
  expect(marked(lines, query)).toEqual(expected);
});

test("every word of a transcript is found in its cue", () => {
  fc.assert(
    fc.property(arbitraryCues({ traps: true, speakers: false }), fc.nat(), (cues, pick) => {
      const index = pick % cues.length;
      const word = cues[index]?.text.split(/\s+/)[0] ?? "";
      const found = findInCues(searchable(cues), word).flatMap(({ parts }) => parts.map(({ cue }) => cue));
      expect(found).toContain(index);
    }),
  );
});

test("what is marked lies inside its cue and is never empty", () => {
  fc.assert(
    fc.property(arbitraryCues({ traps: true, speakers: false }), fc.string({ maxLength: 3 }), (cues, query) => {
      const parts = findInCues(searchable(cues), query).flatMap((match) => match.parts);
      for (const { cue, range } of parts) expect(cues[cue]?.text.slice(range.start, range.end)).not.toBe("");
    }),
  );
});
