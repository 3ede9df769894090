import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { countsOf, failedFiles, fileCounts, sum, type Counts } from "./test-report.ts";

/** One line of the test run. */
export interface Step {
  readonly name: string;
  /** A command of node_modules/.bin or PATH with its arguments. */
  readonly command: readonly string[];
  /** What of the project's tests is run; all of them without. */
  readonly files?: readonly string[];
  /** A Vitest project: its tests are counted one by one. */
  readonly counted?: boolean;
  /** Files that fail are run once more by themselves, and that is said: a shared machine may starve one for a while. */
  readonly again?: boolean;
}

interface Run {
  readonly code: number;
  readonly output: string;
}

const ROOT = join(import.meta.dirname, "../..");
/** Where more files than these fail, something else is wrong than a moment without a processor. */
const MOST_AGAIN = 4;
const BESIDE_TESTS = /Unhandled (?:Errors?|Rejections?)/;
/** Milliseconds between two lines that say how far a step is. */
const BETWEEN_SIGNS = 10_000;
const isTold = process.env["CI"] === "true";

/** Runs a step, prints one line for it, and its output when it failed. */
export async function runStep(step: Step): Promise<Counts> {
  const first = await attempt(step, step.name);
  // What fails beside the tests belongs to no file, and no second run of some would show it.
  const failed = step.again && !BESIDE_TESTS.test(first.output) ? failedFiles(first.report) : [];
  if (failed.length === 0 || failed.length > MOST_AGAIN) return first.counts;
  console.log(`again:          of ${step.name}: ${failed.join(", ")}`);
  const second = await attempt({ ...step, files: failed }, `${step.name}, again`);
  const others = fileCounts(first.report, (file) => !failed.includes(file));
  return { ...sum(others, second.counts), again: failed.length };
}

interface Attempt {
  readonly counts: Counts;
  /** Where Vitest's report lies. */
  readonly report: string;
  readonly output: string;
}

async function attempt(step: Step, name: string): Promise<Attempt> {
  const began = performance.now();
  const report = join(ROOT, `tests/artifacts/${name.replace(/\W+/g, "-")}.json`);
  rmSync(report, { force: true });
  const reporters = step.counted ? ["--reporter=verbose", "--reporter=json", `--outputFile=${report}`] : [];
  const { code, output } = await run([...step.command, ...(step.files ?? []), ...reporters], progressOf(name));
  const counts = step.counted ? countsOf(report, code) : one(code === 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  const tests = step.counted ? `, ${counts.passed} of ${counts.passed + counts.failed} tests` : "";
  if ((code !== 0 || isTold) && output.trim()) console.log(output.trimEnd());
  console.log(`${code === 0 ? "passed" : "FAILED"} ${seconds} s  ${name}${tests}`);
  return { counts, report, output };
}

/** Says every while how far the tests of a step are. */
function progressOf(name: string): (text: string) => void {
  const began = performance.now();
  let [said, finished] = [began, 0];
  return (text) => {
    const tests = text.split("\n").filter((line) => /^\s*[✓×]/.test(line));
    finished += tests.length;
    const now = performance.now();
    if (tests.length === 0 || now - said < BETWEEN_SIGNS) return;
    said = now;
    const last = tests
      .at(-1)
      ?.replace(/^.* > /, "")
      .replace(/ \d+ms$/, "");
    console.log(
      `       ${((now - began) / 1000).toFixed(0).padStart(4)} s  ${name}: ${finished} finished, last: ${last}`,
    );
  };
}

function run([command = "", ...args]: readonly string[], hear: (text: string) => void): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
      hear(chunk.toString());
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function one(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, again: 0 };
}
