// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { enForLibrary } from "../../../lib/words/en-for-library.ts";
import { zhCNForLibrary } from "../../../lib/words/zh-cn-for-library.ts";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
/** What commands wait for on their way. */
let way = Promise.resolve();

vi.mock("../../../lib/browser/send-command.ts", () => ({
  async sendCommand(...command: Parameters<typeof commandInTest>) {
    await way;
    return commandInTest(...command);
  },
}));
// Whatever waits for a frame asks while the list is still being looked up.
vi.mock("../../../components/search/painted.ts", () => ({ painted: async () => {} }));

const press = (button: HTMLElement) => act(async () => void fireEvent.click(button));
const show = (hash: string) =>
  act(async () => {
    location.hash = hash;
    dispatchEvent(new Event("hashchange"));
  });
const SEAS = "#all?series=Seas";

async function seas({ save }: TestLibrary): Promise<void> {
  const url = "https://example.org/seas";
  const put = (title: string, position: number) =>
    save({ key: `example:${title}`, title, series: { title: "Seas", position, url } });
  await put("Waves", 1);
  await put("Tides", 2);
  await put("Currents", 5);
  await save({ key: "example:Danube", title: "Danube", series: { title: "Rivers", position: 1 } });
}

test("a series says which of its numbers are not in the library, and where they are", async () => {
  await showLibrary(seas, SEAS);
  const line = within(await screen.findByText(/^Not in your library: numbers 3–4\./));
  expect(line.getByRole("link", { name: "Open the list" }).getAttribute("href")).toBe("https://example.org/seas");
});

test("in the place of each lecture that is missing stands its number, with the way to where it can be saved", async () => {
  await showLibrary(seas, SEAS);
  const before = within(await screen.findByRole("article", { name: "Tides" }));
  const missing = await before.findAllByRole("listitem");
  expect(missing.map(({ textContent }) => textContent)).toEqual([
    "Not in your library: number 3.Open the list",
    "Not in your library: number 4.Open the list",
  ]);
  const links = before.getAllByRole("link", { name: "Open the list" });
  expect(links.map((link) => link.getAttribute("href"))).toEqual(Array(2).fill("https://example.org/seas"));
  expect(within(screen.getByRole("article", { name: "Currents" })).queryByRole("listitem")).toBeNull();
});

test("what is missing is named by its numbers as they are, a year among them, and by its season", () => {
  const one = { season: null, from: 2, to: 2 };
  const year = { season: null, from: 2019, to: 2021 };
  const ofSeason = { season: 2, from: 3, to: 3 };
  expect(enForLibrary.seriesGaps([one], true)).toBe("Not in your library: number 2.");
  expect(enForLibrary.seriesGaps([one, year], true)).toBe("Not in your library: number 2 and numbers 2019–2021.");
  expect(enForLibrary.seriesGaps([year, ofSeason], false)).toBe(
    "Not in your library: numbers 2019–2021, number 3 of season 2 and more.",
  );
  expect(zhCNForLibrary.seriesGaps([one, year], true)).toBe("资料库中没有第 2 讲、第 2019–2021 讲。");
  expect(zhCNForLibrary.seriesGaps([ofSeason], false)).toBe("资料库中没有第 2 季第 3 讲等。");
});

test("Alt and an arrow move a lecture within its series, also twice before the first is done, and Undo puts it back", async () => {
  await showLibrary(seas, SEAS);
  await waitFor(() => expect(rows()).toEqual(["Waves", "Tides", "Currents"]));
  const row = screen.getByRole("article", { name: "Waves" });
  await act(async () => row.focus());
  await act(async () => {
    fireEvent.keyDown(row, { key: "ArrowDown", altKey: true });
    fireEvent.keyDown(row, { key: "ArrowDown", altKey: true });
  });
  await waitFor(() => expect(rows()).toEqual(["Tides", "Currents", "Waves"]));
  await screen.findByText("Moved to place 3 of 3");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("article", { name: "Waves" })));
  await press(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(rows()).toEqual(["Tides", "Waves", "Currents"]));
});

test("Alt and an arrow held down lose no step where the list comes back before all are done", async () => {
  await showLibrary(async (library) => {
    await seas(library);
    await library.save({ key: "example:Reefs", title: "Reefs", series: { title: "Seas", position: 6 } });
  }, SEAS);
  await waitFor(() => expect(rows()).toEqual(["Waves", "Tides", "Currents", "Reefs"]));
  const row = screen.getByRole("article", { name: "Waves" });
  const down = () => act(async () => void fireEvent.keyDown(row, { key: "ArrowDown", altKey: true }));
  await act(async () => row.focus());
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  way = first.promise;
  await down();
  way = second.promise;
  await down();
  first.resolve();
  await waitFor(() => expect(rows()).toEqual(["Tides", "Waves", "Currents", "Reefs"]));
  await down();
  second.resolve();
  await waitFor(() => expect(rows()).toEqual(["Tides", "Currents", "Reefs", "Waves"]));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("article", { name: "Waves" })));
});

test("the link of a lecture that is dragged, to a bookmark say, changes no order", async () => {
  await showLibrary(seas, SEAS);
  await waitFor(() => expect(rows()).toEqual(["Waves", "Tides", "Currents"]));
  const setDragImage = vi.fn();
  const dataTransfer = { setDragImage, setData: () => {}, effectAllowed: "" };
  const target = screen.getByRole("article", { name: "Waves" });
  await act(async () => {
    fireEvent.dragStart(screen.getByRole("link", { name: "Currents" }), { dataTransfer });
    // Nobody takes it: what is dragged could not be dropped here.
    expect(fireEvent.dragOver(target, { dataTransfer, clientY: -1 })).toBe(true);
  });
  expect(setDragImage).not.toHaveBeenCalled();
});

test("a lecture is dragged by its grip to another place", async () => {
  await showLibrary(seas, SEAS);
  await waitFor(() => expect(rows()).toEqual(["Waves", "Tides", "Currents"]));
  const row = (name: string) => screen.getByRole("article", { name });
  const setData = vi.fn();
  const dataTransfer = { setDragImage: () => {}, setData, effectAllowed: "" };
  const grip = row("Currents").querySelector(".grip");
  await act(async () => {
    fireEvent.dragStart(grip ?? document.body, { dataTransfer });
    fireEvent.dragOver(row("Waves"), { dataTransfer, clientY: -1 });
    fireEvent.drop(row("Waves"), { dataTransfer, clientY: -1 });
  });
  await waitFor(() => expect(rows()).toEqual(["Currents", "Waves", "Tides"]));
  // Without data nothing is dragged in Firefox.
  expect(setData).toHaveBeenCalledWith("text/plain", "");
  // Elsewhere rows have no grips.
  await show("#all");
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(row("Currents").querySelector(".grip")).toBeNull();
});

test("a series is renamed, and the page follows it there and back; under the name of another one the two are joined", async () => {
  await showLibrary(seas, SEAS);
  await press(await screen.findByRole("button", { name: "Rename or join" }));
  const type = (value: string) =>
    act(
      async () =>
        void fireEvent.change(screen.getByRole("combobox", { name: "Name of the series" }), { target: { value } }),
    );
  // The name is kept with one space: the page does not look for one with two.
  await type(" Warm \u3000 oceans ");
  await press(screen.getByRole("button", { name: "Rename" }));
  await screen.findByRole("heading", { level: 1, name: "Series “Warm oceans”" });
  await waitFor(() => expect(rows()).toHaveLength(3));
  await press(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByRole("heading", { level: 1, name: "Series “Seas”" });
  await press(await screen.findByRole("button", { name: "Rename or join" }));
  await type("Rivers");
  await screen.findByText(/series of this name is there already/);
  await press(screen.getByRole("button", { name: "Join" }));
  await screen.findByRole("heading", { level: 1, name: "Series “Rivers”" });
  await waitFor(() => expect(rows()).toEqual(["Danube", "Waves", "Tides", "Currents"]));
});

test("lectures that are selected are split off into a series of their own", async () => {
  await showLibrary(seas, SEAS);
  await press(await screen.findByRole("checkbox", { name: /Tides/ }));
  await press(screen.getByRole("checkbox", { name: /Currents/ }));
  await press(screen.getByRole("button", { name: "Series…" }));
  const name = screen.getByRole("combobox", { name: "Name of the series" });
  await act(async () => void fireEvent.change(name, { target: { value: "Deep seas" } }));
  await press(screen.getByRole("button", { name: "Put in" }));
  await waitFor(() => expect(rows()).toEqual(["Waves"]));
  await show("#all?series=Deep+seas");
  await waitFor(() => expect(rows()).toEqual(["Tides", "Currents"]));
});
