import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { describeSuggestion, plainSuggestion } from "../../../lib/browser/suggestion-text.ts";
import { say } from "../../../lib/words/say.ts";
import type { HighlightTerms } from "../../../lib/text/highlight.ts";

const list = (names: readonly string[]) => say("listOf", names);
const [xmlManner, plainManner] = [
  { markup: "xml", list },
  { markup: "plain", list },
] as const;
const nothing: HighlightTerms = { words: [], prefixes: [], literals: [] };
const sea: HighlightTerms = { words: ["sea"], prefixes: ["sea"], literals: [] };

test("a suggestion names title and creator, and marks what was typed", () => {
  const lecture = { title: "Why the sea rises", creators: ["Sea & Harbour", "Ann"] };
  expect(describeSuggestion(lecture, sea, xmlManner)).toBe(
    "Why the <match>sea</match> rises — <match>Sea</match> &amp; Harbour, Ann",
  );
});

test("a lecture without a creator is named by its title alone", () => {
  expect(describeSuggestion({ title: "Tides", creators: [] }, nothing, xmlManner)).toBe("Tides");
});

test("an address bar that takes plain text gets no markup", () => {
  const lecture = { title: "Salt & <sea>", creators: ["O'Hara"] };
  expect(describeSuggestion(lecture, sea, plainManner)).toBe("Salt & <sea> — O'Hara");
  expect(plainSuggestion("a < b", "plain")).toBe("a < b");
});

test.each([
  ["markup", `<b>"sea" & 'salt'</b>`],
  ["a forged mark", "</match><url>sea"],
  ["characters that XML cannot hold", "sea\u0000\u0008\u001f\ufffe salt"],
  ["half of a character", "sea \ud83c salt"],
  ["an entity", "sea &lt; salt"],
])("a title with %s can be read as XML and says what it said", (_, title) => {
  const xml = `<d>${describeSuggestion({ title, creators: [] }, sea, xmlManner)}</d>`;
  const { DOMParser } = new Window();
  const read = new DOMParser().parseFromString(xml, "application/xml");
  // oxlint-disable-next-line no-control-regex
  const readable = title.toWellFormed().replace(/[\u0000-\u0008\u001f\ufffe]/g, "");
  expect(read.querySelector("parsererror")).toBeNull();
  expect(read.documentElement.textContent).toBe(readable);
  expect(read.querySelector("match")?.textContent).toBe("sea");
});

test("a very long title is cut, between characters", () => {
  const text = describeSuggestion({ title: "🌊".repeat(400), creators: [] }, nothing, plainManner);
  expect(text).toBe(`${"🌊".repeat(300)}…`);
});
