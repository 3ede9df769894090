import { defineConfig } from "vitest/config";
import { unitFiles } from "../setup/unit-files.ts";

/** Beginnings of the paths of the tests that are held against the mutants, as `run.ts` says. */
const HOLDING = (process.env["LECTERN_HOLDING"] ?? "tests/lib/").split(",");

const files = unitFiles();
const held = (paths: readonly string[]) => paths.filter((path) => HOLDING.some((folder) => path.startsWith(folder)));
// Of what the others need, the tests of plain texts and records need nothing, and each mutant is spared to load it.
const isPlain = HOLDING.every((start) => /^tests\/lib\/(?:text|lecture)\//.test(start));
const UNIT = {
  environment: "node" as const,
  setupFiles: [...(isPlain ? [] : ["tests/setup/unit.ts"]), "tests/mutants/quick.ts"],
  testTimeout: 30_000,
};

/** The unit project of the project's own configuration, with some of its tests. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...UNIT, name: "UNIT", include: held(files.alone) } },
      { test: { ...UNIT, name: "unit", include: held(files.together), isolate: false } },
    ],
  },
});
