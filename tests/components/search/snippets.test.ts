import { describe, expect, test } from "vitest";
import { closeUp } from "../../../components/search/close-up.ts";
import { textToFind } from "../../../components/search/text-to-find.ts";
import { wordsOnly } from "../../../components/search/words-only.ts";

function snippet(text: string, ...marked: readonly string[]) {
  const ranges = marked.map((each) => ({ start: text.indexOf(each), end: text.indexOf(each) + each.length }));
  return { text, ranges };
}

function shown(around: ReturnType<typeof snippet>): [string, ...string[]] {
  const { text, ranges } = closeUp(around);
  return [text, ...ranges.map(({ start, end }) => text.slice(start, end))];
}

describe("a moment on one line", () => {
  test("begins near what was found, at a whole word", () => {
    expect(shown(snippet("You take every token and embed it, and then the softmax over it", "softmax"))).toEqual([
      "… it, and then the softmax over it",
      "softmax",
    ]);
  });

  test("stays whole where what was found stands near its beginning", () => {
    expect(shown(snippet("The softmax over it", "softmax"))).toEqual(["The softmax over it", "softmax"]);
  });

  test("Chinese is as wide as it looks, and every mark keeps its place", () => {
    expect(shown(snippet("今天我们要讲的是语言模型里面的注意力机制和词元", "注意力", "词元"))).toEqual([
      "… 的是语言模型里面的注意力机制和词元",
      "注意力",
      "词元",
    ]);
  });
});

describe("what is looked for in the transcript", () => {
  const moment = (around: ReturnType<typeof snippet>, isPhrase = false) => ({ seconds: 0, cue: 0, around, isPhrase });

  test("is what is said there, not what was typed", () => {
    expect(textToFind([moment(snippet("All models are wrong", "models"))], "model")).toBe("models");
  });

  test("is one piece where the words follow one another, else each word once", () => {
    const text = "the next token, and a token that comes next";
    expect(textToFind([moment(snippet(text, "next", "token"), true)], "next token")).toBe("next token");
    expect(textToFind([moment(snippet(text, "next", "and"))], "next and")).toBe("next and");
  });

  test("is what was typed where nothing is marked", () => {
    expect(textToFind([], "tag:x word")).toBe("tag:x word");
  });
});

test("a query without what it is restricted by, where there is something else in it", () => {
  expect(wordsOnly('tag:LLMs "next token" -draft by:Jane softmax')).toBe('"next token" softmax');
  expect(wordsOnly("标签：模型 注意力")).toBe("注意力");
  expect(wordsOnly("softmax entropy")).toBeNull();
  expect(wordsOnly("tag:LLMs")).toBeNull();
});
