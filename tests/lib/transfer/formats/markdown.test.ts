import { unzipSync } from "fflate";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_MARKDOWN, type WriteOptions } from "../../../../lib/transfer/formats/format.ts";
import { markdown } from "../../../../lib/transfer/formats/markdown.ts";
import { loadPageWords } from "../../../../lib/words/page-words.ts";
import { goldenLibrary } from "../golden-library.ts";
import { hostileLectures } from "../hostile-library.ts";
import { exported, lectureNumber, libraryOf, summaryOf } from "../samples.ts";
import type { ImportBatch } from "../../../../lib/lecture/records.ts";

beforeAll(() => loadPageWords("en"));

const stored = { rev: 1, updatedAt: "2026-01-01T00:00:00.000Z", deletedAt: null };

async function notesOf(library: ImportBatch, options: Partial<WriteOptions> = {}): Promise<Map<string, string>> {
  const bytes = new Uint8Array(await (await exported(library, markdown, options)).arrayBuffer());
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith(".md"));
  return new Map(files.map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

function propertiesOf(note: string): unknown {
  return load(/^---\n([\s\S]*?)\n---\n/.exec(note)?.[1] ?? "");
}

describe("a note for each lecture", () => {
  test("has its properties under Obsidian's names, read by another program as they are", async () => {
    const lectures = hostileLectures();
    const notes = [...(await notesOf(libraryOf(lectures))).values()].map(propertiesOf);
    expect(notes).toHaveLength(lectures.length);
    for (const { title, url, creators, tags, savedAt } of lectures)
      expect(notes).toContainEqual(
        expect.objectContaining({
          title,
          source: url,
          author: creators,
          tags,
          created: savedAt,
          published: "2025-12-31",
        }),
      );
  });

  test("links notes, moments of the summary and what is said to where the lecture says it", async () => {
    const library = await goldenLibrary();
    const note = [...(await notesOf(library)).values()].find((each) => each.includes("Harbour"));
    expect(note).toContain("- [1:15](https://www.youtube.com/watch?v=aaaaaaaaaaa?t=75) Why *twice*?");
    expect(note).toContain("[0:12](https://www.youtube.com/watch?v=aaaaaaaaaaa?t=12)");
    expect(note).toContain("**Ada:** Good evening.");
  });

  test("shows the picture of a note, which lies beside it", async () => {
    const library = await goldenLibrary();
    const note = library.notes.find(({ deletedAt }) => deletedAt === null);
    const still = { ...stored, id: note?.id ?? "", lectureId: note?.lectureId ?? "", base64: "UklGRg==" };
    const withStill = { ...library, stills: [{ ...still, type: "image/webp" as const }] };
    const name = `pictures/${still.id}.webp`;
    expect([...(await notesOf(withStill)).values()].join("")).toContain(`](${name})`);
    const archive = unzipSync(new Uint8Array(await (await exported(withStill, markdown)).arrayBuffer()));
    expect(new TextDecoder().decode(archive[name])).toBe("RIFF");
    const without = { markdown: { ...DEFAULT_MARKDOWN, notes: false } };
    const other = unzipSync(new Uint8Array(await (await exported(withStill, markdown, without)).arrayBuffer()));
    expect(Object.keys(other)).not.toContain(name);
  });

  test("holds what the person wants in it, under the name that they want", async () => {
    const options = { transcripts: false, notes: false, versions: false, name: "{published} {title}" };
    const notes = await notesOf(await goldenLibrary(), { markdown: { ...DEFAULT_MARKDOWN, ...options } });
    const [name, note] = [...notes].find(([each]) => each.startsWith("2025-02-03 ")) ?? [];
    expect(name).toBe("2025-02-03 Why the sea rises {twice} a day, explained & drawn.md");
    expect(note).not.toMatch(/Good evening|Why \*twice|An earlier version/);
  });

  test.each([
    ["an image", "![x](https://evil.example/?q=1)", "\\![x]"],
    ["a script as a link", "[x](javascript:hit())", "](#javascript:"],
    ["a script in an autolink", "<javascript:hit()>", "\\<javascript"],
    ["markup", "<img src=x onerror=hit()>", "\\<img"],
    ["an embed", "![[secret]]", "\\[["],
    ["a comment", "%% hidden %%", "\\%% hidden"],
    ["a template", "<% tp.system.prompt() %>", "\\<%"],
  ])("does nothing when it is opened: %s", async (_, text, written) => {
    const lecture = lectureNumber(1);
    const summary = summaryOf(lecture.id, text);
    const library = { ...libraryOf([{ ...lecture, currentSummaryId: summary.id }]), summaries: [summary] };
    expect([...(await notesOf(library)).values()][0]).toContain(written);
  });

  test("two of one title are two files", async () => {
    const lectures = [1, 2, 3].map((number) => ({ ...lectureNumber(number), title: "Same" }));
    expect([...(await notesOf(libraryOf(lectures))).keys()]).toEqual(["Same.md", "Same 2.md", "Same 3.md"]);
  });
});
