import { describe, expect, test } from "vitest";
import { sayEndedBulk } from "../../../components/bulk/say-bulk.ts";
import type { BulkAction } from "../../../lib/library/bulk.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { continueBulks } from "../../../lib/library/continue-bulks.ts";
import { openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

const KEEP = { kind: "tag", tags: ["Kept"] } as const;
const now = () => new Date("2026-05-14T14:00:00.000Z");

async function filled(count: number, tags: readonly string[] = []): Promise<{ library: Library; ids: string[] }> {
  const library = await openTestLibrary();
  const template = await library.database.lectures.get(await library.save({ key: "k" }));
  if (!template) throw new Error("The template was not saved");
  const lectures = Array.from({ length: count }, (_, at) => ({ ...template, tags, id: `l${at}`, key: `k${at}` }));
  const batch = { lectures, summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
  await library.perform("importRecords", { batch, mapping: {} });
  return { library, ids: lectures.map(({ id }) => id) };
}

const bearing = ({ database }: Library, tag: string) => database.lectures.where("tags").equals(tag).count();
const begin = ({ perform }: Library, action: BulkAction, ids: readonly string[], count = ids.length) =>
  perform("beginBulk", { action, ids, count }, "bulk");
const bulkOf = ({ database }: Library) => database.bulks.get("bulk");

/** As many steps as a worker takes before it dies. */
async function someSteps({ perform }: Library, count: number): Promise<void> {
  for (let step = 0; step < count; step++) await perform("continueBulk", { id: "bulk", step }, `bulk-${step}`);
}

describe("an action on many entries", () => {
  test("goes on after its page and its worker are gone, and one undo takes all of it back", async () => {
    const { library, ids } = await filled(1_700);
    await begin(library, KEEP, ids);
    await someSteps(library, 1);
    expect(await bearing(library, "Kept")).toBe(1_000);
    expect(await bulkOf(library)).toMatchObject({ state: "running", changed: 1_000 });
    await continueBulks(library.database, { now });
    expect(await bearing(library, "Kept")).toBe(1_700);
    expect(await bulkOf(library)).toMatchObject({ state: "ended", changed: 1_700, count: 1_700 });
    await library.perform("undoBulk", { id: "bulk" });
    await continueBulks(library.database, { now });
    expect(await bearing(library, "Kept")).toBe(0);
    expect(await bulkOf(library)).toMatchObject({ state: "undone" });
  });

  test("an undo that comes before the first step takes back what has begun", async () => {
    const { library, ids } = await filled(3);
    await begin(library, KEEP, ids);
    await library.perform("undoBulk", { id: "bulk" });
    await continueBulks(library.database, { now });
    expect(await bulkOf(library)).toMatchObject({ state: "undone" });
    expect(await bearing(library, "Kept")).toBe(0);
  });

  test("an undo after some of them were deleted for good takes back the rest, and tells how many these are", async () => {
    const { library, ids } = await filled(10);
    await begin(library, KEEP, ids);
    await continueBulks(library.database, { now });
    await library.perform("trashLectures", { ids: ids.slice(0, 3) });
    await library.perform("emptyTrash", {});
    await library.perform("undoBulk", { id: "bulk" });
    await continueBulks(library.database, { now });
    const bulk = await bulkOf(library);
    expect(bulk).toMatchObject({ state: "undone", count: 10, changed: 7 });
    expect(await bearing(library, "Kept")).toBe(0);
    expect(bulk && sayEndedBulk(bulk, [])).toMatch(/^Undone for 7 of 10 entries/);
  });

  test("an undo that is cut off half-way goes on too", async () => {
    const { library, ids } = await filled(1_200);
    await begin(library, KEEP, ids);
    await continueBulks(library.database, { now });
    await library.perform("undoBulk", { id: "bulk" });
    const { step = 0 } = (await bulkOf(library)) ?? {};
    await library.perform("continueBulk", { id: "bulk", step }, `bulk-${step}`);
    expect(await bulkOf(library)).toMatchObject({ state: "undoing", count: 1_200, changed: 200 });
    await continueBulks(library.database, { now });
    expect(await bearing(library, "Kept")).toBe(0);
  });

  test("a step that is delivered again, or late, does nothing twice", async () => {
    const { library, ids } = await filled(1_100);
    await begin(library, KEEP, ids);
    await someSteps(library, 1);
    await someSteps(library, 1);
    await library.perform("continueBulk", { id: "bulk", step: 0 }, "another delivery");
    expect(await bulkOf(library)).toMatchObject({ step: 1, changed: 1_000, opIds: ["bulk-0"] });
    await continueBulks(library.database, { now });
    expect((await library.database.lectures.bulkGet(ids)).every((lecture) => lecture?.rev === 2)).toBe(true);
  });

  test("stopped, it keeps what is done, goes no further, and can still be undone", async () => {
    const { library, ids } = await filled(1_700);
    await begin(library, KEEP, ids);
    await someSteps(library, 1);
    await library.perform("stopBulk", { id: "bulk", refusal: null });
    await continueBulks(library.database, { now });
    expect(await bulkOf(library)).toMatchObject({ state: "ended", stopped: true, changed: 1_000 });
    expect(await library.database.bulkPortions.count()).toBe(0);
    await library.perform("undoBulk", { id: "bulk" });
    await continueBulks(library.database, { now });
    expect(await bearing(library, "Kept")).toBe(0);
  });

  test("a step that cannot be carried out ends it with the reason, and what is done by then can be undone", async () => {
    const { library } = await filled(3, ["One"]);
    const renamings = [
      { from: ["One"], to: "Two" },
      { from: ["Two"], to: "" },
    ];
    await begin(library, { kind: "rename", from: "One", to: "Two", renamings }, [], 3);
    await continueBulks(library.database, { now });
    expect(await bulkOf(library)).toMatchObject({ state: "ended", refusal: "bad-input", changed: 3, stopped: false });
    await library.perform("undoBulk", { id: "bulk" });
    await continueBulks(library.database, { now });
    expect(await bearing(library, "One")).toBe(3);
  });

  test("renamings come one after the other: none meets what a later one has made", async () => {
    const { library } = await filled(2_100, ["ai"]);
    const renamings = [
      { from: ["ai"], to: "ai/vision" },
      { from: ["x"], to: "ai" },
    ];
    await library.save({ key: "other" }, ["x"]);
    await begin(library, { kind: "rename", from: "ai", to: "ai/vision", renamings }, [], 2_101);
    await someSteps(library, 3);
    // The first step arrives again when the last one has made the tag that it renames.
    await library.perform("continueBulk", { id: "bulk", step: 0 }, "bulk-0");
    await continueBulks(library.database, { now });
    expect([await bearing(library, "ai"), await bearing(library, "ai/vision")]).toEqual([1, 2_100]);
  });

  test("once it is said, nothing of its words is kept, and undone it leaves no row", async () => {
    const { library, ids } = await filled(2);
    await begin(library, KEEP, ids);
    await continueBulks(library.database, { now });
    await library.perform("sayBulk", { id: "bulk" });
    expect(await bulkOf(library)).toMatchObject({ state: "said", action: null });
    expect(JSON.stringify(await library.database.operations.get("bulk"))).not.toContain("Kept");
    await library.perform("undoBulk", { id: "bulk" });
    await continueBulks(library.database, { now });
    await library.perform("sayBulk", { id: "bulk" });
    expect([await bulkOf(library), await bearing(library, "Kept")]).toEqual([undefined, 0]);
  });

  test("is not forgotten as taken back when only its end was said", async () => {
    const { library, ids } = await filled(2);
    await begin(library, KEEP, ids);
    await continueBulks(library.database, { now });
    await library.perform("undoBulk", { id: "bulk" });
    await continueBulks(library.database, { now });
    await library.perform("sayBulk", { id: "bulk", state: "ended" });
    expect(await bulkOf(library)).toMatchObject({ state: "undone" });
    await library.perform("sayBulk", { id: "bulk", state: "undone" });
    expect(await bulkOf(library)).toBeUndefined();
  });

  test("is forgotten with the commands that could undo it", async () => {
    const { library, ids } = await filled(2);
    await begin(library, KEEP, ids);
    await continueBulks(library.database, { now });
    await run(library.database, { opId: "tidy", type: "tidy", input: {} }, () => new Date("2026-08-01"));
    expect(await bulkOf(library)).toBeUndefined();
  });

  test("the batches of an import are taken back as one, also when it was cut off", async () => {
    const { library } = await filled(0);
    const template = await library.database.lectures.toCollection().first();
    if (!template) throw new Error("Nothing there");
    await begin(library, { kind: "import", name: "lectern.json" }, [], 10);
    for (const at of [1, 2, 3]) {
      const lectures = [
        { ...template, id: `new${at}`, key: `new${at}`, url: `https://x.org/${at}`, title: `New ${at}` },
      ];
      const batch = { lectures, summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
      await library.perform("importRecords", { batch, mapping: {}, bulk: "bulk" });
    }
    await continueBulks(library.database, { now });
    expect(await bulkOf(library)).toMatchObject({ state: "running", changed: 3, count: 10 });
    await library.perform("undoBulk", { id: "bulk" });
    await continueBulks(library.database, { now });
    expect(await library.database.lectures.filter(({ deletedAt }) => deletedAt === null).count()).toBe(1);
  });
});
