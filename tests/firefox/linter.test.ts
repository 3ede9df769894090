import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../setup/source.ts";
import { firefoxFolder } from "./firefox.ts";

interface Remark {
  readonly code: string;
  readonly file?: string;
}

interface Report {
  readonly errors: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** Each warning that stays, and why. One that is not here fails, and so does one that is here and no longer given. */
const EXPLAINED: Readonly<Record<string, string>> = {
  "manifest.json: KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION":
    "Lectern is not offered for Android, which the manifest would have to name; on desktops 140 knows the key.",
  "content-scripts/article.js: UNSAFE_VAR_ASSIGNMENT, 2 times":
    "Readability sorts an article's parts in a document of its own that is never shown; only text is taken out of it.",
  "chunks/bib-items.js: DANGEROUS_EVAL":
    "Lodash's last way to the global object, in the reader of BibTeX; a page has `self`, so it is never reached.",
  "chunks/zip-reader.js: UNSAFE_VAR_ASSIGNMENT":
    "zip.js imports a codec that a program has named by its address; Lectern names none.",
  "background.js: UNSAFE_VAR_ASSIGNMENT": "The same, where a backup of a large library is written and read back.",
  "chunks/pages.js: UNSAFE_VAR_ASSIGNMENT, 2 times":
    "React's own, for SVG and a property that Lectern's components may not use (lint: react/no-danger).",
};

test("Mozilla's linter finds no error, and no warning that is not explained here", () => {
  const linter = join(ROOT, "node_modules/addons-linter/bin/addons-linter");
  // It ends with a failure only for errors.
  const { stdout, stderr } = spawnSync(process.execPath, [linter, "--output", "json", firefoxFolder()], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const report: Report = JSON.parse(stdout || `{"errors":[{"code":${JSON.stringify(stderr)}}],"warnings":[]}`);
  expect(report.errors).toEqual([]);
  expect(counted(report.warnings)).toEqual(Object.keys(EXPLAINED).toSorted());
});

/** By file and rule, without the hash in the file's name. */
function counted(warnings: readonly Remark[]): string[] {
  const names = warnings.map(({ code, file = "" }) => `${file.replace(/-[\w-]{8}(?=\.js$)/, "")}: ${code}`);
  const times = (name: string) => names.filter((each) => each === name).length;
  return [...new Set(names)].map((name) => (times(name) === 1 ? name : `${name}, ${times(name)} times`)).toSorted();
}
