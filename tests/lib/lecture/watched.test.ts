import { describe, expect, test } from "vitest";
import { isSeen, resumeAt, secondsLeft, watchedTime } from "../../../lib/lecture/watched.ts";

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

  test("is nine tenths of itself before it counts as seen", () => {
    expect([isSeen(lecture(3240)), isSeen(lecture(3239)), isSeen(lecture(3300, null))]).toEqual([true, false, false]);
  });

  test("that nobody has seen goes on nowhere, whatever a player said of it", () => {
    expect(resumeAt(lecture(754, null))).toBeNull();
    expect(secondsLeft(lecture(3230))).toBe(370);
    expect(secondsLeft(lecture(null, null, 60))).toBe(60);
  });

  test("was watched for as long as it was played, and for all of it when it was seen", () => {
    const watched = [
      lecture(754),
      lecture(3300),
      lecture(null),
      lecture(754, AT, null),
      lecture(null, AT, null),
      lecture(null, null),
    ];
    expect(watched.map(watchedTime)).toEqual([754, 3600, 3600, 754, 0, 0]);
  });
});
