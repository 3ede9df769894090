import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const OUTPUT = join(import.meta.dirname, "../../.output/chrome-mv3");
const KB = 1000;
/** Scripts that a page names: each costs some milliseconds to ask for, however small it is. */
const MOST_SCRIPTS = { popup: 5, options: 8 } as const;

interface Limit {
  readonly what: string;
  readonly bytes: number;
  readonly most: number;
}

/**
 * The two readers, which the form waits for; the other content scripts come after it. Twice the size of one site's
 * reader costs no time that can be told from chance (1.5 MB page, 2026-11), so the limit only tells when they grow.
 */
function readers(): Limit {
  const scripts = ["capture", "player"].map((name) => join(OUTPUT, `content-scripts/${name}.js`));
  const bytes = scripts.map((path) => readFileSync(path).length).reduce((sum, size) => sum + size, 0);
  return { what: "readers of pages, minified", bytes, most: 260 * KB };
}

/**
 * What the worker starts with each time that it is called; search for the address bar and what reads pages come when
 * they are needed. Each site adds about half a kilobyte: the address half of all of them is a sixth of it.
 */
function background(): Limit {
  const bytes = readFileSync(join(OUTPUT, "background.js")).length;
  return { what: "background, minified", bytes, most: 250 * KB };
}

/**
 * What the popup loads before its form is filled: what its page names, what that imports at once, and its words. The
 * first frame, for which 150 kB are allowed, is drawn with less: the form and its library of menus come after it.
 */
function popup(): Limit {
  const scripts = scriptsOf("popup");
  if (scripts[0] !== "press.js") throw new Error("The popup's page does not begin with press.js");
  const bytes = [...withImports([...scripts, "chunks/words-en.js"])]
    .map((path) => gzipSync(readFileSync(join(OUTPUT, path))).length)
    .reduce((sum, size) => sum + size, 0);
  return { what: "popup before its filled form, gzip", bytes, most: 145 * KB };
}

/** The scripts that a page names, by path. */
function scriptsOf(name: keyof typeof MOST_SCRIPTS): readonly string[] {
  const page = readFileSync(join(OUTPUT, `${name}.html`), "utf8");
  const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path = ""]) => path);
  if (scripts.length > MOST_SCRIPTS[name]) throw new Error(`${name}.html asks for ${scripts.join(", ")}`);
  return scripts;
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

console.log(`scripts of the library's page: ${scriptsOf("options").length} of ${MOST_SCRIPTS.options}`);
for (const { what, bytes, most } of [background(), readers(), popup()]) {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} kB of ${most / KB} kB`);
  if (bytes === 0 || bytes > most) {
    console.error(bytes === 0 ? `${what}: nothing was built` : `${what}: over the limit`);
    process.exitCode = 1;
  }
}
