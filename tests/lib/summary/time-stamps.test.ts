import { describe, expect, test } from "vitest";
import { timeStamps } from "../../../lib/summary/time-stamps.ts";

const times = (text: string, duration: number | null = 7200) =>
  timeStamps(text, duration).flatMap(({ text: stamp, seconds }) => (seconds === null ? [] : [[stamp, seconds]]));

describe("time stamps in a summary", () => {
  test.each([
    ["At [12:34] it begins.", [["[12:34]", 754]]],
    ["At 12:34 it begins.", [["12:34", 754]]],
    ["1:02:03 The end", [["1:02:03", 3723]]],
    ["（12:34）潮汐", [["（12:34）", 754]]],
    ["在12：34讲到潮汐", [["12：34", 754]]],
    [
      "0:05–0:10",
      [
        ["0:05", 5],
        ["0:10", 10],
      ],
    ],
    ["(see 3:00)", [["3:00", 180]]],
    [
      "[1:00] and [2:00]",
      [
        ["[1:00]", 60],
        ["[2:00]", 120],
      ],
    ],
  ])("%s", (text, found) => {
    expect(times(text)).toEqual(found);
  });

  test.each(["a ratio of 3:1", "12:75 is no time", "1:2:3", "version 1:02:03:04", "at 5:00.5 seconds", "1:99:00"])(
    "%s has none",
    (text) => {
      expect(times(text)).toEqual([]);
    },
  );

  test("a time after the lecture's end is none of its own", () => {
    expect(times("At 2:30:00, or 0:30", 600)).toEqual([["0:30", 30]]);
    expect(times("At 2:30:00", null)).toEqual([["2:30:00", 9000]]);
  });

  test("nothing of the text is lost", () => {
    const text = "See [12:34], (1:00 and 2:00) — also 7:77 and [3:00)";
    expect(
      timeStamps(text, null)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});
