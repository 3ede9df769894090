import { strToU8, zipSync } from "fflate";
import { IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { sayFault, sayImportRefusal, saySkipped } from "../../components/transfer/say-import.ts";
import { TABLES } from "../../lib/lecture/records.ts";
import { openSearch } from "../../lib/library/open-search.ts";
import { interfaceLanguage, setInterfaceLanguage } from "../../lib/words/say.ts";
import { idsFor } from "../lib/search/library.ts";
import { exportOf, importFile } from "../lib/library/import-file.ts";
import { openTestLibrary } from "../lib/library/open-test-library.ts";
import { planned, readWhole, refusalOf } from "../lib/transfer/samples.ts";
import { READ_FILES, REFUSED_FILES } from "./import-files.ts";

/** The megabytes are read in `import.test.ts`. */
const SMALL = READ_FILES.filter(({ name }) => !/million|MB|kB/.test(name));

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});
afterEach(() => setInterfaceLanguage("en"));

async function contents({ database }: Library) {
  return Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await database.table<object>(table).toArray()] as const)),
  );
}

/** What is in the library is found, and its export makes the same library elsewhere. */
async function expectWholeWay(library: Library): Promise<void> {
  const stored = await library.database.lectures.toArray();
  const page = await library.openAsPage();
  const search = openSearch(async () => page);
  for (const { id, title } of stored) expect(await idsFor(search, /\p{L}+/u.exec(title)?.[0] ?? "")).toContain(id);
  const elsewhere = await openTestLibrary();
  await importFile(elsewhere, await exportOf(library));
  expect(await contents(elsewhere)).toEqual(await contents(library));
  expect(Reflect.get({}, "isAdmin")).toBeUndefined();
}

/** What a person reads, in each language: its own words, and nothing that would be one of the file's objects. */
function expectSaid(sentence: () => string): void {
  const said = (["en", "zh-CN"] as const).map((language) => {
    setInterfaceLanguage(language);
    expect(interfaceLanguage()).toBe(language);
    return sentence();
  });
  expect(said[0]).toMatch(/^[\p{L}\p{N}“][^<>{}]*[.:\p{L}\p{N}”)]$/u);
  expect(said[1]).toMatch(/\p{Script=Han}/u);
  for (const each of said) expect(each).not.toMatch(/undefined|null|NaN|\[object|\p{Cc}/u);
}

describe("what a hostile file brings goes the whole way: it is found, given out, and taken in elsewhere as it is", () => {
  test.each(SMALL)("$name", async ({ file, lectures }) => {
    const library = await openTestLibrary();
    await importFile(library, file());
    expect(await library.database.lectures.count()).toBe(lectures);
    await expectWholeWay(library);
    for (const record of (await planned(file())).refused) {
      expectSaid(() => saySkipped(record));
      expectSaid(() => sayFault(record));
    }
  });

  test("the files of an archive, whatever they are called", async () => {
    const names = ["../../x.csv", String.raw`C:\x.csv`, "/etc/x.csv", "CON.csv", "toString.csv", "constructor/x.csv"];
    const rows = names.map((name, at) => [name, strToU8(`url,title\nhttps://a.example/${at},Lecture ${name}\n`)]);
    const library = await openTestLibrary();
    const file = new Blob([Uint8Array.from(zipSync(Object.fromEntries(rows)))]);
    await library.perform("importRecords", { batch: await readWhole(file), mapping: {} });
    expect(await library.database.lectures.count()).toBe(names.length);
    await expectWholeWay(library);
  });
});

test.each(REFUSED_FILES)(
  "why a file is refused is said in both languages, and nothing of it goes in: $name",
  async ({ file, refusal }) => {
    const library = await openTestLibrary();
    await expect(importFile(library, file())).rejects.toThrow("The file was refused");
    expect(await refusalOf(file())).toEqual(refusal);
    expectSaid(() => sayImportRefusal(refusal));
    expect(Object.values(await contents(library)).flat()).toEqual([]);
  },
);
