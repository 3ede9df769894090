// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { savedSearchesSetting } from "../../../lib/browser/settings.ts";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
// The dictionary is a file of the package, which no test serves.
vi.mock("../../../components/search/open-page-search.ts", async () => ({
  openPageSearch: (await import("../../../lib/library/open-search.ts")).openSearch,
}));

beforeEach(async () => {
  localStorage.clear();
  await savedSearchesSetting.write([]);
});

async function lectures({ save }: TestLibrary): Promise<void> {
  await save({ key: "yt:sea", title: "Sea", description: "" }, ["Oceans"], "Salt.");
  await save({ key: "yt:moon", title: "Moon", description: "", kind: "audio" }, ["Oceans"]);
}

const links = () =>
  within(screen.getByRole("navigation", { name: "Saved searches" }))
    .getAllByRole("link")
    .map((link) => link.textContent);

async function keep(name: string, address: string) {
  const before = await savedSearchesSetting.read();
  await savedSearchesSetting.write([...before, { id: name, name, address }]);
}

async function change(name: string, action: string): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name: `Change saved search ${name}` }));
  fireEvent.click(await screen.findByRole("menuitem", { name: action }));
}

test("a search is saved with one press, stands in the sidebar with its count, and leads back", async () => {
  await showLibrary(lectures, "#all?q=kind:audio&sort=title");
  fireEvent.click(await screen.findByRole("button", { name: "Save search" }));
  await waitFor(() => expect(links()).toEqual(["Kind: Audio 1"]));
  expect(screen.queryByRole("button", { name: "Save search" })).toBeNull();
  const link = screen.getByRole("link", { name: "Kind: Audio 1" });
  expect(link.getAttribute("href")).toBe("#all?q=kind%3Aaudio&sort=title");
  expect(link.getAttribute("aria-current")).toBe("page");
  expect(document.querySelectorAll('.sidebar [aria-current="page"]')).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(screen.queryByRole("navigation", { name: "Saved searches" })).toBeNull());
});

test("counts are those of the lists, also of a tag and of a view", async () => {
  await keep("Oceans", "#all?tag=Oceans");
  await keep("Without summary", "#to-summarise?q=moon");
  await keep("Sea", "#all?q=sea");
  await showLibrary(lectures, "#all?tag=Oceans");
  await waitFor(() => expect(links()).toEqual(["Oceans 2", "Without summary 1", "Sea 1"]));
  await waitFor(() => expect(rows()).toHaveLength(2));
});

test("counts are those of the lists also where a word is not finished, a title was pasted, or a series is listed from a part of the library", async () => {
  const title = "What is NOT taught, OR how to learn";
  const series = { title: "School", position: 1 };
  await keep("Unfinished", "#to-summarise?q=moo");
  await keep("Pasted", `#to-summarise?q=${encodeURIComponent(title)}`);
  await keep("Pasted in series", `#all?series=School&q=${encodeURIComponent(title)}`);
  await keep("Series", "#with-transcript?series=School");
  const pasted = async (library: TestLibrary) => {
    await lectures(library);
    await library.save({ key: "yt:title", title, description: "", series });
    await library.save({ key: "yt:learn", title: "How to learn at school", description: "", series });
  };
  const library = await showLibrary(pasted);
  await waitFor(() => expect(links()).toEqual(["Unfinished 1", "Pasted 1", "Pasted in series 1", "Series 2"]));
  for (const { address } of await savedSearchesSetting.read()) {
    cleanup();
    await showLibrary(async () => {}, address, library);
    await waitFor(() => expect(rows()).toHaveLength(address.startsWith("#with") ? 2 : 1));
  }
});

test("a tag's list has what is nested in it, once each, and its count in the sidebar says so", async () => {
  const nested = async (library: TestLibrary): Promise<void> => {
    await lectures(library);
    await library.save({ key: "yt:tide", title: "Tide", description: "", durationSeconds: 3600 }, ["oceans/Tides"]);
    await library.save({ key: "yt:both", title: "Both", description: "" }, ["Oceans", "oceans/Tides"]);
    await library.save({ key: "yt:other", title: "Other", description: "" }, ["Oceanside"]);
  };
  await showLibrary(nested, "#all?tag=OCEANS");
  await waitFor(() => expect(rows()).toEqual(["Both", "Tide", "Moon", "Sea"]));
  await screen.findByText(/^4 entries, /);
  const tags = within(screen.getByRole("navigation", { name: "Tags" }));
  await waitFor(() => expect(tags.getByRole("link", { name: "Oceans 4" })).toBeTruthy());
  expect(tags.getByRole("link", { name: "oceans/Tides 2" })).toBeTruthy();
  expect(tags.getByRole("link", { name: "Oceanside 1" })).toBeTruthy();
});

test("a place above tags, which is no tag itself, lists what is nested in it", async () => {
  await showLibrary(
    async ({ save }) => void (await save({ key: "yt:tide", title: "Tide" }, ["Oceans/Tides"])),
    "#all?tag=Oceans",
  );
  await waitFor(() => expect(rows()).toEqual(["Tide"]));
});

test("saved searches are renamed, moved and deleted, and each of that is undone", async () => {
  await keep("One", "#all?q=sea");
  await keep("Two", "#all?q=moon");
  await showLibrary(lectures);
  await waitFor(() => expect(links()).toEqual(["One 1", "Two 1"]));
  await change("One", "Rename");
  const field = await screen.findByRole("textbox", { name: "Name of the saved search" });
  fireEvent.change(field, { target: { value: "First" } });
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(links()).toEqual(["First 1", "Two 1"]));
  await change("First", "Move down");
  await waitFor(() => expect(links()).toEqual(["Two 1", "First 1"]));
  await change("First", "Delete");
  await waitFor(() => expect(links()).toEqual(["Two 1"]));
  for (const expected of [
    ["Two 1", "First 1"],
    ["First 1", "Two 1"],
    ["One 1", "Two 1"],
  ]) {
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    await waitFor(() => expect(links()).toEqual(expected));
  }
});

test("Esc leaves a name as it was", async () => {
  await keep("One", "#all?q=sea");
  await showLibrary(lectures);
  await change("One", "Rename");
  const field = await screen.findByRole("textbox", { name: "Name of the saved search" });
  fireEvent.change(field, { target: { value: "First" } });
  fireEvent.keyDown(field, { key: "Escape" });
  await waitFor(() => expect(links()).toEqual(["One 1"]));
});
