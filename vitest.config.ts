import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/setup/longest-first.ts";
import { unitFiles } from "./tests/setup/unit-files.ts";

const files = unitFiles();
const UNIT = {
  environment: "node",
  setupFiles: "tests/setup/unit.ts",
  // Vitest leaves one core free; on a machine with two that is half of it.
  maxWorkers: "100%",
  testTimeout: 30_000,
  hookTimeout: 30_000,
} as const;

/** Its several hundred files would be looked up anew for each file of tests with a window: three quarters of a second. */
const IN_ONE_FILE = { enabled: true, include: ["@ariakit/react"] };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      // Vitest compares names without case: `--project unit` means both.
      { test: { ...UNIT, name: "UNIT", include: files.alone, deps: { optimizer: { client: IN_ONE_FILE } } } },
      { test: { ...UNIT, name: "unit", include: files.together, isolate: false } },
      {
        test: {
          name: "firefox",
          include: ["tests/firefox/**/*.test.ts"],
          environment: "node",
          // Each file has a Firefox of its own, and mostly waits for it.
          maxWorkers: 2,
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          fileParallelism: false,
          // A machine shared with others may miss one wait for the browser; a second miss is a failure.
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts"],
          environment: "node",
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
