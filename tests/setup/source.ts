import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "vite";

export const ROOT = join(import.meta.dirname, "../..");

/** A file of the project's own code, read for the rules it must keep. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths from the root for the project's own files, names for packages. */
  readonly imports: readonly string[];
  /** Those of them that are there at run time: not the types alone. */
  readonly valueImports: readonly string[];
  /** Those that come later, by `import()`. */
  readonly laterImports: readonly string[];
  /** Lines that are neither blank nor only comment. */
  readonly codeLines: number;
  readonly syntax: unknown;
}

/** A node of the syntax tree (ESTree), known only by its type. */
export interface Syntax {
  readonly type: string;
  readonly [property: string]: unknown;
}

export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx,mts,mjs}`),
    { cwd: ROOT },
  )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("tests/pages/"))
    .toSorted()
    .map(sourceFile);
}

/** All files that are, or are about to be, under version control. */
export function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(join(ROOT, path)));
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Every node of a tree. */
export function* nodes(value: unknown): Generator<Syntax> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodes(each);
  } else if (isSyntax(value)) {
    yield value;
    for (const each of Object.values(value)) yield* nodes(each);
  }
}

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function sourceFile(path: string): SourceFile {
  const text = readText(path);
  const { program, module, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1));
  const named = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) => each.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...later,
  ];
  const place = (name: string) => (name.startsWith(".") ? posix.join(posix.dirname(path), name) : name);
  const imports = [...new Set(named)].map(place);
  const isValue = ({ entries }: (typeof module.staticImports)[number]) =>
    entries.length === 0 || entries.some(({ isType }) => !isType);
  const valueImports = module.staticImports.filter(isValue).map((each) => place(each.moduleRequest.value));
  let code = text;
  for (const { start, end } of comments.toReversed())
    code = code.slice(0, start) + blank(text, start, end) + code.slice(end);
  const codeLines = code.split("\n").filter((line) => line.trim() !== "").length;
  const laterImports = later.map(place);
  return { path, text, imports, valueImports, laterImports, codeLines, syntax: program };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(start, end).replaceAll(/[^\n]/g, " ");
}
