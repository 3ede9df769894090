import { type Counts, runStep, type Step } from "./setup/steps.ts";

/** Steps that follow one another, beside those of another lane. */
type Lane = readonly Step[];

/** These need a model's server besides, and run where there is time left after Firefox. */
const WITH_MODEL = "tests/e2e/model*.test.ts";

/** One after the other; the lanes of a list side by side. */
const STEPS: readonly (Step | readonly Lane[])[] = [
  { name: "prepare", command: ["wxt", "prepare"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "unused code", command: ["knip"] },
  { name: "unit tests", command: ["vitest", "run", "--project", "unit"], counted: true },
  { name: "build for Chrome", command: ["wxt", "build"] },
  { name: "build for Firefox", command: ["wxt", "build", "-b", "firefox"] },
  { name: "size of the build", command: ["node", "tests/setup/size.ts"] },
  { name: "Chromium", command: ["node", "tests/setup/chromium.ts"] },
  { name: "Firefox", command: ["node", "tests/setup/firefox.ts"] },
  // Each waits for its browser much of the time, and leaves a core free.
  [
    [
      {
        name: "tests in Chromium",
        command: ["vitest", "run", "--project", "e2e", "--exclude", WITH_MODEL],
        counted: true,
      },
    ],
    [
      { name: "tests in Firefox", command: ["vitest", "run", "--project", "firefox"], counted: true },
      {
        name: "tests with a model in Chromium",
        command: ["vitest", "run", "--project", "e2e", "tests/e2e/model"],
        counted: true,
      },
    ],
  ],
];

const all: Counts[] = [];
for (const step of STEPS) await Promise.all("name" in step ? [runLane([step])] : step.map(runLane));

async function runLane(steps: Lane): Promise<void> {
  for (const step of steps) all.push(await runStep(step));
}

const sum = (part: keyof Counts) => all.reduce((total, counts) => total + counts[part], 0);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
