import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { parse as parseTable } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { parseDocument } from "htmlparser2";
import { load } from "js-yaml";
import { Marked, type Token, type Tokens } from "marked";
import { beforeAll, describe, expect, test } from "vitest";
import type { ImportBatch } from "../../lib/lecture/records.ts";
import type { WrittenFormat } from "../../lib/transfer/formats/format.ts";
import { formats } from "../../lib/transfer/formats/index.ts";
import { loadPageWords } from "../../lib/words/page-words.ts";
import { readTranscriptText } from "../../lib/transcript/read-transcript.ts";
import { exported, lectureNumber, libraryOf, readWhole } from "../lib/transfer/samples.ts";
import { textLibrary } from "./text-library.ts";
import { HOSTILE_TEXTS } from "./texts.ts";

let library: ImportBatch;
beforeAll(async () => {
  await loadPageWords("en");
  library = await textLibrary();
});

const bytesIn = async (id: string, records = library) => {
  const format = formats.find((each): boolean => each.id === id);
  if (!format) throw new Error(`There is no format ${id}`);
  return new Uint8Array(await (await exported(records, format)).arrayBuffer());
};
const textIn = async (id: string, records = library) => new TextDecoder().decode(await bytesIn(id, records));
const filesIn = async (id: string): Promise<[string, string][]> =>
  Object.entries(unzipSync(await bytesIn(id))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);

test("each text is kept wherever it can stand", () => {
  expect(library.lectures).toHaveLength(HOSTILE_TEXTS.length);
  expect(library.summaries).toHaveLength(2 * HOSTILE_TEXTS.length);
  for (const table of ["notes", "transcripts"] as const) expect(library[table]).toHaveLength(HOSTILE_TEXTS.length);
});

type Node = ReturnType<typeof parseDocument>["children"][number];

const ACTIVE = /^(?:script|img|svg|math|iframe|object|embed|base|form|input|link|video|audio|template|meta)$/;

/** Each element of a page that is more than text, with what could act in it: addresses, and whatever is done on its own. */
function acting(html: string): string[] {
  const inNode = (node: Node): string[] => {
    if (!("attribs" in node)) return [];
    const own = Object.entries(node.attribs).map(([name, value]) => actingIn(node.name, name, value));
    return [...(ACTIVE.test(node.name) ? [node.name] : []), ...own.filter(Boolean), ...node.children.flatMap(inNode)];
  };
  return parseDocument(html).children.flatMap(inNode);
}

function actingIn(element: string, name: string, value: string): string {
  if (name.startsWith("on") || name === "style" || name === "src") return `${element} ${name}`;
  return name === "href" && !/^(?:#|https:\/\/example\.org\/)/.test(value) ? `${element} ${name}=${value}` : "";
}

describe("a file that is opened runs nothing, asks for nothing, and leads only to the lectures", () => {
  test.each(["page", "bookmarks"])("%s", async (id) => {
    const harmless = { ...library, lectures: [lectureNumber(1)] };
    const expected = acting(await textIn(id, harmless));
    expect(acting(await textIn(id))).toEqual(expected);
  });

  test("anki", async () => {
    const lines = (await textIn("anki")).trimEnd().split("\n");
    const cards = lines.filter((line) => !line.startsWith("#"));
    expect(lines.length - cards.length).toBe(6);
    expect(cards).toHaveLength(HOSTILE_TEXTS.length);
    for (const card of cards) {
      expect(card.split("\t")).toHaveLength(4);
      expect(acting(card)).toEqual([]);
    }
  });

  test("markdown", async () => {
    const notes = (await filesIn("markdown")).filter(([name]) => name.endsWith(".md"));
    expect(notes).toHaveLength(HOSTILE_TEXTS.length);
    for (const [, note] of notes) expect(activeIn(bodyOf(note))).toEqual([]);
  });
});

const bodyOf = (note: string) => note.replace(/^---\n[\s\S]*?\n---\n/, "");

/** Of a Markdown text what is more than words: markup, images, embeds, and links that lead elsewhere than to the web. */
function activeIn(text: string): string[] {
  const found: string[] = [];
  const look = (token: Token): void => {
    const { href = "" } = token as Partial<Tokens.Link>;
    if (token.type === "html" || token.type === "image") found.push(token.raw);
    if (token.type === "link" && !/^(?:https?:\/\/|#|mailto:)/i.test(href)) found.push(token.raw);
  };
  const marked = new Marked();
  void marked.walkTokens(marked.lexer(text), look);
  return found;
}

test("no spreadsheet takes a cell for a formula, and each row is a lecture", async () => {
  const rows: string[][] = parseTable(await textIn("csv"), { bom: true });
  expect(rows).toHaveLength(HOSTILE_TEXTS.length + 1);
  expect(rows.flat().filter((cell) => /^(?!')[^]*(?:^|[\n\r])\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(cell))).toEqual([]);
});

test("the properties of a note are its own, whatever stands in them", async () => {
  const notes = (await filesIn("markdown")).filter(([name]) => name.endsWith(".md"));
  const properties = notes.map(([, note]) => load(/^---\n([\s\S]*?)\n---\n/.exec(note)?.[1] ?? "") as object);
  const names = new Set(properties.flatMap((each) => Object.keys(each)));
  expect([...names].toSorted()).toEqual([
    "author",
    "created",
    "description",
    "duration",
    "kind",
    "language",
    "lectern",
    "published",
    "series",
    "site",
    "source",
    "tags",
    "title",
  ]);
  const titles = new Set(properties.map((each) => Reflect.get(each, "title")));
  expect(titles).toEqual(new Set(library.lectures.map(({ title }) => title)));
});

describe("no file of an archive has a name that leads elsewhere, or that a system keeps for itself", () => {
  test.each(["markdown", "srt", "vtt", "txt"])("%s", async (id) => {
    const names = (await filesIn(id)).map(([name]) => name).filter((name) => name !== ".lectern/library.jsonl");
    expect(names).toHaveLength(HOSTILE_TEXTS.length);
    const bad = /[\\/:*?"<>|\p{Cc}]|^[\s.-]|^(?:con|nul|aux|prn|com\d|lpt\d)\.|[\s.]\.\w+$/iu;
    expect(names.filter((name) => bad.test(name) || new TextEncoder().encode(name).length > 255)).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});

test("a list of references has as many as there are lectures, to other programs", async () => {
  expect(new Cite(await textIn("bibtex")).data).toHaveLength(HOSTILE_TEXTS.length);
  for (const tag of ["TY", "ER"])
    expect((await textIn("ris")).match(new RegExp(`^${tag} {2}-`, "gm"))).toHaveLength(HOSTILE_TEXTS.length);
});

test.each(["srt", "vtt"])("a file of captions has the cues that there are: %s", async (id) => {
  for (const [name, text] of await filesIn(id)) {
    const read = readTranscriptText(text);
    const starts = read.ok ? read.cues.map(({ startSeconds }) => startSeconds) : [];
    expect([name, starts]).toEqual([name, [5]]);
  }
});

describe("what is read back is what was written, and nothing more", () => {
  const readable = formats.filter((format: WrittenFormat) => format.read !== undefined || format.isLossless);
  test.each(readable.map(({ id }) => id))("%s", async (id) => {
    const back = await readWhole(new Blob([await bytesIn(id)]));
    const facts = ({ lectures }: ImportBatch) =>
      lectures.map(({ url, title }) => `${url} ${title.replace(/\s+/g, " ").trim()}`);
    const found = new Set(facts(back));
    expect(facts(library).filter((each) => !found.has(each))).toEqual([]);
    expect(back.lectures).toHaveLength(library.lectures.length);
  });
});

test("a library of nothing but lectures is written in each format all the same", async () => {
  for (const { id } of formats) expect((await bytesIn(id, libraryOf(library.lectures))).length).toBeGreaterThan(0);
});
