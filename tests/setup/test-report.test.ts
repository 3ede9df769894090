import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countsOf, failedFiles, fileCounts, sum } from "./test-report.ts";

interface Told {
  readonly name: string;
  readonly status: string;
  readonly tests: readonly string[];
}

function reportOf(...files: readonly Told[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "lectern-report-")), "report.json");
  const testResults = files.map(({ name, status, tests }) => ({
    name: join(process.cwd(), name),
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

const GREEN = { name: "tests/e2e/green.test.ts", status: "passed", tests: ["passed", "passed", "skipped"] };
const RED = { name: "tests/e2e/red.test.ts", status: "failed", tests: ["passed", "failed"] };
/** Its set-up failed: none of its tests was run. */
const UNREADY = { name: "tests/e2e/unready.test.ts", status: "failed", tests: ["skipped", "skipped"] };

test("tests are counted as they ended, and files that failed are named, also those whose set-up failed", () => {
  const report = reportOf(GREEN, RED, UNREADY);
  expect(countsOf(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 3, again: 0 });
  expect(failedFiles(report)).toEqual([RED.name, UNREADY.name]);
});

test("a run that failed though no test did counts as one failure", () => {
  expect(countsOf(reportOf(GREEN, UNREADY), 1).failed).toBe(1);
  expect(countsOf(reportOf(GREEN), 1).failed).toBe(1);
  expect(countsOf("no such report", 1)).toMatchObject({ passed: 0, failed: 1 });
});

test("what was run once more counts by its second run, beside the others of the first", () => {
  const others = fileCounts(reportOf(GREEN, RED), (file) => file !== RED.name);
  const second = countsOf(reportOf({ ...RED, status: "passed", tests: ["passed", "passed"] }), 0);
  expect(sum(others, second)).toEqual({ passed: 4, failed: 0, skipped: 1, again: 0 });
});
