// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { commandInTest, rows, showLibrary, type TestLibrary } from "../library/show-library.tsx";
// After the page, which needs an IndexedDB before Dexie comes.
import { continueBulks } from "../../../lib/library/continue-bulks.ts";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));

async function tagged({ save }: TestLibrary): Promise<void> {
  await save({ key: "yt:1", title: "One" }, ["LLMs", "History"]);
  await save({ key: "yt:2", title: "Two" }, ["LLMs", "llm"]);
  await save({ key: "yt:3", title: "Three" }, ["ai/vision", "History"]);
  await save({ key: "yt:4", title: "Four" }, ["ai/llama"]);
}

const shown = () =>
  screen
    .getAllByRole("row")
    .filter((row) => row.hasAttribute("data-tag"))
    .map((row) => row.getAttribute("data-tag"));
const row = (tag: string) => within(document.querySelector<HTMLElement>(`[data-tag="${tag}"]`) ?? document.body);
const click = (element: Element) => act(async () => void fireEvent.click(element));

async function edit(name: string, value: string, key = "Enter"): Promise<void> {
  const field = screen.getByLabelText(name);
  await act(async () => void fireEvent.change(field, { target: { value } }));
  await act(async () => void fireEvent.keyDown(field, { key }));
}

describe("the tag manager", () => {
  test("is reached from the sidebar, and lists the tags with their use, the most used first", async () => {
    await showLibrary(tagged);
    expect((await screen.findByRole("link", { name: "Manage" })).getAttribute("href")).toBe("#tags");
    await act(async () => {
      location.hash = "#tags";
      dispatchEvent(new Event("hashchange"));
    });
    await screen.findByRole("heading", { level: 1, name: "Tags" });
    expect(screen.getByText("5 tags, 4 entries")).toBeTruthy();
    expect(shown()).toEqual(["History", "LLMs", "ai", "ai/llama", "ai/vision", "llm"]);
    expect(row("LLMs").getByRole("link", { name: "LLMs" }).getAttribute("href")).toBe("#all?tag=LLMs");
  });

  test("nested tags stand under the tag before the slash, and can be folded away", async () => {
    await showLibrary(tagged, "#tags");
    const fold = await screen.findByRole("button", { name: "Tags under ai" });
    expect(fold.getAttribute("aria-expanded")).toBe("true");
    await click(fold);
    expect(shown()).not.toContain("ai/vision");
  });

  test("the filter and the list of tags used once show fewer", async () => {
    await showLibrary(tagged, "#tags");
    await screen.findByText("5 tags, 4 entries");
    await click(screen.getByRole("button", { name: "Used once (3)" }));
    expect(shown()).toEqual(["ai", "ai/llama", "ai/vision", "llm"]);
    const main = within(screen.getByRole("main"));
    await act(async () => void fireEvent.change(main.getByLabelText("Filter tags"), { target: { value: "VIS" } }));
    await waitFor(() => expect(shown()).toEqual(["ai", "ai/vision"]));
  });

  test("a tag gets a new name on all its entries, and Undo gives the old one back", async () => {
    const { database } = await showLibrary(tagged, "#tags");
    await click(await screen.findByRole("button", { name: "Rename History" }));
    await edit("New name for History", "Histories of Rome");
    expect(await screen.findByText("History is now Histories of Rome")).toBeTruthy();
    await waitFor(() => expect(shown()).toContain("Histories of Rome"));
    await click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(shown()).toContain("History"));
    expect(await database.lectures.where("tags").equals("History").count()).toBe(2);
  });

  test("before it gets the name of another tag, it says that the two become one", async () => {
    await showLibrary(tagged, "#tags");
    await click(await screen.findByRole("button", { name: "Rename llm" }));
    const field = screen.getByLabelText("New name for llm");
    await act(async () => void fireEvent.change(field, { target: { value: "llms" } }));
    expect(await screen.findByText("“llm” and “LLMs” become one: 2 entries")).toBeTruthy();
    await act(async () => void fireEvent.keyDown(field, { key: "Enter" }));
    expect(await screen.findByText(/Tags merged into LLMs/)).toBeTruthy();
    await waitFor(() => expect(shown()).not.toContain("llm"));
  });

  test("what is nested under a tag is renamed with it", async () => {
    const { database } = await showLibrary(async (library) => {
      await tagged(library);
      await library.save({ key: "yt:5" }, ["ai"]);
    }, "#tags");
    await click(await screen.findByRole("button", { name: "Rename ai" }));
    const field = screen.getByLabelText("New name for ai");
    await act(async () => void fireEvent.change(field, { target: { value: "Machines" } }));
    expect(screen.getByText("2 nested tags renamed as well")).toBeTruthy();
    await act(async () => void fireEvent.keyDown(field, { key: "Enter" }));
    await waitFor(() => expect(shown()).toContain("Machines/vision"));
    await click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(shown()).toContain("ai/vision"));
    await screen.findByText("Undone");
    expect(await database.tallies.get("tag:machines")).toBeUndefined();
  });

  test("a tag that gets the name of its own child is no merger: both move, and the preview says so", async () => {
    const { database } = await showLibrary(async (library) => {
      await tagged(library);
      await library.save({ key: "yt:5" }, ["ai"]);
    }, "#tags");
    await click(await screen.findByRole("button", { name: "Rename ai" }));
    const field = screen.getByLabelText("New name for ai");
    await act(async () => void fireEvent.change(field, { target: { value: "ai/vision" } }));
    expect(screen.getByText("2 nested tags renamed as well")).toBeTruthy();
    expect(screen.queryByText(/become one/)).toBeNull();
    await act(async () => void fireEvent.keyDown(field, { key: "Enter" }));
    expect(await screen.findByText("ai is now ai/vision")).toBeTruthy();
    expect(await database.lectures.where("tags").equals("ai/vision/vision").count()).toBe(1);
  });

  test("two names at once are refused with the reason, and Esc leaves everything as it is", async () => {
    await showLibrary(tagged, "#tags");
    await click(await screen.findByRole("button", { name: "Rename llm" }));
    await edit("New name for llm", "a, b");
    expect(screen.getByText("Write one tag, without commas.")).toBeTruthy();
    await act(async () => void fireEvent.keyDown(screen.getByLabelText("New name for llm"), { key: "Escape" }));
    expect(screen.queryByLabelText("New name for llm")).toBeNull();
    expect(shown()).toContain("llm");
  });

  test("Enter that an input method needs accepts nothing", async () => {
    await showLibrary(tagged, "#tags");
    await click(await screen.findByRole("button", { name: "Rename llm" }));
    const field = screen.getByLabelText("New name for llm");
    await act(async () => void fireEvent.change(field, { target: { value: "模型" } }));
    await act(async () => void fireEvent.keyDown(field, { key: "Enter", isComposing: true }));
    expect(screen.getByLabelText("New name for llm")).toBeTruthy();
  });

  test("tags that look alike are merged with one press, or told apart", async () => {
    await showLibrary(tagged, "#tags");
    expect(await screen.findByText(/LLMs \(2\), llm \(1\)/)).toBeTruthy();
    await click(screen.getByRole("button", { name: "Merge into LLMs" }));
    expect(await screen.findByText("Tags merged into LLMs: 2 entries")).toBeTruthy();
    await click(await screen.findByRole("button", { name: "Undo" }));
    await click(await screen.findByRole("button", { name: "Not the same: LLMs, llm" }));
    await waitFor(() => expect(screen.queryByText(/These may be the same tag/)).toBeNull());
  });

  test("several selected tags are merged into one of them, or deleted, each with one undo", async () => {
    await showLibrary(tagged, "#tags");
    await click(await screen.findByRole("checkbox", { name: "Select History" }));
    await click(screen.getByRole("checkbox", { name: "Select LLMs" }));
    const bar = within(screen.getByRole("toolbar", { name: "Selected tags" }));
    expect(await bar.findByText("2 tags, 3 entries")).toBeTruthy();
    await act(async () => void fireEvent.change(bar.getByLabelText("Merge into"), { target: { value: "LLMs" } }));
    await click(bar.getByRole("button", { name: "Merge" }));
    await waitFor(() => expect(shown()).not.toContain("History"));
    await click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(shown()).toContain("History"));
    await click(screen.getByRole("button", { name: "Delete History" }));
    expect(await screen.findByText("Tag History deleted from 2 entries")).toBeTruthy();
  });
});

describe("many entries at once", () => {
  const press = (
    key: string,
    target: Element = document.activeElement ?? document.body,
    more: KeyboardEventInit = {},
  ) => act(async () => void fireEvent.keyDown(target, { key, ...more }));
  const selectedTitles = () =>
    screen
      .getAllByRole("article")
      .filter((article) => within(article).getByRole<HTMLInputElement>("checkbox").checked)
      .map((article) => article.querySelector("h2")?.textContent);

  test("x, Shift with an arrow and Ctrl A select one, a run and all; Esc selects none", async () => {
    await showLibrary(tagged);
    await waitFor(() => expect(rows()).toEqual(["Four", "Three", "Two", "One"]));
    await press("j");
    await press("x");
    expect(selectedTitles()).toEqual(["Four"]);
    expect(screen.getByText("1 selected")).toBeTruthy();
    await press("ArrowDown", screen.getByRole("article", { name: "Four" }), { shiftKey: true });
    await press("ArrowDown", screen.getByRole("article", { name: "Three" }), { shiftKey: true });
    expect(selectedTitles()).toEqual(["Four", "Three", "Two"]);
    await press("ArrowUp", screen.getByRole("article", { name: "Two" }), { shiftKey: true });
    expect(selectedTitles()).toEqual(["Four", "Three"]);
    await press("a", document.body, { ctrlKey: true });
    expect(selectedTitles()).toHaveLength(4);
    await press("Escape");
    expect(screen.queryByRole("toolbar")).toBeNull();
  });

  test("selected entries get a tag and lose one, and each is undone at once", async () => {
    await showLibrary(tagged);
    await waitFor(() => expect(rows()).toHaveLength(4));
    await press("a", document.body, { ctrlKey: true });
    await press("t");
    const dialog = within(await screen.findByRole("dialog", { name: "Tag 4 entries" }));
    const field = dialog.getByRole("combobox", { name: "Tags" });
    await act(async () => void fireEvent.change(field, { target: { value: "Kept," } }));
    await click(dialog.getByRole("button", { name: "Tag" }));
    expect(await screen.findByText("Kept added to 4 entries")).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole("link", { name: "Kept" })).toHaveLength(4));
    await press("u", document.body);
    const untag = within(await screen.findByRole("dialog", { name: "Untag 4 entries" }));
    await click(await untag.findByRole("button", { name: "History (2)" }));
    await click(untag.getByRole("button", { name: "Untag" }));
    expect(await screen.findByText("History removed from 2 entries")).toBeTruthy();
    await press("z", document.body, { ctrlKey: true });
    await press("z", document.body, { ctrlKey: true });
    await waitFor(() => expect(screen.queryAllByRole("link", { name: "Kept" })).toHaveLength(0));
    await waitFor(() => expect(screen.getAllByRole("link", { name: "History" })).toHaveLength(2));
  });

  test("what ended while no page was open is said when one opens, until it is dismissed, with its undo", async () => {
    const library = await showLibrary(async (made) => {
      await tagged(made);
      const ids = await made.database.lectures.toCollection().primaryKeys();
      await made.perform("beginBulk", { action: { kind: "tag", tags: ["Kept"] }, ids, count: 4 }, "earlier");
      await continueBulks(made.database);
    });
    expect(await screen.findByText("Kept added to 4 entries")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Dismiss" })).toBeTruthy();
    await click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Undone")).toBeTruthy();
    expect(await library.database.lectures.where("tags").equals("Kept").count()).toBe(0);
  });

  test("Delete moves all that are selected to Trash, where they can be restored together", async () => {
    await showLibrary(tagged);
    await waitFor(() => expect(rows()).toHaveLength(4));
    await click(screen.getByRole("checkbox", { name: "Select Three" }));
    await click(screen.getByRole("checkbox", { name: "Select One" }));
    await press("Delete", document.body);
    expect(await screen.findByText("2 entries moved to Trash")).toBeTruthy();
    await waitFor(() => expect(rows()).toEqual(["Four", "Two"]));
    await act(async () => {
      location.hash = "#trash";
      dispatchEvent(new Event("hashchange"));
    });
    await waitFor(() => expect(rows()).toEqual(["Three", "One"]));
    await press("a", document.body, { ctrlKey: true });
    const bar = within(screen.getByRole("toolbar", { name: "Selected entries" }));
    expect(bar.queryByRole("button", { name: "Tag" })).toBeNull();
    await click(bar.getByRole("button", { name: "Restore" }));
    expect(await screen.findByText("2 entries restored")).toBeTruthy();
  });

  test("a run is selected with Shift and a click", async () => {
    await showLibrary(tagged);
    await waitFor(() => expect(rows()).toHaveLength(4));
    await click(screen.getByRole("checkbox", { name: "Select Four" }));
    await act(
      async () => void fireEvent.click(screen.getByRole("checkbox", { name: "Select Two" }), { shiftKey: true }),
    );
    expect(selectedTitles()).toEqual(["Four", "Three", "Two"]);
  });

  test("another list begins with nothing selected", async () => {
    await showLibrary(tagged);
    await waitFor(() => expect(rows()).toHaveLength(4));
    await press("a", document.body, { ctrlKey: true });
    await act(async () => {
      location.hash = "#all?tag=History";
      dispatchEvent(new Event("hashchange"));
    });
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(screen.queryByRole("toolbar")).toBeNull();
  });
});
