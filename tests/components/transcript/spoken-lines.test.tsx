// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { playAt } from "../../../lib/browser/play-at.ts";
import { CUES, openEntry, withTranscript } from "../library/open-entry.ts";
import { commandInTest } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({
  openPage: vi.fn(),
  librarySearchAddress: (query: string) => `#all?q=${query}`,
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));
vi.mock("../../../lib/browser/follow-lecture.ts", () => ({ followLecture: vi.fn(async () => {}) }));

async function press(button: HTMLElement): Promise<void> {
  await act(async () => fireEvent.click(button));
}

test("another transcript of the entry stands beside it, line by line", async () => {
  const { pane } = await openEntry("transcript", async (library, id) => {
    const cues = [
      { startSeconds: 0.5, text: "月亮牵引海洋。" },
      { startSeconds: 755, text: "新月和满月时潮最大。" },
    ];
    await library.perform("addTranscript", { lectureId: id, transcript: { language: "zh", origin: "file", cues } });
    await withTranscript(library, id);
  });
  const choice = await pane.findByRole<HTMLSelectElement>("combobox", { name: "Second transcript, line by line" });
  await act(async () => fireEvent.change(choice, { target: { value: choice.options[1]?.value } }));
  expect(
    within(pane.getByRole("list", { name: "Transcript" }))
      .getAllByRole("listitem")
      .map((line) => line.querySelector(".second")?.textContent),
  ).toEqual(["月亮牵引海洋。", undefined, "新月和满月时潮最大。"]);
  expect(pane.getByText("月亮牵引海洋。").lang).toBe("zh");
  await act(async () => fireEvent.change(choice, { target: { value: "" } }));
  expect(pane.queryByText("月亮牵引海洋。")).toBeNull();
});

test("a line can be searched in the library, and made a note with its second", async () => {
  const { pane, database } = await openEntry("transcript", withTranscript);
  const more = await pane.findByRole("button", { name: "Copy, search or note the line at 12:34" });
  await press(more);
  const actions = within(await screen.findByRole("dialog", { name: "What to do with these words" }));
  expect(actions.getByRole("link", { name: "Search in library" }).getAttribute("href")).toBe(`#all?q=${CUES[2]?.text}`);
  await press(actions.getByRole("button", { name: "Make a note" }));
  await waitFor(async () => expect(await database.notes.count()).toBe(1));
  expect(await database.notes.toArray()).toMatchObject([{ atSeconds: 754, text: `“${CUES[2]?.text}”` }]);
  expect(screen.queryByRole("dialog", { name: "What to do with these words" })).toBeNull();
  // In the library a press on the words themselves only begins a selection.
  expect(vi.mocked(playAt)).not.toHaveBeenCalled();
});

test("words that are selected can be copied", async () => {
  const { pane } = await openEntry("transcript", withTranscript);
  const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const said = (await pane.findByText(CUES[1]?.text ?? "")).firstChild;
  if (!said) throw new Error("The line has no text");
  getSelection()?.setBaseAndExtent(said, 16, said, 20);
  await act(async () => fireEvent.pointerUp(said));
  const actions = within(await screen.findByRole("dialog", { name: "What to do with these words" }));
  await press(actions.getByRole("button", { name: "Copy" }));
  expect(copied).toHaveBeenCalledWith("tide");
});

test("a selection of any length can be searched for, and is copied whole", async () => {
  // The letter at the end of what is searched for is one of two halves.
  const text = `${"a".repeat(1999)}𝄞 and on`;
  const { pane } = await openEntry("transcript", async (library, id) => {
    const cues = [{ startSeconds: 1, text }];
    await library.perform("addTranscript", { lectureId: id, transcript: { language: "en", origin: "file", cues } });
  });
  const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await press(await pane.findByRole("button", { name: "Copy, search or note the line at 0:01" }));
  const actions = within(await screen.findByRole("dialog", { name: "What to do with these words" }));
  const address = actions.getByRole("link", { name: "Search in library" }).getAttribute("href") ?? "";
  expect(() => encodeURIComponent(address)).not.toThrow();
  await press(actions.getByRole("button", { name: "Copy" }));
  expect(copied).toHaveBeenCalledWith(text);
});

test("only the first button of the mouse asks what to do with selected words: the others have menus of their own", async () => {
  const { pane } = await openEntry("transcript", withTranscript);
  const said = (await pane.findByText(CUES[1]?.text ?? "")).firstChild;
  if (!said) throw new Error("The line has no text");
  getSelection()?.setBaseAndExtent(said, 16, said, 20);
  await act(async () => fireEvent.pointerUp(said, { button: 2 }));
  await act(async () => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve())));
  expect(screen.queryByRole("dialog", { name: "What to do with these words" })).toBeNull();
});

test("capital letters in a field between the lines ask nothing of words that are still selected", async () => {
  const { pane } = await openEntry("transcript", withTranscript);
  const said = (await pane.findByText(CUES[1]?.text ?? "")).firstChild;
  if (!said) throw new Error("The line has no text");
  const field = pane.getByRole("list", { name: "Transcript" }).appendChild(document.createElement("textarea"));
  getSelection()?.setBaseAndExtent(said, 16, said, 20);
  await act(async () => fireEvent.keyUp(field, { key: "S", shiftKey: true }));
  await act(async () => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve())));
  expect(screen.queryByRole("dialog", { name: "What to do with these words" })).toBeNull();
});
