import { describe, expect, test } from "vitest";
import { lectureSchema } from "../../../lib/lecture/lecture.ts";
import { migrated, MIGRATIONS, RECORD_VERSION } from "../../../lib/lecture/migrations.ts";
import { parsers } from "../../../lib/lecture/parse.ts";
import { lectureNumber } from "../transfer/samples.ts";

test("changes of records stand in the order of their versions, each once", () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
  expect(versions.at(-1)).toBe(RECORD_VERSION);
});

test("a record of this version stays as it is", () => {
  const lecture = { ...lectureNumber(1), watchedSeconds: 61.5, seenAt: "2026-05-01T10:00:00.000Z" };
  expect(migrated("lectures", lecture, RECORD_VERSION)).toBe(lecture);
});

describe("a lecture of the first version", () => {
  const { watchedSeconds: _watched, seenAt: _seen, ...first } = lectureNumber(1);

  test("was watched nobody knows how far, and when", () => {
    expect(migrated("lectures", first, 1)).toEqual({ ...first, watchedSeconds: null, seenAt: null });
  });

  test("keeps what a newer version had said of it", () => {
    const newer = { ...first, watchedSeconds: 90, seenAt: "2026-05-01T10:00:00.000Z" };
    expect(migrated("lectures", newer, 1)).toEqual(newer);
  });

  test("is no worse for nonsense where a field is new", () => {
    const odd = migrated("lectures", { ...first, watchedSeconds: "all", seenAt: { some: "time" } }, 1);
    expect(parsers.lectures(odd)).toEqual({ ok: true, value: { ...first, watchedSeconds: null, seenAt: null } });
  });
});

test("a field of a lecture that may stay empty says what it is then, and its own reader takes it", () => {
  for (const [name, field] of Object.entries(lectureSchema)) {
    if ("optional" in field || !("empty" in field)) continue;
    const read = parsers.lectures({ ...lectureNumber(1), [name]: undefined });
    expect([name, read.ok && Reflect.get(read.value, name)]).toEqual([name, field.empty]);
  }
});
