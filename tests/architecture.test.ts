import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  isSyntax,
  nodes,
  projectFiles,
  readText,
  ROOT,
  type SourceFile,
  sourceFiles,
  type Syntax,
} from "./setup/source.ts";

const EVERYWHERE = ["words", "text"];

/** What each folder of `lib` may import besides itself, `words` and `text`. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  words: [],
  text: [],
  lecture: [],
  transcript: ["lecture"],
  capture: ["lecture", "transcript"],
  search: ["lecture", "transcript"],
  summary: ["lecture", "transcript"],
  speech: ["lecture", "transcript", "summary"],
  tags: ["lecture", "search"],
  transfer: ["lecture", "transcript"],
  library: ["lecture", "transcript", "search", "tags"],
  sync: ["lecture", "library"],
  jobs: ["lecture", "transcript", "search", "summary", "speech", "library", "transfer"],
  backup: ["lecture", "library", "search", "transfer"],
  browser: ["lecture", "capture", "library", "search", "summary", "speech", "jobs", "backup", "sync"],
};

const code = sourceFiles("lib", "components", "entrypoints");
const allCode = [...code, ...sourceFiles("tests")];

describe("imports go one way", () => {
  test("each folder of lib knows only what stands before it on the way of the data", () => {
    expect(code.filter(({ path }) => path.startsWith("lib/")).flatMap(wrongArrows)).toEqual([]);
  });

  test("components know lib and components, entrypoints are known to nobody", () => {
    const wrong = code.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith("entrypoints/") && !path.startsWith("entrypoints/"))
        .map((name) => `${path} imports ${name}: entrypoints only wire; move what is shared to lib or components`),
    );
    expect(wrong).toEqual([]);
  });

  test("no import goes round in a circle, in which a name would be used before it has a value", () => {
    const byPath = new Map(code.map((file) => [file.path, file]));
    const done = new Set<string>();
    const circle = (path: string, way: readonly string[]): string[] => {
      if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(" → ")];
      if (done.has(path)) return [];
      const found = (byPath.get(path)?.valueImports ?? []).flatMap((next) => circle(next, [...way, path]));
      done.add(path);
      return found;
    };
    expect([...byPath.keys()].flatMap((path) => circle(path, []))).toEqual([]);
  });

  test.each([
    ["what pages are read with", "lib/capture/", 200],
    ["the popup's one flow", "components/popup/", 10],
  ])("%s stands in no circle, types included", (_, folder, atLeast) => {
    const byPath = new Map(code.map((file) => [file.path, file]));
    const reached = (from: string): Set<string> => {
      const seen = new Set<string>();
      const open = [...(byPath.get(from)?.imports ?? [])];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(...(byPath.get(next)?.imports ?? []));
      }
      return seen;
    };
    const files = [...byPath.keys()].filter((path) => path.startsWith(folder));
    expect(files.length).toBeGreaterThan(atLeast);
    expect(files.filter((path) => reached(path).has(path))).toEqual([]);
  });

  test("the addresses of sites bring no reader of pages along", () => {
    const byPath = new Map(code.map((file) => [file.path, file]));
    const seen = new Set<string>();
    const follow = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const next of byPath.get(path)?.valueImports ?? []) follow(next);
    };
    follow("lib/capture/sites/addresses.ts");
    expect(seen.size).toBeGreaterThan(50);
    const readers = [...seen].filter((path) => /\/(?:metadata|list|transcript)\/|\/(?:page|player)\.ts$/.test(path));
    expect(readers, "an address half knows no page: move what reads one to page.ts").toEqual([]);
  });

  test("a site is named in its own folder only", () => {
    const named = code.filter(
      ({ path, imports }) =>
        path.startsWith("lib/capture/") &&
        !path.startsWith("lib/capture/sites/") &&
        imports.some((name) => /^lib\/capture\/sites\/(?!generic\/)[\w-]+\//.test(name)),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  test("nothing that ships imports from tests", () => {
    expect(code.filter(({ imports }) => imports.some((name) => name.startsWith("tests/")))).toEqual([]);
  });

  test("imports name files that exist, with their ending", () => {
    const missing = allCode.flatMap(({ path, imports }) =>
      imports
        .filter((name) => /^(?:lib|components|entrypoints|tests)\//.test(name) && !existsSync(join(ROOT, bare(name))))
        .map((name) => `${path} imports ${name}, which is not there`),
    );
    expect(missing).toEqual([]);
  });
});

describe("the browser's extension interface is met in one place", () => {
  const outside = code.filter(({ path }) => !path.startsWith("lib/browser/"));

  test("only lib/browser imports it", () => {
    const wrong = outside.filter(({ imports }) => imports.includes("wxt/browser")).map(({ path }) => path);
    expect(wrong, "hand the need in, or add a function to lib/browser").toEqual([]);
  });

  test("only lib/browser names browser or chrome", () => {
    const wrong = outside.filter(namesExtensionInterface).map(({ path }) => path);
    expect(wrong, "hand the need in, or add a function to lib/browser").toEqual([]);
  });

  test("what differs from one browser to the other stands in lib/browser/differences", () => {
    const wrong = code.filter(
      ({ path, text }) =>
        !path.startsWith("lib/browser/differences/") &&
        /import\.meta\.env\.(?:FIREFOX|CHROME|SAFARI|EDGE|BROWSER)/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("each difference between the browsers is tested in the browser that it is about", () => {
    const names = code.flatMap(({ path }) => /^lib\/browser\/differences\/([\w-]+)\.ts$/.exec(path)?.[1] ?? []);
    const described = (path: string) =>
      [...readText(path).matchAll(/describe\("([\w, -]+)"/g)]
        .flatMap(([, titles = ""]) => titles.split(", "))
        .toSorted();
    expect(described("tests/firefox/differences.test.ts")).toEqual(names);
    // How Chromium writes a stack is a matter of text alone.
    expect(described("tests/e2e/differences.test.ts")).toEqual(names.filter((name) => name !== "stack-frames"));
  });

  test("lib is plain TypeScript: React stays in components", () => {
    const wrong = code.filter(
      ({ path, imports }) => path.startsWith("lib/") && imports.some((name) => /^react\b/.test(name)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe("files are small and named by meaning", () => {
  test("an entrypoint only wires, in at most 40 lines", () => {
    const entrypoints = code.filter(({ path }) => path.startsWith("entrypoints/"));
    expect(longerThan(40, entrypoints)).toEqual([]);
  });

  test("no file has more than 250 lines of code", () => {
    expect(longerThan(250, allCode)).toEqual([]);
  });

  test("the usual file has at most 60 lines of code", () => {
    const lengths = code.map(({ codeLines }) => codeLines).toSorted((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  test("a type's name has one meaning: no other file declares another type under it", () => {
    const places = new Map<string, string[]>();
    for (const { path, syntax } of code)
      for (const name of declaredTypes(syntax)) places.set(name, [...(places.get(name) ?? []), path]);
    places.delete("Props");
    expect(places.size).toBeGreaterThan(500);
    expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  test("no folder is named after nothing in particular", () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|managers?|types|misc|shared)\//;
    expect(projectFiles().filter((path) => vague.test(path))).toEqual([]);
  });

  test("files are named in kebab-case, components in PascalCase", () => {
    const odd = allCode.filter(({ path }) => {
      const file = path.slice(path.lastIndexOf("/") + 1);
      return (
        !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:content|test|spec|d|config))*\.(?:ts|tsx|mjs)$/.test(file) &&
        !/^[A-Z]\w*\.(?:test\.)?tsx$/.test(file)
      );
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

describe("what is written down is true", () => {
  test("every file that the README names is there", () => {
    const named = [...readText("README.md").matchAll(/[`(]([\w@.-]+(?:\/[\w@.-]+)*\/?)[`)]/g)].map(
      ([, path]) => path ?? "",
    );
    const paths = named.filter(
      (path) => /\/|\.(?:ts|tsx|md|json|mjs)$/.test(path) && !/^\.output\/|^tests\/artifacts\/|\/[A-Z]+[/.]/.test(path),
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("every command that the README names is there", () => {
    const scripts: unknown = JSON.parse(readText("package.json")).scripts;
    const named = [...readText("README.md").matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !Object.hasOwn(Object(scripts), name ?? ""))).toEqual([]);
  });

  test("no file names a place on the machine where it was written, or a package registry", () => {
    const place =
      /(?<![\w.:/<*$}-])\/(?:home|Users|root|work)\/[\w.]|\b[A-Z]:\\Users\\|\bregistry\.[\w-]+\.\w+\b|"resolved": "http/;
    const wrong = projectFiles()
      .filter((path) => !/\.(?:png|webp|jpe?g|woff2|gz|zip)$/.test(path) && path !== "tests/architecture.test.ts")
      .flatMap((path) => {
        const found = place.exec(readText(path));
        return found ? [`${path}: ${found[0]}`] : [];
      });
    expect(wrong).toEqual([]);
  });

  test("what is left to do carries the day by which it is done", () => {
    const undated = /\b(?:TODO|FIXME|XXX)\b(?! \[\d{4}-\d{2}-\d{2}\])/;
    const wrong = allCode.filter(({ path, text }) => path !== "tests/architecture.test.ts" && undated.test(text));
    expect(
      wrong.map(({ path }) => path),
      "write TODO [2027-06-01]: what and when",
    ).toEqual([]);
  });
});

function wrongArrows({ path, imports }: SourceFile): string[] {
  const [, own = ""] = path.split("/");
  const allowed = [own, ...EVERYWHERE, ...(ARROWS[own] ?? [])];
  if (!(own in ARROWS)) return [`${path}: lib/${own} has no place on the way of the data; add it to the arrows`];
  // Data of languages may come from a package; code of ours from nowhere else.
  const isForeign = (name: string): boolean =>
    !name.startsWith(`lib/${own}/`) && !(own === "text" && isPackage(name) && !name.startsWith("lib/"));
  if ((own === "words" || own === "text") && imports.some(isForeign)) return [`${path}: lib/${own} imports nothing`];
  return imports
    .filter((name) => !(name.startsWith("lib/") ? allowed.includes(name.split("/")[1] ?? "") : isPackage(name)))
    .map((name) => `${path} imports ${name}: lib/${own} may know ${allowed.join(", ")}`);
}

function isPackage(name: string): boolean {
  return !/^(?:\.|components\/|entrypoints\/|tests\/)/.test(name);
}

function bare(name: string): string {
  return name.replace(/\?.*$/, "");
}

function namesExtensionInterface({ syntax }: SourceFile): boolean {
  const isGlobal = (node: Syntax | undefined) =>
    node?.type === "Identifier" && /^(?:browser|chrome)$/.test(String(node["name"]));
  return [...nodes(syntax)].some(
    ({ type, object }) => type === "MemberExpression" && isSyntax(object) && isGlobal(object),
  );
}

function longerThan(most: number, files: readonly SourceFile[]): string[] {
  return files.filter(({ codeLines }) => codeLines > most).map(({ path, codeLines }) => `${path}: ${codeLines} lines`);
}

/** Each name once: an interface may be declared in several pieces of one file. */
function declaredTypes(syntax: unknown): Set<string> {
  const names = [...nodes(syntax)].flatMap(({ type, id }) =>
    /^TS(?:Interface|TypeAlias)Declaration$/.test(type) && isSyntax(id) ? [String(id["name"])] : [],
  );
  return new Set(names);
}
