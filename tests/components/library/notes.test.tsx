// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { playAt } from "../../../lib/browser/play-at.ts";
import { CUES, openEntry, withTranscript } from "./open-entry.ts";
import { commandInTest, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));
vi.mock("../../../lib/browser/follow-lecture.ts", () => ({ followLecture: vi.fn(async () => {}) }));

const two = async (library: TestLibrary, lectureId: string) => {
  await library.perform("addNote", { lectureId, atSeconds: 2467, text: "规模法则：先用小模型拟合，再外推。" });
  await library.perform("addNote", { lectureId, atSeconds: 532, text: "Loss is cross-entropy." });
};

type Pane = Awaited<ReturnType<typeof openEntry>>["pane"];

function notesIn(pane: Pane): (string | null)[] {
  return [...pane.getByRole("tabpanel").querySelectorAll(".notes li")].map((note) => note.textContent);
}

function write(field: HTMLElement, value: string): Promise<void> {
  return act(async () => void fireEvent.change(field, { target: { value } }));
}

function press(button: HTMLElement): Promise<void> {
  return act(async () => void fireEvent.click(button));
}

describe("the notes on an entry", () => {
  test("stand in the order of their moments, are counted, and play", async () => {
    const { pane, id } = await openEntry("notes", two);
    expect(await pane.findByRole("tab", { name: "Notes 2" })).toBeTruthy();
    expect(notesIn(pane)).toEqual(["8:52Loss is cross-entropy.", "41:07规模法则：先用小模型拟合，再外推。"]);
    expect(pane.getByText(/规模法则/).lang).toBe("zh-Hans");
    await press(pane.getByRole("button", { name: "Play at 41:07" }));
    expect(vi.mocked(playAt)).toHaveBeenCalledWith(expect.objectContaining({ id }), 2467);
  });

  test("show what the video showed when they were taken", async () => {
    const { pane } = await openEntry("notes", async (library, lectureId) => {
      const still = { type: "image/webp", base64: "UklGRg==" } as const;
      await library.perform("addNote", { lectureId, atSeconds: 532, text: "The chart", still });
      await library.perform("addNote", { lectureId, atSeconds: 600, text: "No picture" });
    });
    const shown = await pane.findByRole<HTMLImageElement>("img", { name: "Picture of the video at 8:52" });
    expect(shown.src).toBe("data:image/webp;base64,UklGRg==");
    expect(pane.getAllByRole("img")).toHaveLength(1);
  });

  test.each([
    ["12：34 Compare with week 1", { atSeconds: 754, text: "Compare with week 1" }],
    ["On the whole", { atSeconds: null, text: "On the whole" }],
  ])("%j is added with Ctrl Enter", async (written, kept) => {
    const { pane, database } = await openEntry("notes");
    const field = await pane.findByRole<HTMLTextAreaElement>("textbox", { name: "New note" });
    await write(field, written);
    await act(async () => fireEvent.keyDown(field, { key: "Enter", ctrlKey: true, isComposing: true }));
    expect(await database.notes.count()).toBe(0);
    await act(async () => fireEvent.keyDown(field, { key: "Enter", ctrlKey: true }));
    await waitFor(() => expect(notesIn(pane)).toHaveLength(1));
    expect(await database.notes.toArray()).toMatchObject([kept]);
    expect(field.value).toBe("");
  });

  test("one that is not finished is kept when the entry is closed", async () => {
    const { pane, database } = await openEntry("notes");
    await write(await pane.findByRole("textbox", { name: "New note" }), "1:00 Half a thought");
    await press(pane.getByRole("button", { name: "Close" }));
    await waitFor(async () => expect(await database.notes.toArray()).toMatchObject([{ atSeconds: 60 }]));
  });

  test("one is changed in its place, its time too", async () => {
    const { pane, database } = await openEntry("notes", two);
    await press(await pane.findByRole("button", { name: "Edit note “Loss is cross-entropy.”" }));
    const field = pane.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
    expect(field.value).toBe("8:52 Loss is cross-entropy.");
    await write(field, "50:00 Loss, again.");
    await press(pane.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(notesIn(pane)[1]).toBe("50:00Loss, again."));
    expect(await database.notes.count()).toBe(2);
    await press(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(notesIn(pane)[0]).toBe("8:52Loss is cross-entropy."));
  });

  test("Esc leaves a note as it was", async () => {
    const { pane } = await openEntry("notes", two);
    await press(await pane.findByRole("button", { name: "Edit note “Loss is cross-entropy.”" }));
    const field = pane.getByRole("textbox", { name: "Note" });
    await write(field, "Nothing");
    await act(async () => fireEvent.keyDown(field, { key: "Escape" }));
    expect(notesIn(pane)[0]).toBe("8:52Loss is cross-entropy.");
    expect(screen.getByRole("complementary", { name: "Entry" })).toBeTruthy();
  });

  test("what another window wrote meanwhile is kept beside it", async () => {
    const { pane, database, perform } = await openEntry("notes", two);
    await press(await pane.findByRole("button", { name: "Edit note “Loss is cross-entropy.”" }));
    const note = (await database.notes.toArray()).find(({ atSeconds }) => atSeconds === 532);
    const theirs = { noteId: note?.id ?? "", atSeconds: 532, base: "Loss is cross-entropy.", text: "Theirs." };
    await act(async () => void (await perform("editNote", theirs)));
    await write(pane.getByRole("textbox", { name: "Note" }), "8:52 Mine.");
    await press(pane.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(notesIn(pane).slice(0, 2)).toEqual(["8:52Theirs.", "8:52Mine."]));
  });

  test("a deleted one can be brought back", async () => {
    const { pane } = await openEntry("notes", two);
    await press(await pane.findByRole("button", { name: "Delete note “Loss is cross-entropy.”" }));
    await waitFor(() => expect(notesIn(pane)).toHaveLength(1));
    const toast = within(screen.getByRole("main"));
    expect(toast.getByText("Note deleted")).toBeTruthy();
    await press(toast.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(notesIn(pane)).toHaveLength(2));
  });
});

describe("what was said here", () => {
  test("is taken into a new note that begins with a time", async () => {
    const { pane } = await openEntry("notes", withTranscript);
    const field = await pane.findByRole<HTMLTextAreaElement>("textbox", { name: "New note" });
    expect(pane.queryByRole("button", { name: "What was said here?" })).toBeNull();
    await write(field, "12:36");
    await press(pane.getByRole("button", { name: "What was said here?" }));
    await waitFor(() => expect(field.value).toContain(CUES[2]?.text));
    expect(field.value).toMatch(/^12:36 /);
  });

  test("is taken into a note that is there", async () => {
    const { pane } = await openEntry("notes", async (library, lectureId) => {
      await withTranscript(library, lectureId);
      await library.perform("addNote", { lectureId, atSeconds: 756, text: "Springs." });
    });
    await press(await pane.findByRole("button", { name: "What was said here?" }));
    const field = await pane.findByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
    expect(field.value).toMatch(/^12:36 Springs\.\n.*Spring tides come/s);
    await press(pane.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(notesIn(pane)[0]).toMatch(/^12:36Springs\.\n.*Spring tides come/s));
  });

  test("has no button where there is no transcript", async () => {
    const { pane } = await openEntry("notes");
    await write(await pane.findByRole("textbox", { name: "New note" }), "12:36");
    expect(pane.queryByRole("button", { name: "What was said here?" })).toBeNull();
  });
});
