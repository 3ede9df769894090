import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import { isSeen, resumeAt } from "../../../lib/lecture/watched.ts";
import { openSearch } from "../../../lib/library/open-search.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

async function open(facts: object = { durationSeconds: 3600 }) {
  const library = await openTestLibrary();
  const id = await library.save({ key: "yt:one", ...facts });
  const watched = async () => {
    const lecture = await library.database.lectures.get(id);
    if (!lecture) throw new Error("No lecture");
    return lecture;
  };
  const reach = (seconds: number) => library.perform("keepPosition", { id, seconds });
  return { ...library, id, watched, reach };
}

describe("how far a lecture was watched", () => {
  test("is kept, the furthest of all: going back to a passage takes nothing back", async () => {
    const { reach, watched } = await open();
    await reach(754);
    await reach(120);
    expect(await watched()).toMatchObject({ watchedSeconds: 754 });
    expect(resumeAt(await watched())).toBe(754);
  });

  test("is not kept from a page that has only just begun to play", async () => {
    const { reach, watched } = await open();
    await reach(3);
    expect(await watched()).toMatchObject({ watchedSeconds: null, seenAt: null });
  });

  test("is never more than the lecture is long", async () => {
    const { reach, watched } = await open();
    await reach(90_000);
    expect(await watched()).toMatchObject({ watchedSeconds: 3600 });
  });

  test("does not make one unseen again that was marked as seen by hand", async () => {
    const { reach, watched, perform, id } = await open({ durationSeconds: null });
    await perform("markSeen", { id, seen: true });
    await reach(754);
    expect(isSeen(await watched())).toBe(true);
  });

  test("is not kept for an entry in Trash, or one that is gone", async () => {
    const { reach, watched, perform, id } = await open();
    await perform("trashLecture", { id });
    await reach(754);
    expect(await watched()).toMatchObject({ watchedSeconds: null });
    await perform("keepPosition", { id: "gone", seconds: 754 });
  });
});

describe("the mark that is set by hand", () => {
  test("says seen, says not seen, and is undone", async () => {
    const { perform, watched, reach, id, lastOpId } = await open();
    await reach(754);
    await perform("markSeen", { id, seen: true });
    expect(isSeen(await watched())).toBe(true);
    await perform("undo", { target: lastOpId() });
    expect(resumeAt(await watched())).toBe(754);
    await perform("markSeen", { id, seen: false });
    expect(await watched()).toMatchObject({ watchedSeconds: null, seenAt: null });
  });
});

test("a search for what was not seen goes by it, and by nothing else", async () => {
  const { perform, save, openAsPage, id } = await open();
  const page = await openAsPage();
  const other = await save({ key: "yt:two", durationSeconds: 3600 });
  await save({ key: "page:three", kind: "page" });
  const search = openSearch(async () => page);
  const found = async (query: string) => (await search.search(query)).hits.map((hit) => hit.id).toSorted();
  expect(await found("is:unseen")).toEqual([id, other].toSorted());
  await perform("keepPosition", { id, seconds: 600 });
  expect(await found("is:unseen")).toEqual([id, other].toSorted());
  await perform("keepPosition", { id, seconds: 3500 });
  expect(await found("is:unseen")).toEqual([other]);
  await perform("markSeen", { id: other, seen: true });
  expect(await found("is:unseen")).toEqual([]);
  await perform("markSeen", { id, seen: false });
  expect(await found("是：未看")).toEqual([id]);
});
