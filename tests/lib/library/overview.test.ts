import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { readOverview } from "../../../lib/library/overview.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

type TestLibrary = Awaited<ReturnType<typeof openTestLibrary>>;

const overview = ({ database }: TestLibrary) => readOverview(database, () => null);
/** The day on which everything in a test library happens. */
const TODAY = Date.UTC(2026, 4, 14) / 86_400_000;

test("an empty library has no figures", async () => {
  const { days, tags, creators, moments, isWhole } = await overview(await openTestLibrary());
  expect([days.size, tags, creators, moments, isWhole]).toEqual([0, [], [], [], true]);
});

test("what was saved and watched counts on its day, what was begun only as far as it was watched, and Trash not at all", async () => {
  const library = await openTestLibrary();
  const { save, perform } = library;
  await perform("markSeen", { id: await save({ key: "yt:a", durationSeconds: 3600 }, ["Seas"]), seen: true });
  await perform("keepPosition", { id: await save({ key: "yt:b", durationSeconds: 7200 }, ["Moon"]), seconds: 600 });
  await save({ key: "yt:c", durationSeconds: null, creators: ["Ada"] }, ["Seas", "Moon"]);
  const trashed = await save({ key: "yt:d", durationSeconds: 50_000 }, ["Seas"]);
  await perform("trashLecture", { id: trashed });
  const { days, tags, creators } = await overview(library);
  expect([...days]).toEqual([[TODAY, { saved: 3, savedSeconds: 10_800, watched: 2, watchedSeconds: 4200 }]]);
  expect(tags.map(({ label, count, seconds }) => [label, count, seconds])).toEqual([
    ["Moon", 2, 7200],
    ["Seas", 2, 3600],
  ]);
  expect(creators.map(({ label, count }) => [label, count])).toEqual([
    ["Harbour Lectures", 2],
    ["Ada", 1],
  ]);
});

test("notes within a minute of one another are of one moment, and those of what is in Trash count no more", async () => {
  const library = await openTestLibrary();
  const { save, perform } = library;
  const tides = await save({ key: "yt:a", title: "Tides" });
  const waves = await save({ key: "yt:b", title: "Waves" });
  const gone = await save({ key: "yt:c", title: "Gone" });
  const note = (lectureId: string, atSeconds: number | null) =>
    perform("addNote", { lectureId, atSeconds, text: "Look here." });
  // One follows on another through the whole of it: that is no moment.
  for (const at of [700, 655, 740, null]) await note(tides, at);
  await note(waves, 5);
  for (const at of [1, 2, 3]) await note(gone, at);
  await perform("trashLecture", { id: gone });
  const { moments } = await overview(library);
  expect(moments.map(({ title, atSeconds, notes }) => [title, atSeconds, notes])).toEqual([
    ["Tides", 655, 2],
    ["Waves", 5, 1],
    ["Tides", 740, 1],
  ]);
});

test("working the figures out gives way to the page again and again", async () => {
  const library = await openTestLibrary(new IDBFactory());
  for (const key of ["yt:a", "yt:b", "yt:c"]) await library.save({ key });
  let breaths = 0;
  await readOverview(library.database, () => {
    breaths++;
    return null;
  });
  expect(breaths).toBeGreaterThanOrEqual(3);
});
