import { describe, expect, test } from "vitest";
import { areToldApart, mergedLecture, toldApart, wholeSeconds } from "../../../lib/lecture/duplicate.ts";
import { joinAliases, joinLectures } from "../../../lib/lecture/join.ts";
import { LIMITS } from "../../../lib/lecture/limits.ts";
import { madeLecture } from "./made-lecture.ts";

const many = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}`);
const OTHER = { id: "0190b3a0-0000-7000-8000-000000000002", key: "bili:a", url: "https://b.example/a" } as const;

describe("another record of a lecture", () => {
  test("fills what is empty, and replaces nothing that is there", () => {
    const existing = madeLecture({ description: "Here.", creators: [], language: null, currentSummaryId: null });
    const incoming = madeLecture({
      ...OTHER,
      title: "Other",
      description: "There.",
      creators: ["Ada"],
      language: "en",
      durationSeconds: 60,
      currentSummaryId: "s",
      currentTranscriptId: "t",
      soundUrl: "https://sound.example/a.mp3",
    });
    expect(joinLectures(existing, incoming)).toEqual({
      lecture: {
        ...existing,
        creators: ["Ada"],
        language: "en",
        durationSeconds: 60,
        aliases: ["bili:a"],
        soundUrl: "https://sound.example/a.mp3",
      },
      cuts: [],
    });
    const sound = madeLecture({ soundUrl: "https://own.example/b.mp3" });
    expect(joinLectures(sound, incoming).lecture.soundUrl).toBe("https://own.example/b.mp3");
  });

  test("adds its tags, each once", () => {
    const { lecture } = joinLectures(madeLecture({ tags: ["Sea", "moon"] }), madeLecture({ tags: ["sea", "sun"] }));
    expect(lecture.tags).toEqual(["Sea", "moon", "sun"]);
  });

  test("brings back what was deleted, and deletes nothing", () => {
    const deletedAt = "2026-05-01T00:00:00.000Z";
    expect(joinLectures(madeLecture({ deletedAt }), madeLecture()).lecture.deletedAt).toBeNull();
    expect(joinLectures(madeLecture(), madeLecture({ deletedAt })).lecture.deletedAt).toBeNull();
    expect(joinLectures(madeLecture({ deletedAt }), madeLecture({ deletedAt })).lecture.deletedAt).toBe(deletedAt);
  });

  test("that was read from its own page fills in one that was saved from a list, but for the list and what the person wrote", () => {
    const listed = { title: "A list", position: 3 };
    const stub = madeLecture({ stub: true, title: "From the list", kind: "page", series: listed });
    const read = madeLecture({ title: "From its page", kind: "audio", series: { title: "Another" } });
    const { lecture } = joinLectures(stub, read);
    expect(lecture).toMatchObject({ title: "From its page", kind: "audio", series: listed });
    expect(lecture).not.toHaveProperty("stub");
    expect(joinLectures({ ...stub, ownTitle: true }, read).lecture.title).toBe("From the list");
    expect(joinLectures(stub, { ...read, stub: true }).lecture).toMatchObject({ stub: true, title: "From the list" });
    expect(joinLectures({ ...read, kind: "audio" }, { ...stub }).lecture.title).toBe("From its page");
  });

  test("says of a text that somebody wrote it only where that text stands", () => {
    const own = madeLecture({ title: "Tides", ownTitle: true, description: "Mine", ownDescription: true });
    expect(joinLectures(madeLecture(), own).lecture).toMatchObject({ ownTitle: true, ownDescription: true });
    const { lecture } = joinLectures(madeLecture({ title: "Waves", description: "Here" }), own);
    expect([lecture.ownTitle, lecture.ownDescription]).toEqual([undefined, undefined]);
    const series = madeLecture({ series: { title: "A course" }, ownSeries: true });
    expect(joinLectures(madeLecture(), series).lecture.ownSeries).toBe(true);
    expect(joinLectures(madeLecture({ series: { title: "B" } }), series).lecture.ownSeries).toBeUndefined();
  });

  test("is told apart from whatever either was, but not from itself", () => {
    const one = madeLecture({ distinctFrom: ["bili:a", "x:1"], aliases: ["alias:1"] });
    const other = madeLecture({ ...OTHER, distinctFrom: ["yt:a", "alias:1", "x:2"] });
    expect(joinLectures(one, other).lecture.distinctFrom).toEqual(["x:1", "x:2"]);
    expect(joinLectures(madeLecture(), madeLecture(OTHER)).lecture).not.toHaveProperty("distinctFrom");
  });

  test("finds room as far as there is some: what is here stays, and what is left out is counted", () => {
    const existing = madeLecture({ tags: many(LIMITS.tags - 1, "here") });
    const { lecture, cuts } = joinLectures(existing, madeLecture({ tags: ["one", "two", "three"] }));
    expect(lecture.tags).toEqual([...existing.tags, "one"]);
    expect(cuts).toEqual([{ field: "tags", left: 2 }]);
  });
});

describe("keys of the same media elsewhere", () => {
  test("are joined without the lecture's own", () => {
    expect(joinAliases("k", ["a", "k"], ["b", "a"], "c")).toEqual({ aliases: ["a", "b", "c"], cuts: [] });
    expect(joinAliases("k", ["a"], [], "k")).toEqual({ aliases: ["a"], cuts: [] });
  });

  test("keep the one that was just met where there is room for all but one", () => {
    const full = many(LIMITS.aliases, "a");
    expect(joinAliases("k", full, [], "met")).toEqual({
      aliases: [...full.slice(0, -1), "met"],
      cuts: [{ field: "aliases", left: 1 }],
    });
    expect(joinAliases("k", full, ["b"], "k").aliases).toEqual(full);
    expect(joinAliases("k", full.slice(1), [], "met")).toEqual({ aliases: [...full.slice(1), "met"], cuts: [] });
  });
});

describe("two entries of the same media made one", () => {
  const kept = madeLecture({ description: "Kept.", savedAt: "2026-05-02T00:00:00.000Z" });
  const other = madeLecture({ ...OTHER, title: "Other", description: "Other.", savedAt: "2026-05-01T00:00:00.000Z" });

  test("has the facts that were chosen of each, and was saved when the first was", () => {
    const { lecture } = mergedLecture(kept, other, ["description"]);
    expect(lecture).toMatchObject({
      title: "Tides",
      description: "Other.",
      savedAt: other.savedAt,
      aliases: ["bili:a"],
    });
    expect(mergedLecture(other, kept, []).lecture.savedAt).toBe(other.savedAt);
  });

  test.each([
    [null, null, null, null],
    ["2026-05-01", 5, "2026-05-02", 5],
    ["2026-05-03", 90, "2026-05-03", 90],
  ])("a person who got further in one is as far: %s, %s", (seenAt, watchedSeconds, latest, furthest) => {
    const seen = { seenAt: "2026-05-02", watchedSeconds: 2 };
    const merged =
      seenAt === null
        ? [kept, other]
        : [
            { ...kept, ...seen },
            { ...other, seenAt, watchedSeconds },
          ];
    const [one = kept, two = other] = merged;
    for (const { lecture } of [mergedLecture(one, two, []), mergedLecture(two, one, [])])
      expect([lecture.seenAt, lecture.watchedSeconds]).toEqual([latest, furthest]);
  });

  test("what was seen in one alone is seen, and what is marked as seen by hand is seen to its end", () => {
    const seen = { seenAt: "2026-05-02", watchedSeconds: 7 };
    expect(mergedLecture(kept, { ...other, ...seen }, []).lecture).toMatchObject(seen);
    expect(mergedLecture({ ...kept, ...seen }, other, []).lecture).toMatchObject(seen);
    const marked = { seenAt: "2026-05-01", watchedSeconds: null };
    expect(mergedLecture({ ...kept, ...seen }, { ...other, ...marked }, []).lecture).toMatchObject({
      seenAt: "2026-05-02",
      watchedSeconds: null,
    });
  });

  test("a text stays the person's own where it comes from an entry in which it was", () => {
    const own = { ...other, ownTitle: true, ownDescription: true, ownSeries: true } as const;
    expect(mergedLecture(kept, own, ["title"]).lecture).toMatchObject({ title: "Other", ownTitle: true });
    expect(mergedLecture(kept, own, ["title"]).lecture).not.toHaveProperty("ownDescription");
    expect(mergedLecture(own, kept, ["title"]).lecture).not.toHaveProperty("ownTitle");
    expect(mergedLecture(own, kept, []).lecture).toMatchObject({
      ownTitle: true,
      ownDescription: true,
      ownSeries: true,
    });
    expect(mergedLecture({ ...kept, description: "" }, own, []).lecture.ownDescription).toBe(true);
    expect(mergedLecture({ ...kept, description: "", ownDescription: true }, other, []).lecture.ownDescription).toBe(
      true,
    );
  });

  test("what was set aside of both stays aside, the newest as many as are kept", () => {
    const conflict = (text: string) => ({ field: "title" as const, text, at: "2026-05-01T00:00:00.000Z" });
    const first = { ...kept, conflicts: [conflict("a")] };
    expect(mergedLecture(first, { ...other, conflicts: [conflict("b")] }, []).lecture.conflicts).toEqual([
      conflict("a"),
      conflict("b"),
    ]);
    expect(mergedLecture(kept, other, []).lecture).not.toHaveProperty("conflicts");
    const all = many(LIMITS.conflicts, "c").map(conflict);
    expect(mergedLecture(first, { ...other, conflicts: all }, []).lecture.conflicts).toEqual(all);
  });
});

test("two entries are told apart by what either says of the other, by its key or another of its keys", () => {
  const [one, other] = [madeLecture(), madeLecture({ ...OTHER, aliases: ["x:1"] })];
  expect(areToldApart(one, other)).toBe(false);
  expect(areToldApart({ ...one, distinctFrom: ["bili:a"] }, other)).toBe(true);
  expect(areToldApart({ ...one, distinctFrom: ["x:1"] }, other)).toBe(true);
  expect(areToldApart(other, { ...one, distinctFrom: ["bili:a"] })).toBe(true);
  expect(areToldApart({ ...one, distinctFrom: ["x:2"] }, other)).toBe(false);
  expect(toldApart({ ...one, distinctFrom: ["x:2"] }, other)).toEqual({ distinctFrom: ["x:2", "bili:a"] });
  expect(toldApart({ ...one, distinctFrom: ["bili:a"] }, other)).toEqual({ distinctFrom: ["bili:a"] });
  const full = many(LIMITS.distinctFrom, "x");
  expect(toldApart({ ...one, distinctFrom: full }, other).distinctFrom).toEqual([...full.slice(1), "bili:a"]);
});

test("lengths are compared in whole seconds", () => {
  expect([61.9, 0, null].map((durationSeconds) => wholeSeconds({ durationSeconds }))).toEqual([61, 0, 0]);
});
