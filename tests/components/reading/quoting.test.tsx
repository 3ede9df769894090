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
