// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { commandInTest } from "../library/show-library.tsx";
import { press, readIt, select } from "./read-it.ts";

const background = vi.hoisted(() => ({ isFull: false }));
const copied = vi.fn<(text: string) => Promise<void>>();

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: async (...command: Parameters<typeof commandInTest>) =>
    background.isFull ? { status: "refused", reason: "disk-full" } : commandInTest(...command),
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn(), tabOf: async () => null }));

beforeEach(() => {
  background.isFull = false;
  copied.mockReset().mockResolvedValue();
  Object.defineProperty(navigator, "clipboard", { value: { writeText: copied }, configurable: true });
});

test("what is selected becomes a note at its moment, or is copied with its source", async () => {
  const { view, database, id } = await readIt();
  await select(await view.findByText(/Spring tides come/));
  await press(await view.findByRole("button", { name: "Copy quote" }));
  expect(copied).toHaveBeenCalledWith(
    "“Spring tides come when sun and moon pull together, at new and full moon.”\n" +
      "— Harbour Lectures, How tides work, 12:34\n" +
      "https://www.youtube.com/watch?v=aaaaaaaaaaa&t=754s",
  );
  await view.findByText("Quote copied with its source");
  await press(view.getByRole("button", { name: "Note at 12:34" }));
  await view.findByText("Note added");
  const notes = await database.notes.where({ lectureId: id }).toArray();
  expect(notes.map(({ atSeconds, text }) => [atSeconds, text])).toContainEqual([
    754,
    "“Spring tides come when sun and moon pull together, at new and full moon.”",
  ]);
});

test("a quote over several paragraphs has neither the times between them nor the person's own notes", async () => {
  const { view } = await readIt();
  await select(await view.findByText(/The moon pulls/), view.getByText(/Spring tides come/));
  await press(await view.findByRole("button", { name: "Copy quote" }));
  expect(copied.mock.lastCall?.[0].split("\n—")[0]).toBe(
    "“The moon pulls the sea, and the sea follows the moon around the world.\n" +
      "Twice a day the tide comes in, and twice a day it goes out again.\n" +
      "Spring tides\n" +
      "Spring tides come when sun and moon pull together, at new and full moon.”",
  );
});

test("a quote from a transcript without times has no moment", async () => {
  const { view } = await readIt("transcript", [
    { startSeconds: 0, text: "The sea is wide." },
    { startSeconds: 0, text: "Ships cross it." },
  ]);
  await select(await view.findByText(/The sea is wide/));
  await view.findByRole("button", { name: "Note" });
  await press(view.getByRole("button", { name: "Copy quote" }));
  expect(copied.mock.lastCall?.[0]).toMatch(/How tides work\nhttps:[^&]*$/);
});

test("a quote that begins with the speaker's name has the moment at which they begin", async () => {
  const { view } = await readIt("transcript", [
    { startSeconds: 3, endSeconds: 5, text: "Welcome.", speaker: "Ada" },
    { startSeconds: 20, endSeconds: 24, text: "Thank you.", speaker: "Grace" },
  ]);
  await select(await view.findByText("Grace:"), view.getByText("Thank you."));
  expect(await view.findByRole("button", { name: "Note at 0:20" })).toBeTruthy();
});

test("n makes a note of what is selected, and nothing where nothing is", async () => {
  const { view, database } = await readIt();
  const text = await view.findByText(/Spring tides come/);
  await act(async () => void fireEvent.keyDown(document.body, { key: "n" }));
  await select(text);
  await view.findByRole("group", { name: "Selected text" });
  await act(async () => void fireEvent.keyDown(document.body, { key: "n" }));
  await view.findByText("Note added");
  expect((await database.notes.orderBy("id").toArray()).map(({ atSeconds }) => atSeconds)).toEqual([13, 754]);
  expect(document.getSelection()?.isCollapsed).toBe(true);
});

test("the text stays selected when its note cannot be saved", async () => {
  const { view } = await readIt();
  await select(await view.findByText(/Spring tides come/));
  background.isFull = true;
  await press(await view.findByRole("button", { name: "Note at 12:34" }));
  await waitFor(() => expect(screen.getAllByRole("status").some(({ textContent }) => textContent !== "")).toBe(true));
  expect(document.getSelection()?.isCollapsed).toBe(false);
});

test("that a quote was not copied is not said of the next one", async () => {
  const { view } = await readIt();
  copied.mockRejectedValueOnce(new Error("Not allowed"));
  await select(await view.findByText(/Spring tides come/));
  await press(await view.findByRole("button", { name: "Copy quote" }));
  await view.findByRole("alert");
  await select(view.getByText(/Twice a day/));
  await view.findByRole("button", { name: "Note at 0:12" });
  expect(view.queryByRole("alert")).toBeNull();
});
