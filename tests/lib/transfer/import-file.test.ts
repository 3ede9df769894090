import * as fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type ImportBatch, TABLES } from "../../../lib/lecture/records.ts";
import { planFile } from "../../../lib/transfer/import-file.ts";
import { archiveOf } from "../../../lib/transfer/folder-file.ts";
import type { WrittenFormat } from "../../../lib/transfer/formats/format.ts";
import { bibtex } from "../../../lib/transfer/formats/bibtex.ts";
import { bookmarks } from "../../../lib/transfer/formats/bookmarks.ts";
import { csl } from "../../../lib/transfer/formats/csl.ts";
import { csv } from "../../../lib/transfer/formats/csv.ts";
import { jsonLines } from "../../../lib/transfer/formats/json-lines.ts";
import { markdown } from "../../../lib/transfer/formats/markdown.ts";
import { ris } from "../../../lib/transfer/formats/ris.ts";
import { loadPageWords } from "../../../lib/words/page-words.ts";
import { someLibrary } from "../arbitrary-library.ts";
import { LIBRARIES } from "./golden-library.ts";
import { hostileLectures } from "./hostile-library.ts";
import { byId, exported, libraryOf, NOW, readFile, readWhole, refusalOfFile } from "./samples.ts";

beforeAll(() => loadPageWords("en"));

describe.each([jsonLines, markdown])("a library that is written as $id and read again", (format: WrittenFormat) => {
  test("is the same, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(someLibrary(), async (library) => {
        const back = await readWhole(await exported(library, format));
        for (const table of TABLES) expect(byId(back[table])).toEqual(byId(library[table]));
      }),
      { numRuns: 100 },
    );
  });
});

describe("lectures that are written for another program and read again", () => {
  const facts = ({ lectures }: ImportBatch) =>
    lectures.map(({ url, title, tags, savedAt, creators }) => ({
      url,
      title,
      tags,
      savedAt: savedAt.slice(0, 10),
      creators,
    }));

  test.each([csv, bibtex, ris, csl])(
    "$id keeps titles, addresses, tags, creators and days",
    async (format: WrittenFormat) => {
      // RIS has a comma between a family name and a given one.
      const creators = ["María Cruz", "张伟", "Harbour Lectures"];
      const lectures = hostileLectures().map((lecture) => ({ ...lecture, creators, tags: lecture.tags.toSorted() }));
      const back = facts(await readWhole(await exported(libraryOf(lectures), format)));
      expect(back.map((each) => ({ ...each, tags: each.tags.toSorted() }))).toEqual(facts(libraryOf(lectures)));
    },
  );

  test("bookmarks keep titles, addresses, tags and seconds", async () => {
    const lectures = hostileLectures();
    const back = await readWhole(await exported(libraryOf(lectures), bookmarks));
    const part = ({ lectures: all }: ImportBatch) =>
      all.map(({ url, title, tags, savedAt }) => [url, title, tags, savedAt]);
    expect(part(back)).toEqual(part(libraryOf(lectures)));
  });
});

describe("a note that was changed since it was written", () => {
  test("brings its new title and tags, and everything else as it was", async () => {
    const [first] = hostileLectures();
    if (!first) throw new Error("There is no lecture");
    const library = libraryOf([{ ...first, title: "Plain", description: "As it was" }]);
    const files = unzipSync(new Uint8Array(await (await exported(library, markdown)).arrayBuffer()));
    const text = new TextDecoder()
      .decode(files["Plain.md"])
      .replace('title: "Plain"', "title: Changed")
      .replace('  - "C++"\n', "  - Rust\n");
    const changed = zipSync({ ...files, "Plain.md": new TextEncoder().encode(text) });
    const [lecture] = (await readWhole(new Blob([Uint8Array.from(changed)]))).lectures;
    expect(lecture).toMatchObject({ id: first.id, title: "Changed", description: "As it was", rev: 1 });
    expect(lecture?.tags).toContain("Rust");
    expect(lecture?.tags).not.toContain("C++");
  });
});

describe("a folder that was unpacked", () => {
  test("is read as the archive that it came in", async () => {
    const library = libraryOf(hostileLectures());
    const packed = unzipSync(new Uint8Array(await (await exported(library, markdown)).arrayBuffer()));
    const files = Object.entries(packed).map(([name, bytes]) => {
      const file = new File([Uint8Array.from(bytes)], name.slice(name.lastIndexOf("/") + 1));
      return Object.defineProperty(file, "webkitRelativePath", { value: `Notes/${name}` });
    });
    const archive = await archiveOf([...files, new File(["x"], "picture.png")], NOW);
    expect(archive.name).toBe("Notes");
    expect(byId((await readWhole(archive)).lectures)).toEqual(byId(library.lectures));
  });
});

describe("every golden file that can be read goes in for ever", () => {
  const names = readdirSync(join(LIBRARIES, "formats")).filter((name) => !/^(?:anki|page|srt|vtt|txt)\./.test(name));
  test.each(names)("%s", async (name) => {
    const file = new Blob([Uint8Array.from(readFileSync(join(LIBRARIES, "formats", name)))]);
    const { lectures } = await readWhole(file, name);
    expect(lectures.map(({ url }) => url)).toContain("https://www.youtube.com/watch?v=aaaaaaaaaaa");
    expect(lectures.find(({ url }) => url.includes("aaaaaaaaaaa"))?.title).toBe(
      'Why the sea rises {twice} a day, "explained" & drawn',
    );
  });
});

test("importing a file of another program again gives the same ids", async () => {
  const file = new Blob([
    "url,title,note\nhttps://a.example/,A,watch\nhttps://a.example/,A,watch\nhttps://b.example/,B,\n",
  ]);
  const [one, two] = [await readWhole(file), await readWhole(file)];
  expect(one).toEqual(two);
  expect(new Set(one.lectures.map(({ id }) => id)).size).toBe(3);
  expect((await readFile(file)).refused).toEqual([]);
});

describe("an archive of other programs' files", () => {
  test("is read as one", async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const archive = zipSync({
      "Takeout/YouTube/playlists/Waves-videos.csv": text("Video ID,Time\naaaaaaaaaaa,2023-11-14T22:13:20+00:00\n"),
      "Takeout/YouTube/playlists/Sky-videos.csv": text("Video ID,Time\nbbbbbbbbbbb,2023-11-14T22:13:20+00:00\n"),
      "Takeout/YouTube/subscriptions.csv": text(
        "Channel Id,Channel Url,Title\nUCa,https://www.youtube.com/channel/UCa,A\n",
      ),
      "Takeout/archive_browser.html": text("<html></html>"),
    });
    const { lectures } = await readWhole(new Blob([Uint8Array.from(archive)]));
    expect(lectures.map(({ series }) => series?.title)).toEqual(["Waves", "Sky"]);
  });

  test.each([
    ["no file that is known", zipSync({ "a.bin": new Uint8Array(10) }), "unknown-format"],
    ["its end cut off", zipSync({ "a.csv": new TextEncoder().encode("x".repeat(500)) }).slice(0, 60), "truncated"],
    ["a bomb in it", zipSync({ "library.jsonl": new Uint8Array(60_000_000).fill(0x20) }, { level: 9 }), "bomb"],
    ["a name that leads elsewhere", zipSync({ "../../x": new Uint8Array(3) }), "unknown-format"],
    [
      "a name like a part of every object",
      zipSync(Object.fromEntries([["__proto__ ", new Uint8Array(3)]])),
      "unknown-format",
    ],
  ])("with %s is refused", async (_, bytes, why) => {
    expect(await refusalOfFile(new Blob([Uint8Array.from(bytes)]))).toMatchObject({ why });
  });

  test("that somebody has locked is refused", async () => {
    const bytes = Uint8Array.from(zipSync({ "a.csv": new TextEncoder().encode("url\n") }));
    const central = bytes.findIndex((_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1);
    for (const at of [6, central + 8]) bytes[at] = (bytes[at] ?? 0) | 1;
    expect(await refusalOfFile(new Blob([bytes]))).toMatchObject({ why: "encrypted" });
  });
});

test.each([
  ["a diary", "Dear diary,\nnothing today.", "unknown-format"],
  ["a picture", "\u0089PNG\r\n\u001a\n", "unknown-format"],
  ["another program's settings", '{"theme":"dark"}', "other-format"],
  ["nothing", "", "empty"],
])("%s is refused with the reason", async (_, text, why) => {
  expect(await refusalOfFile(new Blob([text]))).toMatchObject({ why });
});

test("a page answers while the entries of another program's file are worked out", async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `https://lectures.example/${at},Tides ${at}`);
  // Each look at the clock is late: as if every entry took long.
  let late = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (late += 50));
  let answers = 0;
  const beat = setInterval(() => answers++);
  const answered: number[] = [];
  const placeOf = (url: string) => {
    answered.push(answers);
    return { key: url, url, site: "lectures.example" };
  };
  const read = await planFile(new Blob([["url,title", ...rows].join("\n")]), "a.csv", { now: NOW, placeOf });
  clearInterval(beat);
  clock.mockRestore();
  expect(read).toMatchObject({ ok: true, plan: { counts: { lectures: 40 } } });
  expect(new Set(answered).size).toBeGreaterThan(1);
});
