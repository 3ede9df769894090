import { describe, expect, test } from "vitest";
import { bugReport } from "../../../lib/browser/bug-report.ts";
import { CodedError, type Failure, failureOf, parseFailure, remembered } from "../../../lib/browser/failure.ts";

const NOW = new Date("2026-11-29T10:00:00.000Z");
const SECRET = "How tides work https://tides.example/1";

function thrown(name: string, stack: string): Error {
  return Object.assign(new Error(SECRET), { name, stack });
}

describe("what is remembered of a failure", () => {
  test.each([
    [
      "Chromium",
      `ConstraintError: ${SECRET}\n    at put (chrome-extension://abcdef/background.js:12:34)\n    at https://tides.example/x.js:1:1\n    at chrome-extension://abcdef/chunks/options-x1.js:5:6`,
      ["put background.js:12:34", "chunks/options-x1.js:5:6"],
    ],
    [
      "Firefox",
      "put@moz-extension://aaaa-bbbb/background.js:12:34\n@https://tides.example/x.js:1:1\n@moz-extension://aaaa-bbbb/chunks/options.js:5:6",
      ["put background.js:12:34", "chunks/options.js:5:6"],
    ],
  ])("is where in Lectern it was, in %s, and no word of a page", (_, stack, frames) => {
    const failure = failureOf("search", thrown("ConstraintError", stack), NOW, "0.1.0");
    expect(failure).toMatchObject({ at: NOW.toISOString(), place: "search", code: "ConstraintError", stack: frames });
    expect(JSON.stringify(failure)).not.toContain("tides");
  });

  test("is the reason of a refusal", () => {
    expect(failureOf("library", new CodedError("saveLecture", "disk-full"), NOW, "0.1.0").code).toBe(
      "saveLecture: disk-full",
    );
  });

  test("is little where what was thrown is no error", () => {
    expect(failureOf("page", SECRET, NOW, "0.1.0")).toMatchObject({ code: "string", stack: [] });
  });

  test("comes back from its store, and nothing else does", () => {
    const failure = failureOf("jobs", new TypeError("x"), NOW, "0.1.0");
    expect(parseFailure(structuredClone(failure))).toEqual(failure);
    for (const other of [null, "text", {}, { ...failure, place: "moon" }, { ...failure, at: 5 }])
      expect(parseFailure(other)).toBeNull();
  });
});

describe("the list of failures", () => {
  const failure = (code: string): Failure => ({ at: "", place: "jobs", code, stack: [], version: "1", times: 1 });

  test("keeps the newest, and no more than its length", () => {
    const kept = ["a", "b", "c", "d"].reduce<Failure[]>((all, code) => remembered(all, failure(code), 3), []);
    expect(kept.map(({ code }) => code)).toEqual(["b", "c", "d"]);
  });

  test("counts what happens again and again instead of filling up with it", () => {
    const kept = ["a", "b", "b", "b"].reduce<Failure[]>((all, code) => remembered(all, failure(code), 3), []);
    expect(kept.map(({ code, times }) => [code, times])).toEqual([
      ["a", 1],
      ["b", 3],
    ]);
  });
});

test("a bug report tells version, browser, what the check found, and the failures, newest first", () => {
  const failures = [
    failureOf("jobs", new CodedError("endJob", "disk-full"), NOW, "0.1.0"),
    { ...failureOf("search", new CodedError("late"), NOW, "0.1.0"), times: 4 },
  ];
  const text = bugReport({ version: "0.1.0", browser: "Firefox", entries: 3, failures, problems: ["lectures 1: odd"] });
  expect(text).toMatch(/^Lectern 0\.1\.0\nFirefox\n3 entries\n/);
  expect(text).toContain("- lectures 1: odd");
  expect(text.indexOf("search: late (0.1.0, 4 times)")).toBeLessThan(text.indexOf("jobs: endJob: disk-full"));
});
