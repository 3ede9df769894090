// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { openSearch } from "../../../lib/library/open-search.ts";
import { listIds } from "../../../lib/library/queries.ts";
import { say } from "../../../lib/words/say.ts";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../components/library/is-large.ts", () => ({ isLarge: (entries: number) => entries >= 3 }));
const asked = vi.hoisted((): (number | undefined)[] => []);
/** How many rows stood there at each time that something was asked. */
const drawn = vi.hoisted((): number[] => []);
vi.mock("../../../lib/library/open-search.ts", async (original) => {
  const all = await original<{ readonly openSearch: typeof openSearch }>();
  const opened = (...given: Parameters<typeof openSearch>) => {
    const search = all.openSearch(...given);
    const ask: typeof search.search = (query, options) => {
      asked.push(options?.limit);
      drawn.push(document.querySelectorAll("article").length);
      return search.search(query, options);
    };
    return { ...search, search: ask };
  };
  return { ...all, openSearch: opened };
});
vi.mock("../../../lib/library/queries.ts", async (original) => {
  const all = await original<{ readonly listIds: typeof listIds }>();
  return { ...all, listIds: vi.fn(all.listIds) };
});

beforeEach(() => {
  localStorage.clear();
  vi.mocked(listIds).mockClear();
  asked.length = 0;
  drawn.length = 0;
});

const CUES = [{ startSeconds: 0, text: "The moon pulls at the sea." }];

async function lectures({ save, perform }: TestLibrary): Promise<void> {
  await save({ key: "yt:rome", title: "The fall of Rome" }, ["History"]);
  const moon = await save({ key: "yt:moon", title: "Moon and tides" }, ["Oceans"]);
  await save({ key: "yt:sea", title: "A sea" }, ["Oceans"], "On the sea.");
  await perform("addTranscript", { lectureId: moon, transcript: { language: "en", origin: "page", cues: CUES } });
}

const [ROME, MOON, SEA] = ["The fall of Rome", "Moon and tides", "A sea"];

test.each([
  ["all entries", "#all", [SEA, MOON, ROME]],
  ["all entries, the oldest first", "#all?sort=oldest", [ROME, MOON, SEA]],
  ["all entries by title", "#all?sort=title", [SEA, MOON, ROME]],
  ["the entries with a tag", "#all?tag=Oceans", [SEA, MOON]],
  ["the entries with a tag, the oldest first", "#all?tag=Oceans&sort=oldest", [MOON, SEA]],
  ["the entries without a summary", "#to-summarise", [MOON, ROME]],
  ["the entries with a transcript", "#with-transcript", [MOON]],
] as const)("in a large library %s are listed without reading whole indexes", async (_, hash, titles) => {
  await showLibrary(lectures, hash);
  await waitFor(() => expect(rows()).toEqual(titles));
  expect(listIds).not.toHaveBeenCalled();
});

test("of a large library nobody asks for all before the first are shown, in whatever order", async () => {
  await showLibrary(lectures, "#all?sort=title");
  await waitFor(() => expect(rows()).toEqual([SEA, MOON, ROME]));
  expect(asked[0]).toBe(50);
});

test("of a large library the first entries are asked for once, and all else waits until they stand there", async () => {
  await showLibrary(lectures);
  await waitFor(() => expect(asked).toContain(undefined));
  await waitFor(() => expect(asked).toContain(20));
  expect(asked.filter((limit) => limit === 50)).toEqual([50]);
  expect(drawn).toEqual([0, ...drawn.slice(1).map(() => 3)]);
});

test("in a large library what is saved and what goes to Trash comes and goes at once", async () => {
  const { save, perform } = await showLibrary(lectures);
  await waitFor(() => expect(rows()).toEqual([SEA, MOON, ROME]));
  let late = "";
  await act(async () => {
    late = await save({ key: "yt:late", title: "A late one" });
  });
  await waitFor(() => expect(rows()).toEqual(["A late one", SEA, MOON, ROME]));
  await act(async () => void (await perform("trashLecture", { id: late })));
  await waitFor(() => expect(rows()).toEqual([SEA, MOON, ROME]));
});

test("in a large library all entries are selected, whatever is known of them when it is asked for", async () => {
  await showLibrary(lectures);
  await waitFor(() => expect(rows()).toHaveLength(3));
  fireEvent.keyDown(document.body, { key: "a", ctrlKey: true });
  await screen.findByText("3 selected");
});

test.each([
  ["#all", [SEA, MOON, ROME]],
  ["#all?sort=oldest", [ROME, MOON, SEA]],
  ["#to-summarise", [MOON, ROME]],
] as const)(
  "while the index of a large library is being made, %s lists all in their order all the same, and does not say otherwise",
  async (hash, titles) => {
    await showLibrary(async (library) => {
      await lectures(library);
      await library.database.searchState.update("state", { version: 0 });
    }, hash);
    await waitFor(() => expect(rows()).toEqual(titles));
    expect(listIds).toHaveBeenCalled();
    expect(screen.queryByText(say("sortUnready"))).toBeNull();
  },
);
