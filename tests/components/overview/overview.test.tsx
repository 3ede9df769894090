// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { commandInTest, rows, showLibrary, type TestLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));

beforeEach(() => {
  localStorage.clear();
  // Everything in a test library happens on this Thursday.
  vi.setSystemTime("2026-05-14T18:00:00Z");
});

async function studied({ save, perform }: TestLibrary): Promise<void> {
  const seen = await save({ key: "yt:a", title: "Waves", durationSeconds: 3600 }, ["Seas"]);
  await perform("markSeen", { id: seen, seen: true });
  await save({ key: "yt:b", title: "Tides", durationSeconds: 5400, creators: ["Ada “Sea” Lund"] }, ["Seas", "Moon"]);
  for (const atSeconds of [754, 760]) await perform("addNote", { lectureId: seen, atSeconds, text: "Look." });
}

const press = (element: HTMLElement) => act(async () => void fireEvent.click(element));
/** Looked for by its heading: a year has hundreds of marks, whose roles take long to work out. */
async function figure(name: string) {
  const heading = await screen.findByText(name, { selector: "h2" });
  return within(heading.closest("section") ?? document.body);
}
const addressOf = (link: HTMLElement) => link.getAttribute("href")?.replace(/^[^#]*/, "") ?? "";

test("an empty library says what will be here", async () => {
  await showLibrary(async () => {}, "#overview");
  await screen.findByRole("heading", { name: "Nothing to show yet" });
  expect(screen.queryByRole("grid")).toBeNull();
});

test("a day of the year leads to what was saved or watched on it", async () => {
  await showLibrary(studied, "#overview");
  const year = await figure("Day by day");
  const day = await year.findByLabelText("Saved on 14 May 2026: 2 entries, 2 h 30 min");
  expect(addressOf(day)).toBe("#all?q=saved%3A2026-05-14");
  const week = year.getByLabelText("Saved in the week from 11 May 2026: 2 entries, 2 h 30 min");
  expect(addressOf(week)).toBe("#all?q=saved%3A2026-05-11..2026-05-14");
  await press(year.getByText("Last watched"));
  const watched = year.getByLabelText("Last watched on 14 May 2026: 1 entry, 1 h");
  await act(async () => {
    location.hash = addressOf(watched);
    dispatchEvent(new Event("hashchange"));
  });
  await waitFor(() => expect(rows()).toEqual(["Waves"]));
});

test("arrow keys lead through the days, and only one of them is a tab stop", async () => {
  await showLibrary(studied, "#overview");
  const year = await figure("Day by day");
  const grid = await year.findByLabelText(/^Day by day/);
  const stops = () => [...grid.querySelectorAll(".mark")].filter((mark) => mark.getAttribute("tabindex") === "0");
  expect(stops()).toHaveLength(1);
  const focused = () => document.activeElement?.getAttribute("aria-label");
  act(() => (stops()[0] as HTMLElement).focus());
  expect(focused()).toMatch(/^Saved in the week from 11 May 2026/);
  const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
  key("ArrowDown");
  expect(focused()).toBe("Saved on 11 May 2026: nothing");
  key("ArrowLeft");
  expect(focused()).toBe("Saved on 4 May 2026: nothing");
  for (const name of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown"]) key(name);
  expect(focused()).toMatch(/^Saved on 14 May 2026: 2 entries/);
  // The days to come are not there.
  key("ArrowDown");
  expect(focused()).toMatch(/^Saved on 14 May 2026/);
  key("Home");
  expect(focused()).toBe("Saved on 15 May 2025: nothing");
  expect(stops()).toHaveLength(1);
});

test("tags and creators lead to their entries, those with the most hours first", async () => {
  await showLibrary(studied, "#overview");
  const tags = await figure("Hours by tag");
  expect((await tags.findAllByRole("link")).map(({ textContent }) => textContent)).toEqual([
    "Seas2 h 30 min",
    "Moon1 h 30 min",
  ]);
  expect(tags.getAllByRole("link").map(addressOf)).toEqual(["#all?tag=Seas", "#all?tag=Moon"]);
  const creators = await figure("Hours by creator");
  const [ada] = creators.getAllByRole("link");
  await act(async () => {
    location.hash = ada ? addressOf(ada) : "";
    dispatchEvent(new Event("hashchange"));
  });
  await waitFor(() => expect(rows()).toEqual(["Tides"]));
});

test("everything is there as tables too, and the page remembers that they were chosen", async () => {
  const { database } = await showLibrary(studied, "#overview");
  await press(await screen.findByText("Tables"));
  const table = (name: string) =>
    [...screen.getByRole<HTMLTableElement>("table", { name }).rows].map((row) =>
      [...row.cells].map(({ textContent }) => textContent),
    );
  expect(table("Day by day")).toEqual([
    ["Week from", "Entries saved", "Time saved", "Entries last watched", "Time watched"],
    ["11 May 2026", "2", "2 h 30 min", "1", "1 h"],
  ]);
  expect(table("Hours by tag").slice(1)).toEqual([
    ["Seas", "2", "2 h 30 min"],
    ["Moon", "1", "1 h 30 min"],
  ]);
  expect(table("Growth of the library").slice(1)).toEqual([["May 2026", "2", "2", "2 h 30 min"]]);
  expect(table("Moments with most notes").slice(1)).toEqual([["Waves", "12:34", "2"]]);
  expect(screen.queryByRole("grid")).toBeNull();
  expect(localStorage.getItem("overviewShownAs")).toBe("tables");
  expect(database.isOpen()).toBe(true);
});

test("a noted moment opens its entry beside the overview, and focus comes back to it", async () => {
  await showLibrary(studied, "#overview");
  const link = await (await figure("Moments with most notes")).findByRole("link", { name: /12:34 Waves/ });
  link.focus();
  await act(async () => {
    location.hash = addressOf(link);
    dispatchEvent(new Event("hashchange"));
  });
  await screen.findByLabelText("Entry");
  expect(screen.getByText("Overview", { selector: "h1" })).toBeTruthy();
  (document.activeElement as HTMLElement).blur();
  await act(async () => void fireEvent.keyDown(document.body, { key: "Escape" }));
  await waitFor(() => expect(document.activeElement).toBe(link));
});

test("what is saved while the overview is open is in it", async () => {
  const { save } = await showLibrary(studied, "#overview");
  await screen.findByLabelText("By the end of May 2026: 2 entries, 2 h 30 min");
  await act(async () => void (await save({ key: "yt:c", durationSeconds: 1800 })));
  expect(await screen.findByLabelText("By the end of May 2026: 3 entries, 3 h")).toBeTruthy();
});

test("that the index is being prepared is said until it is, though nothing is saved meanwhile", async () => {
  const { database } = await showLibrary(async (library) => {
    await studied(library);
    await library.database.searchState.update("state", { rebuilding: { pass: "speech", after: "", segment: 0 } });
  }, "#overview");
  await screen.findByText(/^The index is being prepared/);
  await act(async () => void (await database.searchState.update("state", { rebuilding: null })));
  await waitFor(() => expect(screen.queryByText(/^The index is being prepared/)).toBeNull());
  await screen.findByLabelText("By the end of May 2026: 2 entries, 2 h 30 min");
});
