import { describe, expect, test } from "vitest";
import { formats } from "../lib/transfer/formats/index.ts";
import { en } from "../lib/words/en.ts";
import { enBackground } from "../lib/words/en-background.ts";
import { enForLibrary } from "../lib/words/en-for-library.ts";
import { enListening } from "../lib/words/en-listening.ts";
import { enRecovery } from "../lib/words/en-recovery.ts";
import { enSync } from "../lib/words/en-sync.ts";
import { zhCNForLibrary } from "../lib/words/zh-cn-for-library.ts";
import { zhCNListening } from "../lib/words/zh-cn-listening.ts";
import { zhCNRecovery } from "../lib/words/zh-cn-recovery.ts";
import { zhCNSync } from "../lib/words/zh-cn-sync.ts";
import { zhCN } from "../lib/words/zh-cn.ts";
import { nodes, type SourceFile, sourceFiles } from "./setup/source.ts";

type Catalogue = Readonly<Record<string, unknown>>;

const catalogues: readonly [readonly [string, Catalogue], readonly [string, Catalogue]] = [
  ["English", { ...en, ...enForLibrary, ...enSync, ...enListening, ...enRecovery }],
  ["Chinese", { ...zhCN, ...zhCNForLibrary, ...zhCNSync, ...zhCNListening, ...zhCNRecovery }],
];
const [[, english], [, chinese]] = catalogues;
const keys = Object.keys(english);

describe("both languages say everything", () => {
  test("each text is there in English and in Chinese", () => {
    expect(Object.keys(chinese).toSorted()).toEqual(keys.toSorted());
  });

  test.each(catalogues)("no %s text is empty", (_, catalogue) => {
    const empty = Object.entries(catalogue).filter(
      ([, text]) => typeof text !== "function" && (typeof text !== "string" || text.trim() === ""),
    );
    expect(empty).toEqual([]);
  });

  test("a text takes the same names and numbers in both", () => {
    const parts = (catalogue: Catalogue, key: string) => {
      const text = catalogue[key];
      return typeof text === "function" ? text.length : 0;
    };
    expect(keys.filter((key) => parts(english, key) !== parts(chinese, key))).toEqual([]);
  });

  test("no Chinese text was left in English", () => {
    const allowed =
      /^[\p{P}\p{S}\p{Z}\d]*$|Lectern|^English$|JSON|CSV|BibTeX|RIS|Anki|OPML|Markdown|GitHub|Enter|Esc|Ctrl|Alt/u;
    const left = Object.entries<unknown>(chinese).filter(
      ([, text]) => typeof text === "string" && !/\p{Script=Han}/u.test(text) && !allowed.test(text),
    );
    expect(left).toEqual([]);
  });
});

describe("the catalogue and the interface fit", () => {
  const files = sourceFiles("components", "entrypoints", "lib").filter(({ path }) => !path.startsWith("lib/words/"));

  test("each text is said somewhere", () => {
    const said = new Set(
      files.flatMap(({ syntax }) => [...nodes(syntax)].map(({ type, value }) => type === "Literal" && value)),
    );
    for (const { id } of formats) for (const what of ["format", "hint"]) said.add(`${what} ${id}`);
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });

  test.each(["en", "zh-cn"])("no text of %s has the name of another", (language) => {
    const isOwn = ({ path }: SourceFile) => new RegExp(`/${language}(?:-[\\w-]+)?\\.ts$`).test(path);
    const names = sourceFiles("lib")
      .filter(isOwn)
      .flatMap(({ text }) => text.match(/^ {2}\w+(?=[:(])/gm) ?? []);
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("no component holds a text of its own", () => {
    expect(files.filter(({ path }) => path.startsWith("components/")).flatMap(ownTexts)).toEqual([]);
  });
});

/** Letters between tags, or in an attribute that is read out or shown. The names on keys are the same in both languages. */
function ownTexts({ path, syntax }: SourceFile): string[] {
  const shown = /^(?:title|alt|placeholder|label|aria-label|aria-description|aria-placeholder|aria-roledescription)$/;
  const texts = [...nodes(syntax)].flatMap((node): unknown[] => {
    if (node.type === "JSXText") return [node["value"]];
    if (node.type !== "JSXAttribute") return [];
    const [name] = nodes(node["name"]);
    const [value] = nodes(node["value"]);
    return shown.test(String(name?.["name"])) && value?.type === "Literal" ? [value["value"]] : [];
  });
  const key = /^(?:Esc|Enter|Tab|Ctrl|Alt|Shift|[A-Z])$/;
  return texts
    .filter((text) => /\p{L}/u.test(String(text)) && !key.test(String(text).trim()))
    .map((text) => `${path}: ${String(text).trim()}`);
}

/** All that these files import, at once or later, and themselves. */
function reachedFrom(starts: readonly string[], isLater: boolean): SourceFile[] {
  const byPath = new Map(sourceFiles("lib", "entrypoints", "components").map((file) => [file.path, file]));
  const seen = new Set(starts);
  // What is added meanwhile is visited as well.
  for (const path of seen) {
    const { valueImports = [], laterImports = [] } = byPath.get(path) ?? {};
    for (const next of [...valueImports, ...(isLater ? laterImports : [])]) seen.add(next);
  }
  return [...seen].flatMap((path) => byPath.get(path) ?? []).filter(({ path }) => !path.startsWith("lib/words/"));
}

test("the background has all the words that it says", () => {
  const said = reachedFrom(["entrypoints/background.ts"], false).flatMap(({ text }) =>
    [...text.matchAll(/\bsay\(\s*(?:[^"()]+\? )?"(\w+)"(?: : "(\w+)")?/g)].flatMap(([, one, other]) =>
      [one, other].filter((key) => key !== undefined),
    ),
  );
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter((key) => !Object.hasOwn(enBackground, key))).toEqual([]);
});

/** Names of fields, settings, commands and views that the library has words of the same name for. */
const NAMESAKES = new Set(
  `all apa automaticBackups automaticSpeech chapters charactersPerMinute chinese citationFormat conflict creators delete
  deleteEverything density details duration emptyTrash english entry import join lastBackup letterKeys link longest markSeen
  merge moveToSeries overview ownPrompts published ready rename renameSeries renameTag savedSearches snapshots sort
  speechHours summarised sync theme unit wordsPerMinute`.split(/\s+/),
);

test("no page but the library says what only the library has words for", () => {
  const pages = sourceFiles("entrypoints").map(({ path }) => path);
  const others = reachedFrom(
    pages.filter((path) => !path.startsWith("entrypoints/options/")),
    true,
  );
  const own = new Set(Object.keys(enForLibrary));
  const named = others.flatMap(({ path, text }) =>
    [...text.matchAll(/"([\w ]+)"/g)].flatMap(([all, key = ""]) =>
      own.has(key) && (!NAMESAKES.has(key) || text.includes(`say(${all}`)) ? [`${path}: ${key}`] : [],
    ),
  );
  expect(others.length).toBeGreaterThan(500);
  expect(named).toEqual([]);
});
