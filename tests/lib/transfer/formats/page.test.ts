import { beforeAll, expect, test } from "vitest";
import { DEFAULT_MARKDOWN } from "../../../../lib/transfer/formats/format.ts";
import { page } from "../../../../lib/transfer/formats/page.ts";
import { loadPageWords } from "../../../../lib/words/page-words.ts";
import { exported, lectureNumber, libraryOf, summaryOf } from "../samples.ts";

beforeAll(() => loadPageWords("en"));

test.each([
  ["all versions of a summary, where they are wanted", true],
  ["the version that is shown and no other, where they are not", false],
])("a page holds %s", async (_, versions) => {
  const lecture = lectureNumber(1);
  const [earlier, shown] = [summaryOf(lecture.id, "An earlier version."), summaryOf(lecture.id, "The shown one.")];
  const library = { ...libraryOf([{ ...lecture, currentSummaryId: shown.id }]), summaries: [earlier, shown] };
  const html = await (await exported(library, page, { markdown: { ...DEFAULT_MARKDOWN, versions } })).text();
  expect(html).toContain("The shown one.");
  expect(html.includes("An earlier version.")).toBe(versions);
  expect(html.includes("<details>")).toBe(versions);
});

test.each([true, false])(
  "a page holds notes with their pictures where they are wanted, and asks for nothing: %s",
  async (notes) => {
    const lecture = lectureNumber(1);
    const stored = { rev: 1, updatedAt: lecture.savedAt, deletedAt: null, lectureId: lecture.id };
    const note = { ...stored, id: "n1", atSeconds: 44, text: "<b>The chart</b>", createdAt: lecture.savedAt };
    const still = { ...stored, id: "n1", type: "image/webp", base64: "UklGRg==" } as const;
    const library = { ...libraryOf([lecture]), notes: [note], stills: [still, { ...still, id: "gone" }] };
    const html = await (await exported(library, page, { markdown: { ...DEFAULT_MARKDOWN, notes } })).text();
    expect(html.includes("&lt;b&gt;The chart&lt;/b&gt;")).toBe(notes);
    const picture = `<img src="data:image/webp;base64,UklGRg==" alt="Picture of the video at 0:44">`;
    expect(html.split(picture)).toHaveLength(notes ? 2 : 1);
    expect(html).toContain("default-src 'none'; img-src data:;");
  },
);
