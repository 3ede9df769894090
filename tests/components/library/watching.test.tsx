// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { playAt } from "../../../lib/browser/play-at.ts";
import { openEntry } from "./open-entry.ts";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
// Whatever waits for a frame asks while the list is still being looked up.
vi.mock("../../../components/search/painted.ts", () => ({ painted: async () => {} }));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));

const press = (button: HTMLElement) => act(async () => void fireEvent.click(button));

test("an entry is marked as seen and as not seen by hand, and the mark is undone", async () => {
  const { pane } = await openEntry("summary");
  await press(await pane.findByRole("button", { name: "Mark as seen" }));
  await pane.findByText(/^Seen /);
  await press(await screen.findByRole("button", { name: "Undo" }));
  await press(await pane.findByRole("button", { name: "Mark as seen" }));
  await press(await pane.findByRole("button", { name: "Mark as not seen" }));
  await waitFor(() => expect(pane.queryByText(/^Seen /)).toBeNull());
});

test("an entry that was left in the middle goes on there", async () => {
  const begun = ({ perform }: TestLibrary, id: string) => perform("keepPosition", { id, seconds: 754 });
  const { pane, id } = await openEntry("summary", begun);
  await press(await pane.findByRole("button", { name: "Continue at 12:34" }));
  expect(vi.mocked(playAt)).toHaveBeenCalledWith(expect.objectContaining({ id }), 754);
});

async function course({ save, perform }: TestLibrary): Promise<void> {
  const part = (position: number, title: string) =>
    save({ key: `yt:part-${position}`, title, durationSeconds: 3600, series: { title: "Oceans", position } });
  await perform("markSeen", { id: await part(1, "Waves"), seen: true });
  await perform("keepPosition", { id: await part(2, "Tides"), seconds: 1800 });
  await part(3, "Currents");
}

test("a series says how much of it was seen, how long the rest is, and what comes next", async () => {
  await showLibrary(course, "#all?series=Oceans");
  const progress = await screen.findByText("1 of 3 seen");
  const line = within(progress.closest("p") ?? document.body);
  expect(line.getByText("1 h 30 min left")).toBeTruthy();
  expect(line.getByRole("progressbar", { name: "1 of 3 seen" })).toBeTruthy();
  const next = line.getByRole("link", { name: "Tides" });
  expect(next.closest("span")?.textContent).toBe("Next to watch: Tides (30:00)");
  await press(next);
  await screen.findByRole("complementary", { name: "Entry" });
});

test("the library offers to go on with the lecture that was left in the middle last", async () => {
  await showLibrary(async (library) => {
    await course(library);
    const whole = await library.save({ key: "yt:rome", title: "The fall of Rome", durationSeconds: 600 });
    await library.perform("keepPosition", { id: whole, seconds: 599 });
  });
  await press(await screen.findByRole("button", { name: "Continue at 30:00: Tides" }));
  expect(vi.mocked(playAt)).toHaveBeenCalledWith(expect.objectContaining({ title: "Tides" }), 1800);
});

test("a list in another order follows the library, whatever is asked for beside it", async () => {
  const { save } = await showLibrary(course, "#all?sort=title");
  await waitFor(() => expect(rows()).toEqual(["Currents", "Tides", "Waves"]));
  await screen.findByRole("button", { name: "Continue at 30:00: Tides" });
  for (const title of ["Sand", "Salt", "Storms"]) {
    await act(async () => void (await save({ key: `yt:${title}`, title })));
    await waitFor(() => expect(rows()).toContain(title));
  }
  expect(rows()).toEqual(["Currents", "Salt", "Sand", "Storms", "Tides", "Waves"]);
});

test("what is offered to go on with follows the library", async () => {
  const { perform, database } = await showLibrary(course);
  await screen.findByRole("button", { name: "Continue at 30:00: Tides" });
  const currents = (await database.lectures.toArray()).find(({ title }) => title === "Currents");
  await act(async () => void (await perform("keepPosition", { id: currents?.id ?? "", seconds: 60 })));
  await screen.findByRole("button", { name: "Continue at 1:00: Currents" });
});
