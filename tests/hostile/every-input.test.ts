import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readText, ROOT } from "../setup/source.ts";
import { HOSTILE_PAGES } from "./pages.ts";
import { HOSTILE_TEXTS } from "./texts.ts";

/** Where each of the bad inputs is tried that is neither a page nor a text, and words of it there. */
const ELSEWHERE: Readonly<Record<number, readonly (readonly [path: string, words: string])[]>> = {
  30: [["tests/lib/summary/model-address.test.ts", "http://0177.0.0.1"]],
  38: [["tests/lib/lecture/tag.test.ts", "cafe"]],
  39: [["tests/lib/lecture/tag.test.ts", "STRASSE"]],
  46: [["tests/hostile/model-answers.test.ts", "46 repeats"]],
  47: [
    ["tests/hostile/model-answers.test.ts", "47 writes"],
    ["tests/components/summary/version-prose.test.tsx", "runs nothing and loads nothing"],
  ],
  48: [
    ["tests/hostile/model-answers.test.ts", "48 gives"],
    ["tests/components/tags/model-tags.test.tsx", "added only when pressed"],
  ],
  49: [["tests/hostile/model-answers.test.ts", "49 orders"]],
  50: [["tests/hostile/model-answers.test.ts", "50 points"]],
  51: [["tests/hostile/import-files.ts", "names that could change every object"]],
  52: [["tests/lib/transfer/import-json.test.ts", "a file that was cut off anywhere"]],
  53: [["tests/hostile/import-files.ts", "a tag list that is text"]],
  54: [["tests/hostile/import-files.ts", "a million nested lists"]],
  55: [
    ["tests/hostile/import-files.ts", "two entries with one id"],
    ["tests/lib/library/importing.test.ts", "the same ids in another file's hands"],
  ],
  56: [
    ["tests/hostile/import-files.ts", "version 999"],
    ["tests/hostile/import-files.ts", "version -1"],
  ],
  57: [["tests/lib/transfer/import-json.test.ts", "the encodings in which programs save text"]],
  58: [["tests/lib/transfer/import-json.test.ts", "one bad entry among a thousand"]],
  59: [
    ["tests/hostile/archives.test.ts", "names that lead elsewhere"],
    ["tests/hostile/archives.test.ts", "a link to another file"],
  ],
  60: [
    ["tests/hostile/archives.test.ts", "two files of one name"],
    ["tests/hostile/archives.test.ts", "__proto__"],
  ],
  61: [["tests/lib/transfer/import-file.test.ts", "a bomb in it"]],
  62: [
    ["tests/hostile/archives.test.ts", "one that lies about"],
    ["tests/lib/transfer/import-file.test.ts", "that somebody has locked"],
  ],
  63: [["tests/lib/transfer/formats/readers.test.ts", "known by what stands in them"]],
  71: [["tests/lib/transfer/formats/markdown.test.ts", "two of one title are two files"]],
  73: [["tests/lib/sync/seal.test.ts", "where it was cut"]],
  74: [["tests/lib/sync/seal.test.ts", "any byte of it changed"]],
  75: [["tests/lib/sync/troubled-server.test.ts", "swapped"]],
  76: [["tests/lib/sync/troubled-server.test.ts", "replayed"]],
  77: [["tests/lib/sync/troubled-server.test.ts", "deleted documents by hand"]],
  78: [
    ["tests/lib/sync/troubled-server.test.ts", "of another library"],
    ["tests/lib/sync/strange-server.test.ts", "10,000 documents that are not ours"],
  ],
  79: [
    ["tests/lib/sync/troubled-server.test.ts", "answers with pages that are no answers"],
    ["tests/lib/sync/strange-server.test.ts", "XML with entities"],
  ],
  80: [
    ["tests/lib/sync/clock.test.ts", "two years ahead"],
    ["tests/lib/sync/read-entry.test.ts", "fields that this version does not know"],
  ],
};
const LAST = 80;

describe("each of the 80 bad inputs is tried", () => {
  test("on a page, as a text, or where it belongs", () => {
    const tried = new Set([...HOSTILE_PAGES, ...HOSTILE_TEXTS].map(({ name }) => Number.parseInt(name, 10)));
    const left = Array.from({ length: LAST }, (_, index) => index + 1).filter((number) => !tried.has(number));
    expect(left.filter((number) => !(number in ELSEWHERE))).toEqual([]);
  });

  test.each(Object.entries(ELSEWHERE))("%s", (_, places) => {
    for (const [path, words] of places) {
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      expect([path, readText(path).includes(words), words]).toEqual([path, true, words]);
    }
  });
});
