import { describe, expect, test } from "vitest";
import { fileNameOf, uniqueNames } from "../../../lib/transfer/file-name.ts";

describe("a title as the name of a file", () => {
  test.each([
    ["How tides work", "How tides work"],
    ["a/b\\c:d*e?f", "a b c d e f"],
    ["CON", "_CON"],
    ["com1.txt", "_com1.txt"],
    ["Console", "Console"],
    ["..", "Untitled"],
    ["../../etc/passwd", "etc passwd"],
    ["ends with a dot.", "ends with a dot"],
    ["-rf", "rf"],
    ["[[note]] #1 ^a", "note 1 a"],
    ["a\u202egnp.exe", "a gnp.exe"],
    ["机器学习：入门", "机器学习：入门"],
    ["", "Untitled"],
  ])("%j becomes %j", (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  test("of Chinese words is short enough for Linux, which counts bytes", () => {
    expect(new TextEncoder().encode(`${fileNameOf("长".repeat(150))} 999.zh-Hans.srt`).length).toBeLessThan(256);
  });

  test("is cut between characters", () => {
    const name = fileNameOf("👩‍🏫".repeat(100));
    expect(new TextEncoder().encode(`${name} 999.md`).length).toBeLessThan(255);
    expect(name).toBe(name.toWellFormed());
  });
});

test("each name is given once, whatever its case", () => {
  const unique = uniqueNames();
  expect(["Tides", "tides", "Tides 2", "Tides", "Moon"].map(unique)).toEqual([
    "Tides",
    "tides 2",
    "Tides 2 2",
    "Tides 3",
    "Moon",
  ]);
});
