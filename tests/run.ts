import { type Counts, runStep, type Step } from "./setup/steps.ts";

/** One after the other; those in a list of their own side by side. */
const STEPS: readonly (Step | readonly Step[])[] = [
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
    { name: "tests in Chromium", command: ["vitest", "run", "--project", "e2e"], counted: true },
    { name: "tests in Firefox", command: ["vitest", "run", "--project", "firefox"], counted: true },
  ],
];

const all: Counts[] = [];
for (const step of STEPS) all.push(...(await Promise.all([step].flat().map(runStep))));

const sum = (part: keyof Counts) => all.reduce((total, counts) => total + counts[part], 0);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
