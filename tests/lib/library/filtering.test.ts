import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { openSearch } from "../../../lib/library/open-search.ts";
import { tendSearch } from "../../../lib/library/tend-search.ts";
import { idsFor } from "../search/library.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

async function aLibrary() {
  const library = await openTestLibrary();
  const page = await library.openAsPage();
  const search = openSearch(async () => page);
  return { ...library, page, find: (query: string) => idsFor(search, query) };
}

test("found by a picture that came later, and not after undo; who made the summary that is shown; kind, series, publishing", async () => {
  const { save, perform, find, page, lastOpId, database } = await aLibrary();
  const id = await save({ key: "yt:a", title: "Waves" }, [], "Mine.");
  const other = await save({
    key: "yt:b",
    title: "Tides",
    kind: "audio",
    series: { title: "Seas" },
    published: null,
  });
  await perform("setPicture", { lectureId: id, picture: { type: "image/webp", base64: "AAAA" } });
  const picture = lastOpId();
  expect([await find("has:picture"), await find("-has:picture")]).toEqual([[id], [other]]);
  await perform("undo", { target: picture });
  expect(await find("has:picture")).toEqual([]);
  expect(await find("summariser:me")).toEqual([id]);
  const source = { by: "model", name: "qwen3:8b" } as const;
  await perform("addSummary", { lectureId: id, summary: { text: "A model's.", source, language: null } });
  expect([await find("summariser:me"), await find('summariser:"qwen3:8b"')]).toEqual([[], [id]]);
  expect([await find("kind:audio"), await find('series:"seas"'), await find("published:2025")]).toEqual([
    [other],
    [other],
    [id],
  ]);
  await perform("updateLecture", {
    id: other,
    base: { series: { title: "Seas" } },
    patch: { series: null, kind: "video" },
  });
  expect([await find("kind:audio"), await find("series:seas")]).toEqual([[], []]);
  // Made anew from the library, the index says the same.
  await database.searchState.update("state", { version: 0 });
  await tendSearch(database, async () => true);
  expect([await find("has:picture"), await find("summariser:model"), await find("is:duplicate")]).toEqual([
    [],
    [id],
    [],
  ]);
  page.close();
});

test("of entries with the same title and length each is a duplicate, until one of them goes to Trash", async () => {
  const { save, perform, find, page } = await aLibrary();
  const one = await save({ key: "yt:a", title: "Waves", durationSeconds: 60 });
  const two = await save({ key: "bili:a", title: "WAVES", durationSeconds: 60, site: "Bilibili" });
  await save({ key: "yt:c", title: "Waves", durationSeconds: 61 });
  expect((await find("is:duplicate")).toSorted()).toEqual([one, two].toSorted());
  await perform("trashLecture", { id: two });
  expect(await find("is:duplicate")).toEqual([]);
  page.close();
});

test("what was watched in a month is found, and what was never watched is not", async () => {
  const { save, perform, find, page } = await aLibrary();
  const seen = await save({ key: "yt:a", title: "Waves" });
  const begun = await save({ key: "yt:b", title: "Tides" });
  await save({ key: "yt:c", title: "Sand" });
  await perform("markSeen", { id: seen, seen: true });
  await perform("keepPosition", { id: begun, seconds: 60 });
  const both = [seen, begun].toSorted();
  expect([await find("watched:2026-05"), await find("watched:2026-06"), await find("观看:..2026-04")]).toEqual([
    expect.arrayContaining(both),
    [],
    [],
  ]);
  await perform("markSeen", { id: seen, seen: false });
  expect(await find("watched:2026-05-14")).toEqual([begun]);
  page.close();
});
