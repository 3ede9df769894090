import type { Failure } from "./failure.ts";

interface BugReport {
  readonly version: string;
  readonly browser: string;
  readonly entries: number;
  /** Oldest first. */
  readonly failures: readonly Failure[];
  /** What the check of the library found; null where it was not run. */
  readonly problems: readonly string[] | null;
}

/** What a person may paste into a report, in English: nothing in it tells what they watch. */
export function bugReport({ version, browser, entries, failures, problems }: BugReport): string {
  const checked = problems === null ? ["not run"] : problems.length === 0 ? ["all is well"] : problems;
  const failed = failures
    .toReversed()
    .flatMap(({ at, place, code, version: of, stack, times }) => [
      `${at} ${place}: ${code} (${of}${times > 1 ? `, ${times} times` : ""})`,
      ...stack.map((frame) => `    ${frame}`),
    ]);
  return [
    `Lectern ${version}`,
    browser,
    `${entries} entries`,
    "",
    "Check of the library:",
    ...checked.map((line) => `- ${line}`),
    "",
    "Recent failures, newest first:",
    ...(failed.length === 0 ? ["none"] : failed),
    "",
  ].join("\n");
}
