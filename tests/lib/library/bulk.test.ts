import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLibrary } from "../../../lib/library/check-library.ts";
import type { Input } from "../../../lib/library/commands/command.ts";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { countWithAny, lastUse, tagsOf } from "../../../lib/library/tag-queries.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

async function fill({ save }: Library, tags: readonly (readonly string[])[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, some] of tags.entries()) ids.push(await save({ key: `lecture:${at}` }, some));
  return ids;
}

async function tagsNow({ database }: Library): Promise<(readonly string[])[]> {
  const lectures = await database.lectures.orderBy("key").toArray();
  return lectures.map(({ tags }) => tags);
}

const tallyOf = ({ database }: Library, tag: string) => database.tallies.get(`tag:${tag}`);

describe("tagging many entries", () => {
  test("adds and takes away, in the library's spelling, and is undone as a whole", async () => {
    const library = await openTestLibrary();
    const ids = await fill(library, [["LLMs"], ["Rome", "Old"], []]);
    const { changed } = await library.perform("tagLectures", { ids, add: ["llms"], remove: ["old"] });
    expect(changed).toBe(2);
    expect(await tagsNow(library)).toEqual([["LLMs"], ["Rome", "LLMs"], ["LLMs"]]);
    await library.perform("undo", { target: library.lastOpId() });
    expect(await tagsNow(library)).toEqual([["LLMs"], ["Rome", "Old"], []]);
  });

  test("a repeated delivery changes nothing twice, and entries that are gone are passed over", async () => {
    const library = await openTestLibrary();
    const ids = await fill(library, [[], []]);
    const input = { ids: [...ids, "gone"], add: ["New"], remove: [] };
    const first = await library.perform("tagLectures", input, "portion-0");
    expect(await library.perform("tagLectures", input, "portion-0")).toEqual(first);
    expect((await library.database.lectures.toArray()).map(({ rev }) => rev)).toEqual([2, 2]);
  });

  test("an entry that has no room for a tag is named, and all others get it", async () => {
    const library = await openTestLibrary();
    const full = Array.from({ length: 200 }, (_, at) => `t${at}`);
    const ids = await fill(library, [["a"], full, []]);
    const { changed, misfits } = await library.perform("tagLectures", { ids, add: ["one more"], remove: [] });
    expect(changed).toBe(2);
    expect(misfits.map(({ id, misfit }) => [id, misfit.field])).toEqual([[ids[1], "tags"]]);
    expect(await tagsNow(library)).toEqual([["a", "one more"], full, ["one more"]]);
  });

  test("more than 1,000 at once are refused", async () => {
    const library = await openTestLibrary();
    const ids = Array.from({ length: 1_001 }, (_, at) => `l-${at}`);
    await expect(library.perform("trashLectures", { ids })).rejects.toThrow("bad-input");
  });
});

describe("renaming a tag", () => {
  test("onto another one merges them, also in Trash, and keeps the place in the list", async () => {
    const library = await openTestLibrary();
    const [first = ""] = await fill(library, [["LLM"], ["a", "LLM", "b"], ["LLMs", "LLM"]]);
    await library.perform("trashLecture", { id: first });
    const result = await library.perform("renameTag", { from: ["LLM"], to: "LLMs" });
    expect(result).toEqual({ changed: 3, misfits: [], more: false });
    expect(await tagsNow(library)).toEqual([["LLMs"], ["a", "LLMs", "b"], ["LLMs"]]);
    expect(await tallyOf(library, "llm")).toBeUndefined();
    expect((await tallyOf(library, "llms"))?.count).toBe(2);
    await library.perform("undo", { target: library.lastOpId() });
    expect(await tagsNow(library)).toEqual([["LLM"], ["a", "LLM", "b"], ["LLMs", "LLM"]]);
  });

  test("in capitals only changes the spelling everywhere, and undo gives the former one back", async () => {
    const library = await openTestLibrary();
    await fill(library, [["llm"], ["llm", "x"]]);
    await library.perform("renameTag", { from: ["llm"], to: "LLM" });
    expect(await tagsNow(library)).toEqual([["LLM"], ["LLM", "x"]]);
    expect((await tallyOf(library, "llm"))?.label).toBe("LLM");
    await library.perform("undo", { target: library.lastOpId() });
    expect(await tagsNow(library)).toEqual([["llm"], ["llm", "x"]]);
    expect((await tallyOf(library, "llm"))?.label).toBe("llm");
  });

  test("to nothing takes it away; a name of nothing but spaces is refused", async () => {
    const library = await openTestLibrary();
    await fill(library, [["a", "b"]]);
    await library.perform("renameTag", { from: ["a"], to: null });
    expect(await tagsNow(library)).toEqual([["b"]]);
    await expect(library.perform("renameTag", { from: ["b"], to: "  " })).rejects.toThrow("bad-input");
  });

  test("goes on portion by portion until no entry bears the old one", async () => {
    const library = await openTestLibrary();
    const id = await library.save({ key: "lecture:0" }, ["Old"]);
    const template = await library.database.lectures.get(id);
    if (!template) throw new Error("The template was not saved");
    const lectures = Array.from({ length: 2_100 }, (_, at) => ({ ...template, id: `l${at}`, key: `k${at}` }));
    const nothing = { summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
    await library.perform("importRecords", { batch: { ...nothing, lectures }, mapping: {} });
    const results = [];
    for (let more = true; more;) {
      const result = await library.perform("renameTag", { from: ["Old"], to: "New" });
      results.push(result.changed);
      ({ more } = result);
    }
    expect(results).toEqual([2_000, 101]);
    expect(await countWithAny(dexieReader(library.database), ["Old"])).toBe(0);
    expect(await countWithAny(dexieReader(library.database), ["New", "Old"])).toBe(2_101);
  });
});

describe("what is read of tags", () => {
  test("entries with any of some tags are counted once, without Trash", async () => {
    const library = await openTestLibrary();
    const [first = "", ...rest] = await fill(library, [["a"], ["a", "b"], ["b"], ["c"]]);
    await library.perform("trashLecture", { id: first });
    expect(await countWithAny(dexieReader(library.database), ["a", "b"])).toBe(2);
    expect(await tagsOf(dexieReader(library.database), rest)).toEqual([
      { tag: "b", count: 2 },
      { tag: "a", count: 1 },
      { tag: "c", count: 1 },
    ]);
    expect(await lastUse(dexieReader(library.database), "a")).toBe(
      (await library.database.lectures.get(rest[0] ?? ""))?.savedAt,
    );
    expect(await lastUse(dexieReader(library.database), "nowhere")).toBeNull();
  });
});

type Step = {
  readonly [T in "tagLectures" | "renameTag" | "trashLectures" | "restoreLectures"]: readonly [T, Input<T>];
};

const someTag = fc.constantFrom("a", "A", "b", "c/d", "标签");
const someTags = fc.uniqueArray(someTag, { maxLength: 3 });
const someIds = fc.uniqueArray(fc.nat(5), { maxLength: 6 });

const someBulk = fc.oneof(
  fc.record({ does: fc.constant("tag" as const), at: someIds, add: someTags, remove: someTags }),
  fc.record({ does: fc.constant("rename" as const), from: someTags, to: fc.option(someTag) }),
  fc.record({ does: fc.constantFrom("trash" as const, "restore" as const), at: someIds }),
);

test("whatever is done to many entries, undoing all of it leaves the library as it was, and sound at every step", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someTags, { minLength: 1, maxLength: 6 }),
      fc.array(someBulk, { maxLength: 6 }),
      async (tags, steps) => {
        const library = await openTestLibrary();
        const ids = await fill(library, tags);
        const before = await library.database.lectures.orderBy("id").toArray();
        const done: string[] = [];
        const perform = async <T extends keyof Step>(type: T, input: Input<T>): Promise<void> => {
          await library.perform(type, input);
          done.push(library.lastOpId());
          expect(await checkLibrary(library.database)).toEqual([]);
        };
        const chosen = (at: readonly number[]) => at.flatMap((each) => ids[each] ?? []);
        for (const step of steps) {
          if (step.does === "tag")
            await perform("tagLectures", { ids: chosen(step.at), add: step.add, remove: step.remove });
          else if (step.does === "rename") await perform("renameTag", { from: step.from, to: step.to });
          else await perform(step.does === "trash" ? "trashLectures" : "restoreLectures", { ids: chosen(step.at) });
        }
        for (const target of done.toReversed())
          await library.perform("undo", { target }).catch((error: unknown) => {
            if (!String(error).includes("nothing-to-undo")) throw error;
          });
        expect(await checkLibrary(library.database)).toEqual([]);
        const after = await library.database.lectures.orderBy("id").toArray();
        const plain = (lectures: typeof after) =>
          lectures.map(({ rev: _rev, updatedAt: _at, tags: each, ...rest }) => ({ ...rest, tags: each.toSorted() }));
        expect(plain(after)).toEqual(plain(before));
      },
    ),
    { numRuns: 120 },
  );
}, 120_000);

test("a lecture that is tagged with the others keeps its facts", async () => {
  const library = await openTestLibrary();
  const [id = ""] = await fill(library, [["a"]]);
  await library.perform("tagLectures", { ids: [id], add: ["b"], remove: [] });
  expect(await library.database.lectures.get(id)).toMatchObject({
    ...lectureFacts({ key: "lecture:0" }),
    tags: ["a", "b"],
  });
});
