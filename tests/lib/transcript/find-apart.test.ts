import { describe, expect, test } from "vitest";
import { findApart } from "../../../lib/transcript/find-apart.ts";
import { searchable } from "../../../lib/transcript/find-in-cues.ts";

const cues = [
  { startSeconds: 0, text: "The moon pulls the sea." },
  { startSeconds: 5, text: "At full moon the tide is high." },
  { startSeconds: 9, text: "We write it down, line after line. ".repeat(12) },
  { startSeconds: 60, text: "注意力机制决定模型看向哪里。" },
  { startSeconds: 66, text: "The sea follows the moon." },
];

function found(query: string): string[] {
  return findApart(searchable(cues), query).map(({ parts }) =>
    parts.map(({ cue, range }) => `${cue}:${cues[cue]?.text.slice(range.start, range.end)}`).join(" "),
  );
}

describe("words that are said together", () => {
  test("are found in any order, each place once", () => {
    expect(found("sea moon")).toEqual(["0:moon 0:sea", "4:sea 4:moon"]);
  });

  test("are found over the borders of captions, also in Chinese", () => {
    expect(found("pulls tide")).toEqual(["0:pulls 1:tide"]);
    expect(found("模型 注意力")).toEqual(["3:注意力 3:模型"]);
  });

  test("are not found where they are far from one another, or where one is missing", () => {
    expect(found("tide 注意力")).toEqual([]);
    expect(found("moon volcano")).toEqual([]);
  });

  test("a single word is no such search", () => {
    expect(found("moon")).toEqual([]);
    expect(found("moon moon")).toEqual([]);
  });
});
