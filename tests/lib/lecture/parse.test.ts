import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsers } from "../../../lib/lecture/parse.ts";
import { someLibrary } from "../arbitrary-library.ts";
import { lectureNumber, summaryOf } from "../transfer/samples.ts";

const lecture = lectureNumber(1);
const value = <T>(parsed: { ok: true; value: T } | { ok: false }): T | null => (parsed.ok ? parsed.value : null);

test("a sound record is read as it is", () => {
  fc.assert(
    fc.property(someLibrary(), (library) => {
      for (const each of library.lectures) expect(value(parsers.lectures(each))).toEqual(each);
      for (const each of library.summaries) expect(value(parsers.summaries(each))).toEqual(each);
      for (const each of library.transcripts) expect(value(parsers.transcripts(each))).toEqual(each);
      for (const each of library.notes) expect(value(parsers.notes(each))).toEqual(each);
      for (const each of library.pictures) expect(value(parsers.pictures(each))).toEqual(each);
    }),
    { numRuns: 200 },
  );
});

test("anything at all is read or refused, and nothing breaks", () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 4, withBigInt: false }), (anything) => {
      const mixed = typeof anything === "object" && anything !== null ? { ...lecture, ...anything } : anything;
      for (const parse of Object.values(parsers)) {
        expect(typeof parse(anything).ok).toBe("boolean");
        expect(typeof parse(JSON.parse(JSON.stringify(mixed) ?? "null")).ok).toBe("boolean");
      }
    }),
    { numRuns: 1_000 },
  );
});

describe("a value of the wrong kind is named", () => {
  test.each([
    ["id", {}, "id"],
    ["id", "../etc", "id"],
    ["rev", -1, "rev"],
    ["rev", 1.5, "rev"],
    ["tags", "a", "tags"],
    ["tags", Array.from({ length: 201 }, String), "tags"],
    ["tags", ["a".repeat(101)], "tags[0]"],
    ["title", "", "title"],
    ["title", " \u200d ", "title"],
    ["title", "a".repeat(1_001), "title"],
    ["published", "2025-01-01", "published"],
    ["published", [], "published"],
    ["durationSeconds", "60", "durationSeconds"],
    ["durationSeconds", -1, "durationSeconds"],
    ["kind", "film", "kind"],
    ["url", "javascript:hit()", "url"],
    ["thumbnailUrl", "data:image/png;base64,AAAA", "thumbnailUrl"],
    ["language", "no such language", "language"],
    ["chapters", [{ startSeconds: null, title: "a" }], "chapters[0].startSeconds"],
    ["savedAt", 1, "savedAt"],
    ["savedAt", undefined, "savedAt"],
    ["currentSummaryId", {}, "currentSummaryId"],
  ])("%s: %j", (field, wrong, named) => {
    expect(parsers.lectures({ ...lecture, [field]: wrong })).toMatchObject({ ok: false, misfit: { field: named } });
  });
});

describe("a day that is not in the calendar is no date", () => {
  test.each([
    "0000-00-00",
    "2025-02-31",
    "2025-02-29",
    "2025-13-01",
    "9999999-01-01",
    "NaN",
    "",
    "2025-1-1",
    "٢٠٢٥-٠١-٠١",
    "2568/01/01",
  ])("%s", (day) => {
    expect(parsers.lectures({ ...lecture, published: { value: day, precision: "day" } }).ok).toBe(false);
  });
  test.each(["2025-02-31T10:00:00Z", "2025-01-01T25:00:00Z", "2025-01-01", "yesterday", "2026-11-23T24:01"])(
    "%s as a moment",
    (moment) => {
      expect(parsers.lectures({ ...lecture, published: { value: moment, precision: "time" } }).ok).toBe(false);
      expect(parsers.lectures({ ...lecture, savedAt: moment }).ok).toBe(false);
    },
  );
});

test.each([Infinity, 1e308, 2e10])(
  "a length of %s seconds is none, and the record is read all the same",
  (durationSeconds) => {
    expect(parsers.lectures({ ...lecture, durationSeconds })).toMatchObject({
      ok: true,
      value: { durationSeconds: null },
    });
  },
);

test("a date before computers and on a leap day is a date", () => {
  for (const day of ["1969-07-20", "1885-01-01", "2024-02-29"])
    expect(value(parsers.lectures({ ...lecture, published: { value: day, precision: "day" } }))?.published?.value).toBe(
      day,
    );
});

test("a moment is kept in UTC, whatever its offset", () => {
  expect(value(parsers.lectures({ ...lecture, savedAt: "2026-03-29T02:30:00+02:00" }))?.savedAt).toBe(
    "2026-03-29T00:30:00.000Z",
  );
});

test("text is freed of what cannot be seen or stored, and otherwise left alone", () => {
  const read = (title: string) => value(parsers.lectures({ ...lecture, title }))?.title;
  expect(read("a\u0000b\u0007\u009fc")).toBe("abc");
  expect(read("pay\u202egpj.exe")).toBe("paygpj.exe");
  expect(read("half \ud800 emoji")).toBe("half \ufffd emoji");
  expect(read("cafe\u0301")).toBe("café");
  expect(read("</title><script>hit()</script>")).toBe("</title><script>hit()</script>");
  expect(read("🧑‍🏫 --- ]]> =1+1")).toBe("🧑‍🏫 --- ]]> =1+1");
});

test("fields of a later version are kept, and names that could change every object are not", () => {
  const raw: unknown = JSON.parse(
    JSON.stringify({ ...lecture, mood: { deep: ["calm"] } }).replace(
      "{",
      '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"later":{"__proto__":{"isAdmin":true},"kept":1},',
    ),
  );
  const read = value(parsers.lectures(raw));
  expect(read).toEqual({ ...lecture, mood: { deep: ["calm"] }, later: { kept: 1 } });
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Reflect.get({}, "isAdmin")).toBeUndefined();
});

test("a summary is counted anew: a file cannot lie about its reading time", () => {
  const summary = { ...summaryOf(lecture.id, "two words 汉字"), counts: { cjk: 9, words: 9, characters: 9 } };
  expect(value(parsers.summaries(summary))?.counts).toEqual({ cjk: 2, words: 2, characters: 10 });
});

test("a picture is base64 of a picture type and small", () => {
  const picture = {
    id: lecture.id,
    rev: 1,
    updatedAt: lecture.updatedAt,
    deletedAt: null,
    lectureId: lecture.id,
    type: "image/webp",
    base64: "AAAA",
  };
  expect(parsers.pictures(picture).ok).toBe(true);
  expect(parsers.pictures({ ...picture, type: "image/svg+xml" }).ok).toBe(false);
  expect(parsers.pictures({ ...picture, base64: "<svg onload=hit()>" }).ok).toBe(false);
  expect(parsers.pictures({ ...picture, base64: "A".repeat(40_001) }).ok).toBe(false);
});
