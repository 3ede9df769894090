/**
 * Changes the code of a folder in one place after the other, and runs the tests near it each time: a change that no test
 * notices is told.
 *   npm run mutants -- lib/text [PART OF A PATH…]
 * LECTERN_HOLDING names other tests than those of `holding.ts`, by the beginnings of their paths, with commas between.
 * LECTERN_SHARE=0.1 takes a tenth of the declarations, which LECTERN_SEED chooses. Which mutants there were and what
 * became of them is written to `tests/artifacts/mutants-FOLDER.json`. Ends with 1 where fewer than four of five are noticed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { ROOT } from "../setup/source.ts";
import { HOLDING } from "./holding.ts";

const LEAST = 80;
const NOTICED = new Set(["Killed", "Timeout"]);
const UNNOTICED = new Set(["Survived", "NoCoverage"]);

const [folder = "", ...parts] = process.argv.slice(2);
const holding = HOLDING[folder];
if (!holding) throw new Error(`mutants: expected one of ${Object.keys(HOLDING).join(", ")}`);
process.env["LECTERN_HOLDING"] ??= holding.join(",");
process.env["LECTERN_SEED"] ??= String(Math.floor(Math.random() * 1e9));

const mutants = await new Stryker({
  mutate: parts.length > 0 ? parts.map((part) => `${folder}/**/*${part}*.ts`) : [`${folder}/**/*.ts`],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", join(import.meta.dirname, "sample.ts")],
  ignorers: ["sample"],
  // Processes, as some tests set the time zone of theirs.
  vitest: { configFile: "tests/mutants/vitest.config.ts", related: true, pool: "forks" },
  coverageAnalysis: "perTest",
  // A table that is read as its module is loaded is not behaviour, and each of its mutants would need all tests anew.
  ignoreStatic: true,
  // Stryker asks TypeScript 7 for a way to read it that is there no more.
  tsconfigFile: "none.json",
  // Nor does Vitest look at types.
  disableTypeChecks: false,
  ignorePatterns: [".output", "docs", "public", "tests/artifacts", "tests/pages", "tests/e2e", "tests/firefox"],
  tempDirName: join(tmpdir(), `lectern-mutants-${process.pid}`),
  concurrency: Number(process.env["LECTERN_AT_ONCE"] ?? 2),
  dryRunTimeoutMinutes: 20,
  reporters: ["progress-append-only"],
  allowConsoleColors: false,
}).runMutationTest();

const sources = new Map<string, string[]>();
function lineAt(path: string, number: number): string {
  const lines = sources.get(path) ?? readFileSync(path, "utf8").split("\n");
  sources.set(path, lines);
  return (lines[number - 1] ?? "").trim();
}

const unnoticed = mutants.filter(({ status }) => UNNOTICED.has(status));
for (const { fileName, location, mutatorName, replacement, status } of unnoticed) {
  const { line } = location.start;
  console.log(`${status} ${relative(ROOT, fileName)}:${line} ${mutatorName}: ${lineAt(fileName, line)}`);
  console.log(`    → ${replacement.replaceAll(/\s+/g, " ").slice(0, 150)}`);
}
mkdirSync(join(ROOT, "tests/artifacts"), { recursive: true });
writeFileSync(join(ROOT, `tests/artifacts/mutants-${folder.replaceAll("/", "-")}.json`), JSON.stringify(mutants));
const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
const all = noticed + unnoticed.length;
const score = all === 0 ? 100 : (noticed / all) * 100;
const seed = process.env["LECTERN_SEED"];
console.log(`${folder}: ${noticed} of ${all} mutants noticed, ${score.toFixed(1)} % (seed ${seed})`);
process.exit(score < LEAST ? 1 : 0);
