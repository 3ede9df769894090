import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readText, ROOT } from "./setup/source.ts";
import { thirdParties } from "./setup/third-party.ts";

/** The rows of the table under a heading of the README, each with its cells. */
function tableUnder(heading: string): string[][] {
  const [, section = ""] = readText("README.md").split(`\n## ${heading}\n`);
  const [text = ""] = section.split("\n## ");
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("each promise of the README is held by a test", () => {
  const promises = tableUnder("What is promised").map(([promise = "", tests = ""]) => ({ promise, tests }));

  test("there are promises", () => {
    expect(promises.length).toBeGreaterThan(15);
  });

  test.each(promises)("$promise", ({ tests }) => {
    const named = [...tests.matchAll(/`(tests\/[^`]+)`: "([^"]+)"/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, path = "", name = ""] of named) {
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      expect(testNamesIn(path).filter((each) => each.includes(name))).not.toEqual([]);
    }
  });
});

function testNamesIn(path: string): string[] {
  return [...readText(path).matchAll(/\b(?:test|describe)\b[^"`']*["`]([^\n]+?)["`],/g)].map(([, name = ""]) => name);
}

test("the README names each package that ships, with its version and its licence", () => {
  const { dependencies }: { dependencies: Readonly<Record<string, string>> } = JSON.parse(readText("package.json"));
  const parties = thirdParties(ROOT);
  const shipped = Object.entries(dependencies).map(([name, version]) => {
    const party = parties.find((each) => each.name === name && each.version === version);
    return [name, party?.licence, version];
  });
  const rows = tableUnder("What it is built on");
  expect(rows.map(([name, , , licence, released = ""]) => [name, licence, released.split(", ")[0]])).toEqual(shipped);
  for (const [, reason = "", size = "", , released = ""] of rows) {
    expect(reason).not.toBe("");
    expect(size).toMatch(/^\d+ kB$/);
    expect(released).toMatch(/, \d{4}-\d\d-\d\d$/);
  }
});
