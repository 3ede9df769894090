import { existsSync, globSync, readFileSync } from "node:fs";
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

/** What the popup loads before its first frame: its scripts and their static imports, which the page names as modulepreload. */
function popup(): Limit {
  const page = join(OUTPUT, "popup.html");
  const html = existsSync(page) ? readFileSync(page, "utf8") : "";
  const scripts = html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/?([^"]+\.js)"/g);
  const bytes = [...new Set([...scripts].map(([, path]) => path ?? ""))]
    .map((path) => gzipSync(readFileSync(join(OUTPUT, path))).length)
    .reduce((sum, size) => sum + size, 0);
  return { what: "popup before its first frame, gzip", bytes, most: 150 * KB };
}

for (const { what, bytes, most } of [contentScripts(), popup()]) {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} kB of ${most / KB} kB`);
  if (bytes === 0 || bytes > most) {
    console.error(bytes === 0 ? `${what}: nothing was built` : `${what}: over the limit`);
    process.exitCode = 1;
  }
}
