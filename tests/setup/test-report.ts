import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** How many tests ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Files that failed at first, and were run once more. */
  readonly again: number;
}

/** A file as Vitest's JSON reporter writes it; one that does not load, or whose set-up fails, has no tests but a status. */
interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0, again: 0 };

/** What a run counts. One that failed beside its tests, such as in a set-up, fails as one more. */
export function countsOf(report: string, code: number): Counts {
  const counts = fileCounts(report, () => true);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** What the chosen files of a run count. */
export function fileCounts(report: string, isChosen: (file: string) => boolean): Counts {
  const chosen = filesOf(report).filter(({ name }) => isChosen(pathOf(name)));
  const states = chosen.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = states.filter((status) => status === "passed").length;
  const failed = states.filter((status) => status === "failed").length;
  return { passed, failed, skipped: states.length - passed - failed, again: 0 };
}

/** Files of a run that failed, as paths from the project's folder. */
export function failedFiles(report: string): string[] {
  return filesOf(report)
    .filter(({ status }) => status === "failed")
    .map(({ name }) => pathOf(name));
}

export function sum(...all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
      again: total.again + counts.again,
    }),
    NONE,
  );
}

function filesOf(report: string): readonly TestFile[] {
  if (!existsSync(report)) return [];
  return (JSON.parse(readFileSync(report, "utf8")) as { readonly testResults: readonly TestFile[] }).testResults;
}

function pathOf(name: string): string {
  return relative(process.cwd(), name).replaceAll("\\", "/");
}
