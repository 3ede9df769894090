// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { openEntry, withTranscript } from "../library/open-entry.ts";
import { commandInTest, type TestLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn(), tabOf: async () => null }));

/** What is marked in the text, by the name of the kind of mark. */
const marks = new Map<string, readonly string[]>();

beforeEach(() => {
  localStorage.clear();
  marks.clear();
  // The browser paints these marks without the page changing its elements; there is no painting here.
  vi.stubGlobal(
    "Highlight",
    class {
      readonly texts: readonly string[];
      constructor(...ranges: readonly Range[]) {
        this.texts = ranges.map(String);
      }
    },
  );
  const highlights = {
    set: (name: string, { texts }: { readonly texts: readonly string[] }) => marks.set(name, texts),
    delete: (name: string) => marks.delete(name),
  };
  vi.stubGlobal("CSS", { ...CSS, escape: (text: string) => text, highlights });
});

const press = (element: HTMLElement) => act(async () => void fireEvent.click(element));

async function follow(link: HTMLElement): Promise<void> {
  await act(async () => {
    link.focus();
    location.hash = link.getAttribute("href") ?? "";
    dispatchEvent(new Event("hashchange"));
  });
}

/** An entry with a transcript and notes, that is read by itself. */
async function readIt(part = "transcript") {
  const opened = await openEntry(part, async (library: TestLibrary, id) => {
    await withTranscript(library, id);
    await library.perform("addSummary", {
      lectureId: id,
      summary: { text: "The moon makes tides.", source: { by: "person" }, language: "en" },
    });
    await library.perform("addNote", { lectureId: id, atSeconds: 13, text: "Twice!" });
  });
  await follow(await opened.pane.findByRole("link", { name: "Open in reading view" }));
  const view = within(await screen.findByRole("region", { name: "Reading view" }));
  await view.findByRole("article");
  return { ...opened, view };
}

test("a transcript is read by itself, with its chapter, and the note at its moment", async () => {
  const { view, id } = await readIt();
  expect(location.hash).toBe(`#read/${id}?part=transcript`);
  const said = await view.findByText(/Twice a day the tide/);
  expect(view.getByRole("heading", { level: 2, name: "Spring tides" })).toBeTruthy();
  const note = view.getByText("Twice!");
  expect(said.closest(".reading-block")?.contains(note)).toBe(true);
  expect(document.activeElement).toBe(view.getByRole("heading", { level: 1 }));
});

test("what is beneath it cannot be reached meanwhile, by key or otherwise, and the way back leads to where one was", async () => {
  const { view, database, id } = await readIt();
  expect(document.querySelector(".app")?.hasAttribute("inert")).toBe(true);
  await act(async () => void fireEvent.keyDown(document.body, { key: "Delete" }));
  expect((await database.lectures.get(id))?.deletedAt).toBeNull();
  await press(view.getByRole("button", { name: "Back" }));
  await waitFor(() => expect(location.hash).toBe(`#entry/${id}?part=transcript`));
  expect(screen.queryByRole("region", { name: "Reading view" })).toBeNull();
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Open in reading view"));
});

test("words are found in the text, one place after the other, and Esc first takes them away", async () => {
  const { view } = await readIt();
  await view.findByText(/The moon pulls the sea/);
  const field = view.getByRole("searchbox", { name: "Find in this text" });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: "MOON" } });
  await view.findByText("1 of 4");
  expect(marks.get("reading-found")).toEqual(["moon", "moon", "moon", "moon"]);
  fireEvent.keyDown(field, { key: "Enter" });
  await view.findByText("2 of 4");
  await press(view.getByRole("button", { name: "Previous match" }));
  await view.findByText("1 of 4");
  fireEvent.keyDown(field, { key: "Escape" });
  await waitFor(() => expect(marks.size).toBe(0));
  expect(screen.getByRole("region", { name: "Reading view" })).toBeTruthy();
  await act(async () => void fireEvent.keyDown(field, { key: "Escape" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Reading view" })).toBeNull());
});

async function select(text: HTMLElement): Promise<void> {
  await act(async () => {
    document.getSelection()?.selectAllChildren(text);
    document.dispatchEvent(new Event("selectionchange"));
  });
}

test("what is selected becomes a note at its moment, or is copied with its source", async () => {
  const { view, database, id } = await readIt();
  const copied = vi.fn(async () => {});
  Object.defineProperty(navigator, "clipboard", { value: { writeText: copied }, configurable: true });
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

test("size and height of lines are remembered", async () => {
  const { view } = await readIt("summary");
  await view.findByText("The moon makes tides.");
  const article = () => screen.getAllByRole("article").find(({ className }) => className === "reading-text");
  expect(article()?.style.fontSize).toBe("19px");
  await press(view.getByRole("button", { name: "Larger type" }));
  await press(view.getByRole("button", { name: "Height of lines: 1.7" }));
  expect([article()?.style.fontSize, article()?.style.lineHeight]).toEqual(["22px", "2"]);
  await press(view.getByRole("button", { name: "Transcript" }));
  await view.findByText(/The moon pulls the sea/);
  expect(localStorage.getItem("readingType")).toBe("22 2");
});
