import { describe, expect, test } from "vitest";
import { RECORD_VERSION } from "../../../lib/lecture/migrations.ts";
import {
  batchesOf,
  exported,
  fileOf,
  imported,
  lectureNumber,
  libraryOf,
  planned,
  refusalOf,
  summaryOf,
} from "./samples.ts";

const one = lectureNumber(1);

describe("a file that is no Lectern export is refused with the reason", () => {
  test.each([
    ["an empty file", "", { why: "empty" }],
    ["only white space", " \r\n\t ", { why: "empty" }],
    ["a text", "Dear diary", { why: "not-json" }],
    ["a page of bookmarks", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>", { why: "not-json" }],
    ["a table", "title,url\nA,https://a.example/\n", { why: "not-json" }],
    ["a zip archive", "PK\u0003\u0004\u0014\u0000", { why: "not-json" }],
    ["JSON with something after its end", '{"format":"lectern","version":1} x', { why: "not-json" }],
    ["JSON with a comma too many", '{"format":"lectern","version":1,}', { why: "not-json" }],
    ["JSON with an empty place", '{"lectures":[,]}', { why: "not-json" }],
    ["another program's list", '[{"title":"a"}]', { why: "other-format" }],
    ["another program's object", '{"app":"reader","items":[1,{"a":[]}]}', { why: "other-format" }],
    ["another program's notes", '{"format":"diary","version":1,"notes":[{"text":"a"}]}', { why: "other-format" }],
    ["an export of a later version", '{"format":"lectern","version":999}', { why: "newer-version", version: 999 }],
    ["an export of version -1", '{"format":"lectern","version":-1}', { why: "not-an-export" }],
    ["an export of version 1.5", '{"format":"lectern","version":1.5}', { why: "not-an-export" }],
    ["an export without a version", '{"format":"lectern","lectures":[]}', { why: "not-an-export" }],
    [
      "an export whose lectures are no list",
      '{"format":"lectern","version":1,"lectures":{}}',
      { why: "not-an-export" },
    ],
  ])("%s", async (_, text, refusal) => {
    expect(await refusalOf(new Blob([text]))).toEqual(refusal);
  });

  test("a file above 1 GB, before it is read", async () => {
    const huge = { size: 1_000_000_001 };
    expect(await refusalOf(Object.setPrototypeOf(huge, Blob.prototype))).toEqual({ why: "too-large" });
  });

  test("a file that the browser can no longer read", async () => {
    const moved = new Blob(["{}"]);
    moved.slice = () => {
      throw new DOMException("gone", "NotFoundError");
    };
    expect(await refusalOf(moved)).toEqual({ why: "unreadable" });
  });
});

test("a file that was cut off anywhere is called cut off, and never breaks the import", async () => {
  const lectures = Array.from({ length: 40 }, (_, index) => lectureNumber(index));
  const file = await exported(libraryOf(lectures));
  for (let length = 1_000; length < file.size; length += 1_000)
    expect(await refusalOf(file.slice(0, length))).toEqual({ why: "truncated" });
  for (let length = 1; length < 400; length++)
    expect(await refusalOf(file.slice(0, length))).toEqual({ why: "truncated" });
});

describe("the encodings in which programs save text are read alike", () => {
  const lecture = { ...one, title: "Über 机器学习 🧑‍🏫" };
  const text = JSON.stringify({ format: "lectern", version: 1, lectures: [lecture] });
  const littleEndian = Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
  const bigEndian = Uint8Array.from(Buffer.from(littleEndian).swap16());
  test.each([
    ["UTF-8", new Blob([text])],
    ["UTF-8 with a byte order mark", new Blob(["\ufeff", text])],
    ["UTF-16, little end first", new Blob([littleEndian])],
    ["UTF-16, big end first", new Blob([bigEndian])],
    ["lines ended as on Windows", new Blob([JSON.stringify(JSON.parse(text), null, 2).replaceAll("\n", "\r\n")])],
    ["lines ended in two ways", new Blob([text.replaceAll(",", ",\r\n").replace(",\r\n", ",\n")])],
  ])("%s", async (_, file) => {
    expect((await imported(file)).lectures).toEqual([lecture]);
  });

  test("text in an encoding that cannot be told is reported, not garbled", async () => {
    const bytes = Uint8Array.from(Buffer.from(text.replace("Über", "Über"), "latin1"));
    expect((await planned(new Blob([bytes]))).refused).toMatchObject([
      { table: "lectures", number: 1, why: "encoding" },
    ]);
  });
});

describe("records that cannot go in are reported by number, and all others go in", () => {
  test("one bad entry among a thousand", async () => {
    const lectures: unknown[] = Array.from({ length: 1_000 }, (_, index) => lectureNumber(index));
    lectures[617] = { ...lectureNumber(617), durationSeconds: "long" };
    const file = fileOf({ lectures });
    expect(await planned(file)).toMatchObject({
      counts: { lectures: 999 },
      refusedCount: 1,
      refused: [
        {
          table: "lectures",
          number: 618,
          title: "Lecture 617",
          why: "misfit",
          misfit: { field: "durationSeconds", expected: "a number of 0 or more", got: '"long"' },
        },
      ],
    });
    expect((await imported(file)).lectures).toHaveLength(999);
  });

  test("two entries with one id: the first stays", async () => {
    const file = fileOf({ lectures: [one, { ...lectureNumber(2), id: one.id }] });
    expect(await planned(file)).toMatchObject({
      counts: { lectures: 1 },
      refused: [{ number: 2, title: "Lecture 2", why: "duplicate", misfit: { field: "id", got: one.id } }],
    });
  });

  test("a summary whose entry is not in the file", async () => {
    const file = fileOf({ summaries: [summaryOf("elsewhere"), summaryOf(one.id)], lectures: [one] });
    expect(await planned(file)).toMatchObject({
      counts: { lectures: 1, summaries: 1 },
      refused: [{ table: "summaries", number: 1, why: "no-lecture", misfit: { field: "lectureId", got: "elsewhere" } }],
    });
  });

  test("what belongs to a bad entry, each by its number", async () => {
    const file = fileOf({ lectures: [{ ...one, url: "javascript:alert(1)" }], summaries: [summaryOf(one.id)] });
    const { refused } = await planned(file);
    expect(refused.map(({ table, why }) => `${table} ${why}`)).toEqual(["lectures misfit", "summaries no-lecture"]);
  });

  test("more bad records than anyone reads are counted, and the first thousand named", async () => {
    const plan = await planned(fileOf({ lectures: [one], notes: Array.from({ length: 5_000 }, () => 1) }));
    expect(plan.refusedCount).toBe(5_000);
    expect(plan.refused).toHaveLength(1_000);
  });
});

test("an entry does not point to a summary that stayed out", async () => {
  const lost = { ...summaryOf(one.id), text: 7 };
  const file = fileOf({ lectures: [{ ...one, currentSummaryId: lost.id }], summaries: [lost] });
  expect((await imported(file)).lectures).toEqual([one]);
});

test("lists may stand in any order, and before the format", async () => {
  const summary = summaryOf(one.id);
  const file = new Blob([JSON.stringify({ summaries: [summary], lectures: [one], version: 1, format: "lectern" })]);
  const [first] = await batchesOf(file);
  expect(first?.batch).toEqual({ ...libraryOf([one]), summaries: [summary] });
});

test("an older file's entries come in today's shape, and a newer file's as they are", async () => {
  const { watchedSeconds: _watched, seenAt: _seen, ...first } = lectureNumber(1);
  const seen = { ...lectureNumber(1), watchedSeconds: 90, seenAt: "2026-05-01T10:00:00.000Z", laterField: 1 };
  const read = async (members: object) => (await imported(fileOf(members))).lectures;
  expect(await read({ lectures: [first] })).toEqual([{ ...first, watchedSeconds: null, seenAt: null }]);
  expect(await read({ schema: RECORD_VERSION + 1, lectures: [seen] })).toEqual([seen]);
});

test("a file may name the version of its entries after them", async () => {
  const odd = { ...lectureNumber(1), watchedSeconds: "all" };
  const plan = await planned(fileOf({ lectures: [odd], schema: RECORD_VERSION }));
  expect(plan.refused).toMatchObject([{ number: 1, misfit: { field: "watchedSeconds" } }]);
  expect((await imported(fileOf({ lectures: [odd], schema: 1 })))["lectures"]).toMatchObject([
    { watchedSeconds: null },
  ]);
});

test("members that a later version may add are passed over", async () => {
  const file = fileOf({ settings: { theme: "dark", deep: [[[]]] }, lectures: [one], folders: [{ name: "a" }] });
  expect((await imported(file)).lectures).toEqual([one]);
});

test("an import of no entries is a plan of nothing", async () => {
  expect(await batchesOf(fileOf({ lectures: [] }))).toEqual([]);
});
