import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const OF_BROWSERS = /^tests\/(?:e2e|firefox|long)\//;
/** What would still be there for the next file in the same process: modules that are replaced, a window, a browser, its database. */
const LEAVES_TRACES =
  /^vi\.mock\(|^\/\/ @vitest-environment happy-dom$|^import .*"wxt\/testing\/fake-browser";$|stubGlobal\("indexedDB"/m;

interface UnitFiles {
  /** Each needs a process of its own. */
  readonly alone: string[];
  /** Follow one another in the same process: the modules under test are read and compiled once for all of them. */
  readonly together: string[];
}

/** The files of the tests that need no browser, from the project's folder, in the order of the alphabet. */
export function unitFiles(): UnitFiles {
  const files = globSync("tests/**/*.test.{ts,tsx}", { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !OF_BROWSERS.test(path))
    .toSorted();
  const { alone = [], together = [] } = Object.groupBy(files, (path) =>
    LEAVES_TRACES.test(readFileSync(join(ROOT, path), "utf8")) ? "alone" : "together",
  );
  return { alone, together };
}
