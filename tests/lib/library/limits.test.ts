import { describe, expect, test } from "vitest";
import { cutsOf, type Result } from "../../../lib/library/commands/command.ts";
import type { Lecture } from "../../../lib/lecture/lecture.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

const named = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
const chapters = (name: string, count: number) => named(name, count).map((title, at) => ({ startSeconds: at, title }));

/** Each list that a lecture has, as long as it may be, and as much again of others. */
const LISTS = {
  tags: { room: 200, here: named("here", 200), more: named("more", 200) },
  aliases: { room: 50, here: named("example:here", 50), more: named("example:more", 50) },
  creators: { room: 100, here: named("Here ", 100), more: named("More ", 100) },
  keywords: { room: 500, here: named("here", 500), more: named("more", 500) },
  chapters: { room: 2_000, here: chapters("Here", 2_000), more: chapters("More", 2_000) },
} as const;

type Field = keyof typeof LISTS;
const FIELDS = ["tags", "aliases", "creators", "keywords", "chapters"] as const;

async function saveWith(library: Library, fields: Partial<Pick<Lecture, Field>>) {
  const { tags = [], ...facts } = fields;
  const input = { facts: lectureFacts(facts), tags, summaries: [], picture: null };
  return library.perform("saveLecture", input);
}

const nothing = { summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };

/** Each way by which more may come to an entry than it has room for. */
const WAYS: Readonly<Record<string, (library: Library, field: Field) => Promise<object>>> = {
  "saving it again": (library, field) => saveWith(library, { [field]: [...LISTS[field].here, ...LISTS[field].more] }),
  "changing it": async (library, field) => {
    const [{ id } = { id: "" }] = await library.database.lectures.toArray();
    const { here, more } = LISTS[field];
    return library.perform("updateLecture", { id, base: { [field]: here }, patch: { [field]: [...here, ...more] } });
  },
  "importing it": async (library, field) => {
    const [here] = await library.database.lectures.toArray();
    if (!here) throw new Error("Nothing is saved");
    const lecture = { ...here, id: "elsewhere", [field]: LISTS[field].more };
    return library.perform("importRecords", { batch: { ...nothing, lectures: [lecture] }, mapping: {} });
  },
  "changing many": async (library, field) => {
    const ids = (await library.database.lectures.toArray()).map(({ id }) => id);
    const { more } = LISTS[field];
    const add = field === "tags" ? more.map(String) : ["another tag"];
    return library.perform("tagLectures", { ids, add, remove: [] });
  },
};

/** An import fills other lists only where they are empty, and what is done with many is about tags. */
function isJoined(way: string, field: Field): boolean {
  if (way === "importing it") return field === "tags" || field === "aliases";
  return way !== "changing many" || field === "tags";
}

/** The lists that found no room; of many entries those that do not fit are named instead. */
function saidOf(result: object): string[] {
  if (!("misfits" in result)) return cutsOf(result).map(({ field }) => field);
  const { misfits } = result as Result<"tagLectures">;
  return misfits.map(({ misfit }) => misfit.field);
}

describe.each(Object.keys(WAYS))("%s where a list of the entry is full", (way) => {
  test.each(FIELDS)("keeps its %s as they are, is carried out, and says what found no room", async (field) => {
    const library = await openTestLibrary();
    await saveWith(library, { [field]: LISTS[field].here });
    const result = await WAYS[way]?.(library, field);
    const [lecture, ...others] = await library.database.lectures.toArray();
    expect(others).toEqual([]);
    const kept = new Set(LISTS[field].here.map((item) => JSON.stringify(item)));
    expect(lecture?.[field].filter((item) => !kept.has(JSON.stringify(item)))).toEqual([]);
    expect(lecture?.[field]).toHaveLength(LISTS[field].room);
    expect(saidOf(result ?? {})).toEqual(isJoined(way, field) ? [field] : []);
  });
});

test("an entry whose lists are full can be saved again and again, and its page is always found", async () => {
  const library = await openTestLibrary();
  await saveWith(library, { aliases: [...LISTS.aliases.here] });
  for (const key of ["example:one", "example:two"]) {
    const facts = lectureFacts({ key, aliases: ["example:here0"] });
    await library.perform("saveLecture", { facts, tags: [], summaries: [], picture: null });
    const [lecture, ...others] = await library.database.lectures.toArray();
    expect(others).toEqual([]);
    expect(lecture?.aliases).toContain(key);
  }
});

test("taking tags away is taken back as far as there is room, and those that came since stay", async () => {
  const library = await openTestLibrary();
  const { lectureId: id } = await saveWith(library, { tags: [...LISTS.tags.here] });
  const [first = "", second = "", ...others] = LISTS.tags.here;
  const base = { tags: LISTS.tags.here };
  await library.perform("updateLecture", { id, base, patch: { tags: others } }, "less");
  const patch = { tags: [...others, "since"] };
  await library.perform("updateLecture", { id, base: { tags: others }, patch });
  const result = await library.perform("undo", { target: "less" });
  expect(cutsOf(result)).toEqual([{ field: "tags", left: 1 }]);
  const tags = (await library.database.lectures.get(id))?.tags;
  expect(tags).toHaveLength(200);
  expect(tags).toEqual(expect.arrayContaining([...others, "since"]));
  expect([first, second].filter((tag) => tags?.includes(tag))).toHaveLength(1);
});
