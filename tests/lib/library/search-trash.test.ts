import { beforeEach, describe, expect, test } from "vitest";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import type { LibraryReader } from "../../../lib/library/reader.ts";
import { readTrash, searchTrash } from "../../../lib/library/search-trash.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

let reader: LibraryReader;
let ids: string[] = [];

async function found(query: string): Promise<number[]> {
  return (await searchTrash(await readTrash(reader, ids), query, () => null)).map((id) => ids.indexOf(id));
}

beforeEach(async () => {
  const { database, perform } = await openTestLibrary();
  reader = dexieReader(database);
  ids = [];
  const facts = [
    lectureFacts({ key: "yt:1", title: "Tides and the moon", creators: ["Anna Łęcka"], description: "" }),
    lectureFacts({ key: "yt:2", title: "大语言模型入门", creators: ["李四"], description: "注意力 机制" }),
    lectureFacts({ key: "yt:3", title: "Café talk", creators: [], description: "About tides", site: "Vimeo" }),
  ];
  for (const [at, own] of facts.entries()) {
    const input = { facts: own, tags: at === 0 ? ["Oceans/deep"] : [], summaries: [], picture: null, transcript: null };
    const { lectureId } = await perform("saveLecture", input);
    ids.push(lectureId);
  }
  await perform("addNote", { lectureId: ids[2] ?? "", text: "Ask about neap water", atSeconds: 12 });
  await perform("trashLectures", { ids });
});

describe("Trash", () => {
  test.each([
    ["nothing: all of it", "", [0, 1, 2]],
    ["a word of a title or a text", "tides", [0, 2]],
    ["the beginning of a word", "tid", [0, 2]],
    ["letters without their accents", "cafe", [2]],
    ["all words, wherever they stand", "moon lecka", [0]],
    ["Chinese within other characters, in either script", "語言模型", [1]],
    ["Chinese without its spaces", "注意力机制", [1]],
    ["a note", "neap", [2]],
    ["a phrase", '"the moon"', [0]],
    ["what is excluded", "tides -moon", [2]],
    ["a tag, a name, a site", "tag:oceans by:anna", [0]],
    ["the same in Chinese", "作者:李四", [1]],
    ["nothing that is there", "comet", []],
  ])("is searched by %s", async (_, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test("filters that it does not know leave no entry out", async () => {
    expect(await found("tides longer:2h has:transcript")).toEqual([0, 2]);
  });
});
