// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { commandInTest } from "../library/show-library.tsx";
import { follow, goTo, marks, press, readIt, select } from "./read-it.ts";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn(), tabOf: async () => null }));

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
  await waitFor(() => expect(marks.get("reading-found")).toEqual(["moon", "moon", "moon", "moon"]));
  await view.findByText("1 of 4");
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

test("a search leads to its place once: text selected elsewhere and a note that is changed leave the reader there", async () => {
  const { view } = await readIt();
  const other = await view.findByText(/Spring tides come/);
  const field = view.getByRole("searchbox", { name: "Find in this text" });
  const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: "MOON" } });
  await view.findByText("1 of 4");
  await waitFor(() => expect(scrolled).toHaveBeenCalledTimes(1));
  await select(other);
  await view.findByRole("button", { name: "Copy quote" });
  await press(view.getByRole("button", { name: "Edit note “Twice!”" }));
  await view.findByRole("textbox", { name: "Note" });
  await act(async () => {});
  expect(scrolled).toHaveBeenCalledTimes(1);
  expect(marks.get("reading-shown")).toEqual(["moon"]);
});

test("the only place of a word is shown again when it is asked for again", async () => {
  const { view } = await readIt();
  await view.findByText(/Spring tides come/);
  const field = view.getByRole("searchbox", { name: "Find in this text" });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: "pulls" } });
  await view.findByText("1 of 1");
  // The first showing is over.
  await waitFor(() => expect(marks.get("reading-shown")).toEqual(["pulls"]));
  await act(async () => {});
  const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
  await act(async () => void fireEvent.keyDown(field, { key: "Enter" }));
  await waitFor(() => expect(scrolled).toHaveBeenCalledTimes(1));
});

test("a search goes on in the other part, and leads to its first place there", async () => {
  const { view } = await readIt("summary");
  await view.findByText("The moon makes tides.");
  const field = view.getByRole("searchbox", { name: "Find in this text" });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: "moon" } });
  await view.findByText("1 of 1");
  const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
  await press(view.getByRole("button", { name: "Transcript" }));
  await view.findByText("1 of 4");
  const places = () => scrolled.mock.contexts.map((place) => (place instanceof Element ? place.textContent : ""));
  // Shown once the number of the place has been drawn.
  await waitFor(() => expect(places()).toEqual([expect.stringContaining("The moon pulls")]));
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

test("who came to a moment stays where they have gone from there while notes come and go", async () => {
  const { view, id, perform } = await readIt();
  await goTo(`#read/${id}?part=transcript&at=754`);
  const chapter = await view.findByRole("heading", { level: 2, name: "Spring tides" });
  await waitFor(() => expect(document.activeElement).toBe(chapter));
  const back = view.getByRole("button", { name: "Back" });
  back.focus();
  const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
  await act(async () => void (await perform("addNote", { lectureId: id, atSeconds: 755, text: "At new moon." })));
  await view.findByText("At new moon.");
  expect(scrolled).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(back);
});

test("a chapter is shown each time that it is pressed", async () => {
  const { view, id, database } = await readIt();
  await database.lectures.update(id, {
    chapters: [
      { startSeconds: 0, title: "The sea" },
      { startSeconds: 754, title: "Spring tides" },
    ],
  });
  const link = await view.findByRole("link", { name: /Spring tides/ });
  await follow(link);
  const chapter = view.getByRole("heading", { level: 2, name: "Spring tides" });
  await waitFor(() => expect(document.activeElement).toBe(chapter));
  link.focus();
  await press(link);
  expect(document.activeElement).toBe(chapter);
});
