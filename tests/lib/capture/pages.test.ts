import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { capture } from "../../../lib/capture/capture.ts";
import type { DetectLanguage } from "../../../lib/capture/language.ts";
import { parseCaptured } from "../../../lib/capture/parse-captured.ts";
import { sites } from "../../../lib/capture/sites/addresses.ts";

const PAGES = join(import.meta.dirname, "../../pages");
const SITES = join(import.meta.dirname, "../../../lib/capture/sites");
const folders = readdirSync(PAGES);

/** A detector that never knows: languages then come from what the page declares. */
const noDetection: DetectLanguage = () => Promise.resolve(null);

interface Expected {
  readonly url: string;
  readonly captured: object;
  readonly descriptionStarts?: string;
}

function expectedOf(folder: string): Expected {
  return JSON.parse(readFileSync(join(PAGES, folder, "expected.json"), "utf8"));
}

function open(folder: string): { page: Document; expected: Expected } {
  const expected = expectedOf(folder);
  const window = new Window({ url: expected.url });
  window.document.write(readFileSync(join(PAGES, folder, "page.html"), "utf8"));
  return { page: window.document as unknown as Document, expected };
}

describe("a page gives what a person sees on it", () => {
  test.each(folders)("%s", async (folder) => {
    const { page, expected } = open(folder);
    const captured = await capture(page, new URL(expected.url), noDetection);
    expect(captured).toMatchObject(expected.captured);
    expect(JSON.stringify(captured)).toContain(`"description":"${expected.descriptionStarts ?? ""}`);
  });
});

/** What an expectation names, with the fields of the page itself where it shows no lecture. */
function fieldsOf({ captured, descriptionStarts }: Expected): string[] {
  const page = "page" in captured && typeof captured.page === "object" ? Object.keys(captured.page ?? {}) : [];
  const own = Object.keys(captured).filter((field) => field !== "page");
  return [...own, ...page, ...(descriptionStarts === undefined ? [] : ["description"])];
}

test("each page tells at least six fields, so that none is taken for right which nobody has looked at", () => {
  const thin = folders.filter((folder) => new Set(fieldsOf(expectedOf(folder))).size < 6);
  expect(thin).toEqual([]);
});

test.each(folders)("capturing leaves the page as it was: %s", async (folder) => {
  const { page, expected } = open(folder);
  const root = page.childNodes[page.childNodes.length - 1] as Element;
  const before = root.outerHTML;
  await capture(page, new URL(expected.url), noDetection);
  expect(root.outerHTML).toBe(before);
});

test.each(folders)("what the content script returns passes the popup's parser: %s", async (folder) => {
  const { page, expected } = open(folder);
  const captured = await capture(page, new URL(expected.url), noDetection);
  expect(parseCaptured(JSON.parse(JSON.stringify(captured)))).toEqual(captured);
});

test("every site has at least one page", () => {
  const named = sites.map((site) => (site.name ?? "generic").toLowerCase().replace(/[^a-z\d]/g, ""));
  expect(named.filter((name) => !folders.some((folder) => folder.startsWith(`${name}--`)))).toEqual([]);
});

test("every site is a folder under its own name, and every folder of sites is in the list", () => {
  const listed = sites.map(({ id }) => id).toSorted();
  const there = readdirSync(SITES, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  expect(listed).toEqual(there);
});
