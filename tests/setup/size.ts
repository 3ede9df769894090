import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const OUTPUT = join(import.meta.dirname, "../../.output/chrome-mv3");
const KB = 1000;

interface Limit {
  readonly what: string;
  readonly bytes: number;
  readonly most: number;
}

/** All content scripts together: a page waits for them. */
function contentScripts(): Limit {
  const bytes = globSync("content-scripts/*.js", { cwd: OUTPUT })
    .map((path) => readFileSync(join(OUTPUT, path)).length)
    .reduce((sum, size) => sum + size, 0);
  return { what: "content scripts, minified", bytes, most: 120 * KB };
}

/** What the popup loads before its first frame: its script, the part that draws it, and what those import at once. */
function popup(): Limit {
  const chunks = globSync("chunks/*.js", { cwd: OUTPUT });
  const drawing = chunks.filter((path) => /\/(?:popup|draw-popup)-/.test(path));
  if (drawing.length < 2) throw new Error(`The popup's two scripts are not in ${OUTPUT}`);
  const bytes = [...withImports(drawing)]
    .map((path) => gzipSync(readFileSync(join(OUTPUT, path))).length)
    .reduce((sum, size) => sum + size, 0);
  return { what: "popup before its first frame, gzip", bytes, most: 150 * KB };
}

/** These chunks and all that they import statically, by path; `import()` is what comes later. */
function withImports(paths: readonly string[], found: Set<string> = new Set()): Set<string> {
  for (const path of paths) {
    if (found.has(path)) continue;
    found.add(path);
    const code = readFileSync(join(OUTPUT, path), "utf8");
    const imports = code.matchAll(/\b(?:from|import)\s*["`']\.\/([^"`']+\.js)["`']/g);
    withImports(
      [...imports].map(([, name]) => `chunks/${name}`),
      found,
    );
  }
  return found;
}

for (const { what, bytes, most } of [contentScripts(), popup()]) {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} kB of ${most / KB} kB`);
  if (bytes === 0 || bytes > most) {
    console.error(bytes === 0 ? `${what}: nothing was built` : `${what}: over the limit`);
    process.exitCode = 1;
  }
}
