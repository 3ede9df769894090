import { runStep, type Step } from "./setup/steps.ts";
import { type Counts, sum } from "./setup/test-report.ts";

/** Steps that follow one another, beside those of another lane. */
type Lane = readonly Step[];

/** They run where there is time left after Firefox: of all in Chromium, which takes twice as long, somewhat over a third. */
const AFTER_FIREFOX = ["model", "navigation", "without-the-popup", "speech", "beside-the-video"].map(
  (name) => `tests/e2e/${name}`,
);

/** One after the other; the lanes of a list side by side. */
const STEPS: readonly (Step | readonly Lane[])[] = [
  { name: "prepare", command: ["wxt", "prepare"] },
  // Before the builds, which write anew what WXT knows of the extension's files.
  { name: "types", command: ["tsc", "--noEmit"] },
  // What comes over the network, and each build, use little more than one core.
  [
    [
      { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
      { name: "format", command: ["oxfmt", "--check"] },
      { name: "unused code", command: ["knip"] },
      { name: "build for Firefox", command: ["wxt", "build", "-b", "firefox"] },
    ],
    [
      // One after the other: the system installs one thing at a time.
      { name: "Chromium", command: ["node", "tests/setup/chromium.ts"] },
      { name: "Firefox", command: ["node", "tests/setup/firefox.ts"] },
      { name: "build for Chrome", command: ["wxt", "build"] },
      { name: "size of the build", command: ["node", "tests/setup/size.ts"] },
    ],
  ],
  { name: "unit tests", command: ["vitest", "run", "--project", "unit"], counted: true, again: true },
  // Each waits for its browser much of the time, and leaves a core free.
  [
    [
      {
        name: "tests in Chromium",
        command: ["vitest", "run", "--project", "e2e", ...AFTER_FIREFOX.flatMap(without)],
        counted: true,
        again: true,
      },
    ],
    [
      { name: "tests in Firefox", command: ["vitest", "run", "--project", "firefox"], counted: true, again: true },
      {
        name: "further tests in Chromium",
        command: ["vitest", "run", "--project", "e2e"],
        files: AFTER_FIREFOX,
        counted: true,
        again: true,
      },
    ],
  ],
];

function without(files: string): string[] {
  return ["--exclude", `${files}*.test.ts`];
}

const all: Counts[] = [];
for (const step of STEPS) await Promise.all("name" in step ? [runLane([step])] : step.map(runLane));

async function runLane(steps: Lane): Promise<void> {
  for (const step of steps) all.push(await runStep(step));
}

const { passed, failed, skipped, again } = sum(...all);
const more = [
  skipped > 0 ? `, ${skipped} skipped` : "",
  again > 0 ? `, ${again} files failed at first and were run once more` : "",
];
console.log(`\n${passed} passed, ${failed} failed${more.join("")}`);
process.exitCode = failed > 0 ? 1 : 0;
