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
