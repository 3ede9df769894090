import { describe, expect, test, vi } from "vitest";
import { saveLink } from "../../../lib/browser/save-link.ts";
import { saveNow } from "../../../lib/browser/save-now.ts";
import { writableLibrary } from "../../../lib/browser/writable-library.ts";
import type { Captured } from "../../../lib/capture/captured.ts";
import { LIMITS } from "../../../lib/lecture/limits.ts";
import { emptyDraft } from "../../../lib/library/draft.ts";
import { lectureFacts, openTestLibrary } from "../library/open-test-library.ts";

const KEY = "yt:aaaaaaaaaaa";
const ADDRESS = new URL("https://www.youtube.com/watch?v=aaaaaaaaaaa");
const page = { list: null, players: [] } as const;
const certain = { certainty: "sure", plays: "Title" } as const;

const tides: Captured = {
  ...lectureFacts(),
  ...certain,
  kind: "video",
  identity: KEY,
  captionTracks: [],
  ...page,
};
const nothing = (why: "no-media" | "not-ready" | "failed"): Captured => ({
  kind: "none",
  why,
  page: { ...lectureFacts({ key: KEY, title: "A page" }), kind: "page" },
  ...page,
});

async function library() {
  const opened = await openTestLibrary();
  const lectures = () => opened.database.lectures.toArray();
  const now = (captured: Captured | null = tides) =>
    saveNow(writableLibrary(opened.database), ADDRESS, async () => captured);
  return { ...opened, lectures, now };
}

test("saving at once keeps what the page says, without tags", async () => {
  const { now, lectures } = await library();
  expect(await now()).toMatchObject({ status: "saved", facts: { title: "How tides work" } });
  const [saved, ...others] = await lectures();
  expect(others).toEqual([]);
  expect(saved).toMatchObject({ ...lectureFacts(), tags: [] });
  expect(saved).not.toHaveProperty("captionTracks");
  expect(saved).not.toHaveProperty("identity");
});

test("a page that only may be about a lecture is kept as a page, with all that it says", async () => {
  const { now, lectures } = await library();
  await now({ ...tides, certainty: "possible" });
  expect(await lectures()).toMatchObject([{ ...lectureFacts(), kind: "page" }]);
});

test("what was typed for the page before goes with it", async () => {
  const { now, lectures, database, perform } = await library();
  const draft = {
    ...emptyDraft(KEY, "2026-05-14T13:00:00.000Z"),
    title: "Tides",
    tags: ["Ocean"],
    summary: "Two bulges.",
  };
  await perform("saveDraft", { draft });
  await now();
  expect(await lectures()).toMatchObject([{ title: "Tides", tags: ["Ocean"] }]);
  expect(await database.summaries.toArray()).toMatchObject([{ text: "Two bulges." }]);
  expect(await database.drafts.count()).toBe(0);
});

test("what was typed under the page's address goes with it when the page turns out to have another key", async () => {
  const { now, lectures, database, perform } = await library();
  await perform("saveDraft", { draft: { ...emptyDraft(KEY, "2026-05-14T13:00:00.000Z"), tags: ["Ocean"] } });
  await now({ ...tides, key: "yt:bbbbbbbbbbb", identity: "yt:bbbbbbbbbbb" });
  expect(await lectures()).toMatchObject([{ tags: ["Ocean"] }]);
  expect(await database.drafts.count()).toBe(0);
});

test("what of the tags found no room is told, when the page comes back from Trash with what was typed for it", async () => {
  const { now, save, perform } = await library();
  const id = await save(
    {},
    Array.from({ length: LIMITS.tags }, (_, at) => `Tag ${at}`),
  );
  await perform("trashLecture", { id });
  await perform("saveDraft", { draft: { ...emptyDraft(KEY, "2026-05-14T14:00:00.000Z"), tags: ["Ocean", "Moon"] } });
  expect(await now()).toMatchObject({ status: "saved", lectureId: id, cuts: [{ field: "tags", left: 2 }] });
});

test("a page that is saved is left alone, and not even read again", async () => {
  const { now, lectures, save, database } = await library();
  await save({ title: "My own title" }, ["Ocean"]);
  const before = await lectures();
  const read = vi.fn<() => Promise<Captured | null>>();
  expect(await saveNow(writableLibrary(database), ADDRESS, read)).toEqual({
    status: "already",
    savedAt: before[0]?.savedAt,
  });
  expect(read).not.toHaveBeenCalled();
  expect(await now()).toMatchObject({ status: "already" });
  expect(await lectures()).toEqual(before);
});

describe("a course player that swaps the lecture and keeps the address", () => {
  const course = new URL("https://course.example/algorithms");
  const lesson = (title: string, alias: string): Captured => ({
    ...lectureFacts({ key: course.href, url: course.href, title, aliases: [alias] }),
    kind: "video",
    identity: course.href,
    captionTracks: [],
    certainty: "sure",
    plays: title,
    ...page,
  });
  const first = lesson("Lec 1: Introduction", KEY);
  const second = lesson("Lec 2: Binary search", "yt:bbbbbbbbbbb");

  test("gives two entries, each found again", async () => {
    const { database, lectures } = await library();
    for (const status of ["saved", "already"])
      for (const each of [first, second])
        expect(await saveNow(writableLibrary(database), course, async () => each)).toMatchObject({ status });
    expect((await lectures()).map(({ title, url }) => [title, url])).toEqual([
      ["Lec 1: Introduction", course.href],
      ["Lec 2: Binary search", course.href],
    ]);
  });

  test("is the same lecture still when only its title was changed", async () => {
    const { database, lectures } = await library();
    await saveNow(writableLibrary(database), course, async () => first);
    expect(await saveNow(writableLibrary(database), course, async () => lesson("Welcome", KEY))).toMatchObject({
      status: "already",
    });
    expect(await lectures()).toHaveLength(1);
  });
});

test("a page that shows a saved lecture under another address is left alone too", async () => {
  const { lectures, save, database } = await library();
  await save({ title: "My own title" });
  const elsewhere = new URL("https://course.example/lesson-1");
  expect(await saveNow(writableLibrary(database), elsewhere, async () => tides)).toMatchObject({ status: "already" });
  expect(await lectures()).toMatchObject([{ title: "My own title" }]);
});

test("what is in Trash comes back as it was", async () => {
  const { now, lectures, save, perform } = await library();
  const id = await save({ title: "My own title" }, ["Ocean"]);
  await perform("trashLecture", { id });
  expect(await now()).toEqual({ status: "restored", title: "My own title" });
  expect(await lectures()).toMatchObject([{ id, title: "My own title", tags: ["Ocean"], deletedAt: null }]);
});

test.each(["no-media", "failed"] as const)("a page that gives no lecture (%s) is saved as a link", async (why) => {
  const { now, lectures } = await library();
  expect(await now(nothing(why))).toMatchObject({ status: "saved" });
  expect(await lectures()).toMatchObject([{ kind: "page", title: "A page" }]);
});

test.each([
  ["one player is saved as its lecture", 1, { kind: "video", aliases: [KEY] }],
  ["several players is saved as a link", 2, { kind: "page", aliases: [] }],
])("a page without a lecture of its own and with %s", async (_, count, saved) => {
  const { database, lectures } = await library();
  const lesson = "https://course.example/lesson-1";
  const player = { key: KEY, url: ADDRESS.href, site: "YouTube", title: "", frame: "https://www.youtube.com/embed/x" };
  const players = [player, { ...player, key: "yt:bbbbbbbbbbb" }].slice(0, count);
  const own = { ...lectureFacts({ key: lesson, url: lesson, title: "Lesson 1" }), kind: "page" } as const;
  const captured: Captured = { kind: "none", why: "no-media", page: own, list: null, players };
  await saveNow(writableLibrary(database), new URL(lesson), async () => captured);
  expect(await lectures()).toMatchObject([{ key: lesson, title: "Lesson 1", ...saved }]);
});

test.each([
  ["is still loading its lecture", nothing("not-ready"), "not-ready"],
  ["cannot be read", null, "unreadable"],
])("of a page that %s nothing is saved", async (_, captured, status) => {
  const { now, lectures } = await library();
  expect(await now(captured)).toEqual({ status });
  expect(await lectures()).toEqual([]);
});

test("a library that cannot be opened says so", async () => {
  const { database, now } = await library();
  database.close();
  vi.spyOn(database, "open").mockRejectedValue(Object.assign(new Error("no"), { name: "OpenFailedError" }));
  expect(await now()).toMatchObject({ status: "refused", reply: { reason: "storage-broken" } });
});

const LINK = `${ADDRESS.href}&utm_source=mail`;

test("a link is saved under its words, and under its address when it has none", async () => {
  const { database, lectures } = await library();
  expect(await saveLink(writableLibrary(database), LINK, "  Why the\n sea rises ")).toMatchObject({ status: "saved" });
  expect(await saveLink(writableLibrary(database), "https://notes.example/rivers", "")).toMatchObject({
    status: "saved",
  });
  expect(await lectures()).toMatchObject([
    { key: KEY, url: ADDRESS.href, title: "Why the sea rises", site: "YouTube", kind: "page", tags: [] },
    { title: "https://notes.example/rivers" },
  ]);
});

test.each(["mailto:ann@example.org", "javascript:alert(1)", "nonsense"])(
  "a link to no page is not saved: %s",
  async (link) => {
    const { database, lectures } = await library();
    expect(await saveLink(writableLibrary(database), link, "Words")).toEqual({ status: "no-page" });
    expect(await lectures()).toEqual([]);
  },
);

test("a link to what is saved changes nothing, and one to what is in Trash brings it back", async () => {
  const { database, lectures, save, perform } = await library();
  const id = await save({ title: "My own title" });
  expect(await saveLink(writableLibrary(database), LINK, "Words")).toMatchObject({ status: "already" });
  await perform("trashLecture", { id });
  expect(await saveLink(writableLibrary(database), LINK, "Words")).toEqual({
    status: "restored",
    title: "My own title",
  });
  expect(await lectures()).toMatchObject([{ id, title: "My own title", kind: "video", deletedAt: null }]);
});

test("saving a linked lecture on its own page fills it in, and keeps the tags it was given", async () => {
  const { database, now, lectures, perform } = await library();
  await saveLink(writableLibrary(database), LINK, "click here");
  const [stub] = await lectures();
  await perform("updateLecture", { id: stub?.id ?? "", base: { tags: [] }, patch: { tags: ["Ocean"] } });
  expect(await now()).toMatchObject({ status: "saved" });
  expect(await lectures()).toMatchObject([{ ...lectureFacts(), id: stub?.id, tags: ["Ocean"] }]);
  expect(await now()).toMatchObject({ status: "already" });
});

test("a title that was changed since is kept when the page fills in the rest", async () => {
  const { database, now, lectures, perform } = await library();
  await saveLink(writableLibrary(database), LINK, "click here");
  const [stub] = await lectures();
  await perform("updateLecture", {
    id: stub?.id ?? "",
    base: { title: "click here" },
    patch: { title: "Tides, part 1" },
  });
  await now();
  expect(await lectures()).toMatchObject([{ title: "Tides, part 1", kind: "video", durationSeconds: 3600 }]);
});

test("a link whose page turns out to show a lecture known by another key is filled in, not doubled", async () => {
  const { database, lectures } = await library();
  const lesson = new URL("https://course.example/lesson-1");
  await saveLink(writableLibrary(database), lesson.href, "Lesson 1");
  expect(await saveNow(writableLibrary(database), lesson, async () => tides)).toMatchObject({ status: "saved" });
  expect(await lectures()).toMatchObject([{ title: "How tides work", aliases: [KEY] }]);
});
