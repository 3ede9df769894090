// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));

const PLAIN = { description: "" };
const SERIES = { title: "Seas", url: "https://example.org/seas" };

beforeEach(() => localStorage.clear());

async function lectures({ save, perform }: TestLibrary): Promise<void> {
  const ten = await save(
    { ...PLAIN, key: "yt:ten", title: "Sea 10", durationSeconds: 60, series: { ...SERIES, position: 1 } },
    ["Oceans"],
  );
  await save({ ...PLAIN, key: "yt:two", title: "Sea 2", durationSeconds: 600, series: { ...SERIES, position: 2 } }, [
    "Oceans",
  ]);
  await save({ ...PLAIN, key: "yt:moon", title: "Moon", durationSeconds: 6000 }, ["Oceans"]);
  await perform("updateLecture", { id: ten, base: { seenAt: null }, patch: { seenAt: "2026-03-01T10:00:00.000Z" } });
}

async function sortBy(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name: /^Sort: / }));
  fireEvent.click(within(await screen.findByRole("menu", { name: "Sort" })).getByRole("menuitemradio", { name }));
}

test("a list is sorted as is chosen, and the address says so", async () => {
  await showLibrary(lectures);
  await waitFor(() => expect(rows()).toEqual(["Moon", "Sea 2", "Sea 10"]));
  await sortBy("Title");
  await waitFor(() => expect(rows()).toEqual(["Moon", "Sea 2", "Sea 10"]));
  await sortBy("Oldest saved");
  await waitFor(() => expect(rows()).toEqual(["Sea 10", "Sea 2", "Moon"]));
  expect(location.hash).toBe("#all?sort=oldest");
  await sortBy("Recently watched");
  await waitFor(() => expect(rows()).toEqual(["Sea 10", "Moon", "Sea 2"]));
  await sortBy("Longest");
  await waitFor(() => expect(rows()).toEqual(["Moon", "Sea 2", "Sea 10"]));
  expect(screen.getByRole("button", { name: "Sort: Longest" })).toBeTruthy();
});

test("each kind of list keeps its order for itself", async () => {
  const library = await showLibrary(lectures, "#all?tag=Oceans");
  await sortBy("Oldest saved");
  await waitFor(() => expect(rows()).toEqual(["Sea 10", "Sea 2", "Moon"]));
  cleanup();
  await showLibrary(async () => {}, "#all?tag=Oceans", library);
  await waitFor(() => expect(rows()).toEqual(["Sea 10", "Sea 2", "Moon"]));
  cleanup();
  await showLibrary(async () => {}, "#all", library);
  await waitFor(() => expect(rows()).toEqual(["Moon", "Sea 2", "Sea 10"]));
});

test("a series stands in its own order unless another is chosen", async () => {
  await showLibrary(lectures, "#all?series=Seas");
  await waitFor(() => expect(rows()).toEqual(["Sea 10", "Sea 2"]));
  await sortBy("Title");
  await waitFor(() => expect(rows()).toEqual(["Sea 2", "Sea 10"]));
  await sortBy("In order of the series");
  await waitFor(() => expect(rows()).toEqual(["Sea 10", "Sea 2"]));
});

test("the best match is an order of what was searched, and of nothing else", async () => {
  await showLibrary(lectures, "#all?q=sea");
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(screen.getByRole("button", { name: "Sort: Best match" })).toBeTruthy();
  await sortBy("Title");
  await waitFor(() => expect(rows()).toEqual(["Sea 2", "Sea 10"]));
  fireEvent.change(screen.getByRole("searchbox", { name: "Search your library" }), { target: { value: "" } });
  await waitFor(() => expect(rows()).toEqual(["Moon", "Sea 2", "Sea 10"]));
  expect(screen.getByRole("button", { name: "Sort: Newest saved" })).toBeTruthy();
});

test("Trash is sorted like any list", async () => {
  await showLibrary(async (library) => {
    await lectures(library);
    await library.perform("trashLectures", { ids: await library.database.lectures.toCollection().primaryKeys() });
  }, "#trash");
  await sortBy("Title");
  await waitFor(() => expect(rows()).toEqual(["Moon", "Sea 2", "Sea 10"]));
  await sortBy("Oldest saved");
  await waitFor(() => expect(rows()).toEqual(["Sea 10", "Sea 2", "Moon"]));
  await sortBy("Longest");
  await waitFor(() => expect(rows()).toEqual(["Moon", "Sea 2", "Sea 10"]));
});
