import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import { checkLibrary } from "../../../lib/library/check-library.ts";
import { DATABASE_VERSION } from "../../../lib/library/database-name.ts";
import { openSearch } from "../../../lib/library/open-search.ts";
import { tendSearch } from "../../../lib/library/tend-search.ts";
import { idsFor } from "../search/library.ts";
import { type GoldenLibrary, goldenLibrary, goldenVersions, storageWith } from "./golden.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

/** What each version added to the rows of a table. A released line is never edited. */
const ADDED: readonly { readonly version: number; readonly table: string; readonly fields: object }[] = [
  { version: 7, table: "lectures", fields: { watchedSeconds: null, seenAt: null } },
];

/** Counted and indexed anew where it is needed: what they must say is tested by itself. */
const MADE_ANEW = /^(?:tallies|search\w+)$/;

function mustBe({ version, rows }: GoldenLibrary) {
  const kept = Object.entries(rows).filter(([table]) => !MADE_ANEW.test(table));
  return Object.fromEntries(
    kept.map(([table, all]) => {
      const added = ADDED.filter((each) => each.version > version && each.table === table).map(({ fields }) => fields);
      return [table, all.map((row) => Object.assign({}, ...added, row))];
    }),
  );
}

/** The names of all tables, each with those of its indexes. */
function indexesOf(database: IDBDatabase) {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  return names.map((name) => [name, [...transaction.objectStore(name).indexNames]]);
}

test("every version before this one has left a library to be tried", () => {
  const before = Array.from({ length: DATABASE_VERSION - 1 }, (_, index) => index + 1);
  expect(before.filter((version) => !goldenVersions.includes(version))).toEqual([]);
});

describe.each(goldenVersions)("a library of version %i", (version) => {
  const golden = goldenLibrary(version);
  const upgraded = async () => openTestLibrary(await storageWith(golden));

  test("has all that it had when this version has opened it, in today's shape, and is sound", async () => {
    const { database } = await upgraded();
    const tables = Object.keys(mustBe(golden));
    const rows = await Promise.all(tables.map(async (table) => [table, await database.table(table).toArray()]));
    expect(Object.fromEntries(rows)).toEqual(mustBe(golden));
    expect(await checkLibrary(database)).toEqual([]);
  });

  test("has the indexes that a new library has, and no others", async () => {
    const [old, young] = await Promise.all([upgraded(), openTestLibrary()]);
    expect(indexesOf(old.database.backendDB())).toEqual(indexesOf(young.database.backendDB()));
  });

  test("is searched by what was written in it, without what was deleted", async () => {
    const { database, openAsPage } = await upgraded();
    await tendSearch(database, () => Promise.resolve(true));
    const page = await openAsPage();
    const find = (query: string) =>
      idsFor(
        openSearch(async () => page),
        query,
      );
    const tides = (await database.lectures.get({ key: "yt:aaaaaaaaaaa" }))?.id;
    for (const query of ["tides", "moon sun", "月球", "tag:潮汐"])
      expect([query, await find(query)]).toEqual([query, [tides]]);
    for (const query of ["rivers", "dunes"]) expect([query, await find(query)]).toEqual([query, []]);
    page.close();
  });

  test("goes on: what was done before the upgrade can be taken back, and new entries go in", async () => {
    const { database, perform, save } = await upgraded();
    const edit = (await database.operations.toArray()).find(({ type }) => type === "updateLecture");
    await perform("undo", { target: edit?.opId ?? "" }, "new-1");
    expect(await database.lectures.get({ key: "yt:aaaaaaaaaaa" })).toMatchObject({
      title: "Why the sea rises twice a day",
    });
    const rivers = (await database.lectures.get({ key: "https://notes.example/rivers" }))?.id;
    await perform("restoreLecture", { id: rivers ?? "" }, "new-2");
    expect(await save({ key: "yt:eeeeeeeeeee", url: "https://www.youtube.com/watch?v=eeeeeeeeeee" })).not.toBe("");
    expect(await checkLibrary(database)).toEqual([]);
  });
});
