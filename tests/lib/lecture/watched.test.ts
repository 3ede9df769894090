import { describe, expect, test } from "vitest";
import { isSeen, resumeAt, secondsLeft } from "../../../lib/lecture/watched.ts";

const AT = "2026-05-14T08:00:00.000Z";
const lecture = (watchedSeconds: number | null, seenAt: string | null = AT, durationSeconds: number | null = 3600) => ({
  watchedSeconds,
  seenAt,
  durationSeconds,
});

describe("a lecture", () => {
  test("that nobody began is not seen, and all of it is left", () => {
    expect(isSeen(lecture(null, null))).toBe(false);
    expect(resumeAt(lecture(null, null))).toBeNull();
    expect(secondsLeft(lecture(null, null))).toBe(3600);
  });

  test("that was left in the middle goes on there", () => {
    expect(isSeen(lecture(754))).toBe(false);
    expect(resumeAt(lecture(754))).toBe(754);
    expect(secondsLeft(lecture(754))).toBe(2846);
  });

  test("of which only the credits are left is seen", () => {
    expect(isSeen(lecture(3300))).toBe(true);
    expect(resumeAt(lecture(3300))).toBeNull();
    expect(secondsLeft(lecture(3300))).toBe(0);
  });

  test("that was marked by hand is seen, also where its length is not known", () => {
    expect(isSeen(lecture(null, AT, null))).toBe(true);
    expect(resumeAt(lecture(null, AT, null))).toBeNull();
  });

  test("whose length is not known goes on where it was left", () => {
    expect(isSeen(lecture(754, AT, null))).toBe(false);
    expect(resumeAt(lecture(754, AT, null))).toBe(754);
    expect(secondsLeft(lecture(754, AT, null))).toBe(0);
  });
});
