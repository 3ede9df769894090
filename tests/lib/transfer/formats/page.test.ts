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
