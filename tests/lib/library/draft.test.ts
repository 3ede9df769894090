import { describe, expect, test } from "vitest";
import { draftSummaries, emptyDraft, isEmptyDraft } from "../../../lib/library/draft.ts";

const draft = emptyDraft("yt:one", "2026-01-01T00:00:00.000Z");
const drafted = { text: "Key sentences.", source: { by: "extract" } as const, language: "en" };

describe("the summaries that saving makes", () => {
  test("a text of one's own is the person's", () => {
    expect(draftSummaries({ ...draft, summary: " Mine. " })).toEqual([
      { text: "Mine.", source: { by: "person" }, language: null },
    ]);
  });

  test("a drafted text that was left alone stays the summariser's", () => {
    expect(draftSummaries({ ...draft, summary: drafted.text, versions: [drafted] })).toEqual([drafted]);
  });

  test("a drafted text that was changed makes a second version, named edited", () => {
    const edited = { text: "Changed.", source: { by: "person", name: "edited" }, language: "en" };
    expect(draftSummaries({ ...draft, summary: "Changed.", versions: [drafted] })).toEqual([drafted, edited]);
  });

  test("an older version that is in the field again becomes the current one", () => {
    const other = { ...drafted, text: "Others." };
    expect(draftSummaries({ ...draft, summary: drafted.text, versions: [drafted, other] })).toEqual([other, drafted]);
  });

  test("a cleared field means that no summary is wanted", () => {
    expect(draftSummaries({ ...draft, summary: "  ", versions: [drafted] })).toEqual([]);
  });
});

test("a draft is empty until something is typed", () => {
  expect(isEmptyDraft(draft)).toBe(true);
  expect(isEmptyDraft({ ...draft, tags: ["Ocean"] })).toBe(false);
});
