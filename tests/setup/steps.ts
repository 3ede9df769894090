import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** One line of the test run. */
export interface Step {
  readonly name: string;
  /** A command of node_modules/.bin or PATH with its arguments. */
  readonly command: readonly string[];
  /** A Vitest project: its tests are counted one by one. */
  readonly counted?: boolean;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Run {
  readonly code: number;
  readonly output: string;
}

const ROOT = join(import.meta.dirname, "../..");
/** Milliseconds between two lines that say how far a step is. */
const BETWEEN_SIGNS = 10_000;
const isTold = process.env["CI"] === "true";

/** Runs a step, prints one line for it, and its output when it failed. */
export async function runStep(step: Step): Promise<Counts> {
  const began = performance.now();
  const report = join(ROOT, `tests/artifacts/${step.name.replace(/\W+/g, "-")}.json`);
  rmSync(report, { force: true });
  const reporters = step.counted ? ["--reporter=verbose", "--reporter=json", `--outputFile=${report}`] : [];
  const { code, output } = await run([...step.command, ...reporters], progressOf(step.name));
  const counts = step.counted ? counted(report, code) : one(code === 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  const tests = step.counted ? `, ${counts.passed} of ${counts.passed + counts.failed} tests` : "";
  if ((code !== 0 || isTold) && output.trim()) console.log(output.trimEnd());
  console.log(`${code === 0 ? "passed" : "FAILED"} ${seconds} s  ${step.name}${tests}`);
  return counts;
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

/** What Vitest wrote in its report. A run that failed beside its tests, such as in a file that does not load, fails as one more. */
function counted(path: string, code: number): Counts {
  if (!existsSync(path)) return one(false);
  const report = JSON.parse(readFileSync(path, "utf8")) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests: number;
  };
  const failed = code !== 0 && report.numFailedTests === 0 ? 1 : report.numFailedTests;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

function one(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
