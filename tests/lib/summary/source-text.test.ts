import { expect, test } from "vitest";
import { sourceText } from "../../../lib/summary/source-text.ts";

const LONG =
  "A network is a stack of layers, and each layer turns numbers into numbers. The last one names the picture. ".repeat(
    3,
  );
const NONE = { transcript: null, description: "", article: "", language: "en" };
const said = (text: string) => ({ language: "de", cues: [{ startSeconds: 0, text }] });

test("what was said is preferred to the description, and that to the page", () => {
  expect(sourceText({ ...NONE, transcript: said(LONG), description: LONG, article: LONG })?.from).toBe("transcript");
  expect(sourceText({ ...NONE, description: LONG, article: LONG })?.from).toBe("description");
  expect(sourceText({ ...NONE, article: LONG })?.from).toBe("article");
});

test("a text that says too little gives way to the next", () => {
  expect(sourceText({ ...NONE, transcript: said("Hello."), description: LONG })?.from).toBe("description");
  const links = Array.from({ length: 40 }, (_, at) => `Shop: https://example.com/${at}`).join("\n");
  expect(sourceText({ ...NONE, description: links, article: LONG })?.from).toBe("article");
});

test("when none says much, the one that says most is taken", () => {
  expect(sourceText({ ...NONE, description: "Short but true.", article: "Shorter." })?.from).toBe("description");
});

test("no text, no source", () => {
  expect(sourceText(NONE)).toBeNull();
});

test("the language is the transcript's where that is summarised", () => {
  expect(sourceText({ ...NONE, transcript: said(LONG) })?.language).toBe("de");
  expect(sourceText({ ...NONE, article: LONG })?.language).toBe("en");
});
