import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { followPage } from "../../../components/popup/follow-page.ts";
import type { PageReading } from "../../../components/popup/page-reading.ts";
import { reduce } from "../../../components/popup/reduce.ts";
import { OPENED, type PageState } from "../../../components/popup/state.ts";
import type { ActiveTab } from "../../../lib/browser/active-tab.ts";
import type { ReadTab } from "../../../lib/browser/read-page.ts";
import type { Captured } from "../../../lib/capture/captured.ts";
import { notReady } from "../../../lib/capture/settle.ts";
import { lectureFacts, openTestLibrary } from "../../lib/library/open-test-library.ts";

vi.mock("../../../lib/browser/read-player.ts", () => ({ readGrantedPlayer: async () => null }));

const [first, second] = ["aaaaaaaaaaa", "bbbbbbbbbbb"];
const address = (id: string) => new URL(`https://www.youtube.com/watch?v=${id}`);
const tabAt = (id: string): ActiveTab => ({ id: 1, address: address(id), title: `Title of ${id}` });

function lecture(id: string): Captured {
  const facts = lectureFacts({ key: `yt:${id}`, url: address(id).href, title: `Lecture ${id}` });
  const certain = { certainty: "sure", plays: facts.title } as const;
  return { ...facts, ...certain, kind: "video", identity: facts.key, captionTracks: [], list: null, players: [] };
}

/** Follows a reading as the popup does, and keeps what it shows, each state once. */
function follow(reading: PageReading): { readonly states: PageState[]; readonly done: Promise<unknown> } {
  const states: PageState[] = [];
  let state = OPENED;
  const done = followPage(reading, (event) => {
    const before = state.page;
    state = reduce(state, { ...event, reading: 0 });
    if (state.page !== before) states.push(state.page);
  });
  return { states, done };
}

/** The states that the popup shows, for a tab that was pressed at one video and was read at another, or the same. */
async function shown(
  read: ReadTab | null,
  prepare: (library: TestLibrary) => Promise<unknown> = async () => {},
  tab: ActiveTab = tabAt(first),
) {
  const library = await openTestLibrary();
  await prepare(library);
  const reading: PageReading = {
    tab: Promise.resolve(tab),
    address: async () => ({ address: tab.address, isLoading: false }),
    read: Promise.resolve(read),
    waits: new Promise(() => {}),
    library: library.openAsPage(),
  };
  const { states, done } = follow(reading);
  await done;
  return states;
}
type TestLibrary = Awaited<ReturnType<typeof openTestLibrary>>;

const saveFirst = ({ save }: TestLibrary) => save({ key: `yt:${first}`, title: "The first" });
const writeForFirst = ({ perform }: TestLibrary) =>
  perform("saveDraft", {
    draft: {
      key: `yt:${first}`,
      title: null,
      tags: ["mine"],
      summary: "",
      versions: [],
      updatedAt: "2026-05-14T13:00:00.000Z",
    },
  });

test("a page that stays where it was is shown with what was typed for it", async () => {
  const states = await shown({ tab: tabAt(first), captured: lecture(first) }, writeForFirst);
  expect(states.map(({ phase }) => phase)).toEqual(["reading", "lecture"]);
  expect(states.at(-1)).toMatchObject({ provisionalKey: `yt:${first}`, draft: { tags: ["mine"] } });
});

test("a tab that has moved on is shown as what it is now, without what was typed for the page before", async () => {
  const states = await shown({ tab: tabAt(second), captured: lecture(second) }, writeForFirst);
  expect(states.at(-1)).toMatchObject({ phase: "lecture", provisionalKey: `yt:${second}`, draft: null });
});

test("an entry that is shown early gives way when the tab has moved on to another lecture", async () => {
  const states = await shown({ tab: tabAt(second), captured: lecture(second) }, saveFirst);
  expect(states.map(({ phase }) => phase)).toEqual(["reading", "saved", "lecture"]);
  expect(states.at(-1)).toMatchObject({ captured: { title: `Lecture ${second}` } });
});

test("an entry that is shown early gives way also when the new page is not ready", async () => {
  const states = await shown({ tab: tabAt(second), captured: notReady(address(second)).captured }, saveFirst);
  expect(states.at(-1)).toMatchObject({ phase: "nothing", captured: { why: "not-ready" } });
});

test("an entry stays when its own page is not ready, or cannot be read", async () => {
  const early = await shown({ tab: tabAt(first), captured: notReady(address(first)).captured }, saveFirst);
  expect(early.map(({ phase }) => phase)).toEqual(["reading", "saved"]);
  expect((await shown(null, saveFirst)).map(({ phase }) => phase)).toEqual(["reading", "saved"]);
});

test("a page that is waited for does not go on showing the tab's title, which may be that of the page before", async () => {
  const { promise: read, resolve } = Promise.withResolvers<ReadTab | null>();
  const reading: PageReading = {
    tab: Promise.resolve(tabAt(first)),
    read,
    address: async () => ({ address: null, isLoading: false }),
    waits: Promise.resolve(),
    library: Promise.reject(new Error("no library here")),
  };
  const { states, done } = follow(reading);
  await vi.waitFor(() => expect(states.at(-1)).toEqual({ phase: "reading", tab: null }));
  resolve({ tab: tabAt(second), captured: lecture(second) });
  await done;
  expect(states.at(-1)?.phase).toBe("lecture");
});

test("another lecture at the address of a saved one is a form of its own, and once saved the entry of its own", async () => {
  const course = "https://course.example/algorithms";
  const tab: ActiveTab = { id: 1, address: new URL(course), title: "Course" };
  const facts = lectureFacts({ key: course, url: course, title: "Lec 2: Binary search", aliases: [`yt:${second}`] });
  const captured: Captured = {
    ...facts,
    kind: "video",
    certainty: "sure",
    plays: facts.title,
    identity: course,
    captionTracks: [],
    list: null,
    players: [],
  };
  const saveLesson = ({ save }: TestLibrary) =>
    save({ key: course, url: course, title: "Lec 1: Introduction", aliases: [`yt:${first}`] });
  const states = await shown({ tab, captured }, saveLesson, tab);
  expect(states.map(({ phase }) => phase)).toEqual(["reading", "lecture"]);
  expect(states.at(-1)).toMatchObject({ captured: { key: `${course}#yt:${second}`, url: course } });
  const saveBoth = async (library: TestLibrary) => {
    await saveLesson(library);
    await library.save({ ...facts, key: `${course}#yt:${second}` });
  };
  const again = await shown({ tab, captured }, saveBoth, tab);
  expect(again.at(-1)).toMatchObject({ phase: "saved", entry: { lecture: { title: "Lec 2: Binary search" } } });
  const back = await shown(
    { tab, captured: { ...captured, title: "Lec 1: Introduction", aliases: [`yt:${first}`] } },
    saveBoth,
    tab,
  );
  expect(back.at(-1)).toMatchObject({ phase: "saved", entry: { lecture: { title: "Lec 1: Introduction" } } });
});

test("a course that plays its own files at one address gives the form of the lesson that it shows now", async () => {
  const course = "https://course.example/stats";
  const tab: ActiveTab = { id: 1, address: new URL(course), title: "Stats 101" };
  const facts = lectureFacts({ key: course, url: course, title: "2. Variance", aliases: [] });
  const certain = { kind: "video", certainty: "sure", plays: facts.title } as const;
  const captured: Captured = { ...facts, ...certain, identity: course, captionTracks: [], list: null, players: [] };
  const states = await shown(
    { tab, captured },
    ({ save }) => save({ key: course, url: course, title: "1. Mean" }),
    tab,
  );
  expect(states.map(({ phase }) => phase)).toEqual(["reading", "lecture"]);
  expect(states.at(-1)).toMatchObject({ captured: { key: `${course}#2variance`, title: "2. Variance" } });
});

test("a page that gave no answer is not said to be one of the browser's own, and a store for extensions is", async () => {
  expect((await shown(null)).at(-1)).toEqual({ phase: "unreadable", why: "unknown" });
  const store: ActiveTab = { id: 1, address: new URL("https://addons.mozilla.org/firefox/addon/x"), title: "" };
  expect((await shown(null, undefined, store)).at(-1)).toEqual({ phase: "unreadable", why: "store" });
});

test("where there is no page to read, it is said what the tab shows, as far as the browser tells", async () => {
  const closed = async (href: string | null, isLoading = false) => {
    const reading: PageReading = {
      tab: Promise.resolve(null),
      address: async () => ({ address: href === null ? null : new URL(href), isLoading }),
      read: Promise.resolve(null),
      waits: new Promise(() => {}),
      library: Promise.reject(new Error("no library here")),
    };
    reading.library.catch(() => null);
    const { states, done } = follow(reading);
    await done;
    return states;
  };
  expect(await closed("about:addons")).toEqual([{ phase: "unreadable", why: "own-page" }]);
  expect(await closed("file:///home/person/lecture.html")).toEqual([{ phase: "unreadable", why: "not-web" }]);
  expect(await closed(null)).toEqual([{ phase: "unreadable", why: "not-told" }]);
  expect(await closed("about:blank", true)).toEqual([{ phase: "unreadable", why: "loading" }]);
});
