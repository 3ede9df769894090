// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { letterKeysSetting } from "../../../lib/browser/settings.ts";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));

async function threeLectures({ save }: TestLibrary): Promise<void> {
  await save({ key: "yt:1", title: "How tides work" }, ["Oceans", "Physics"], "The moon pulls the sea.");
  await save({ key: "yt:2", title: "从零实现 Transformer" }, ["深度学习"], "该讲座概述了大型语言模型的构建过程。");
  await save({ key: "yt:3", title: "The fall of Rome", durationSeconds: null }, ["History"]);
}

function go(hash: string): Promise<void> {
  return act(async () => {
    location.hash = hash;
    dispatchEvent(new Event("hashchange"));
  });
}

describe("the list", () => {
  test("shows the lectures newest first, each with what is known of it", async () => {
    await showLibrary(threeLectures);
    await waitFor(() => expect(rows()).toEqual(["The fall of Rome", "从零实现 Transformer", "How tides work"]));
    const row = screen.getByRole("article", { name: "How tides work" });
    expect(row.getAttribute("aria-setsize")).toBe("3");
    expect(row.getAttribute("aria-posinset")).toBe("3");
    expect(row.textContent).toContain("Harbour Lectures");
    expect(row.textContent).toContain("1:00:00");
    expect(row.textContent).toContain("Summarised");
    expect(row.textContent).toContain("Reading time: 1 min (19 characters)");
    expect(row.textContent).toContain("1 summary version");
    expect(within(row).getByRole("link", { name: "Physics" }).getAttribute("href")).toBe("#all?tag=Physics");
    expect(screen.getByText("3 entries, 2 hours")).toBeTruthy();
    const chinese = within(screen.getByRole("article", { name: "从零实现 Transformer" })).getByText(/该讲座/);
    expect(chinese.parentElement?.lang).toBe("zh-Hans");
  });

  test("choosing a tag gives its results, and Clear gives all again", async () => {
    await showLibrary(threeLectures);
    await go(
      (await screen.findByRole("navigation", { name: "Tags" })).querySelector<HTMLAnchorElement>("[title=Oceans]")
        ?.hash ?? "",
    );
    await screen.findByRole("heading", { name: "Tag search results for “Oceans”" });
    await waitFor(() => expect(rows()).toEqual(["How tides work"]));
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Clear" })));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(location.hash).toBe("#all");
  });

  test("a tag in the address is found in any case", async () => {
    await showLibrary(threeLectures, "#all?tag=oceans");
    await waitFor(() => expect(rows()).toEqual(["How tides work"]));
  });

  test("typing searches title, tags, creators, description and summary, and marks what it finds", async () => {
    await showLibrary(threeLectures);
    const field = screen.getByRole("searchbox", { name: "Search your library" });
    for (const [query, titles] of [
      ["moon", ["How tides work"]],
      ["语言模型", ["从零实现 Transformer"]],
      ["histor", ["The fall of Rome"]],
      ["zzzz", []],
    ] as const) {
      await act(async () => fireEvent.change(field, { target: { value: query } }));
      await waitFor(() => expect(rows()).toEqual(titles));
      expect(document.querySelector("article mark") !== null).toBe(titles.length > 0);
    }
    expect(screen.getByRole("heading", { name: "Nothing matches “zzzz”" })).toBeTruthy();
    await waitFor(() => expect(location.hash).toBe("#all?q=zzzz"));
  });

  test("what another window saves appears by itself", async () => {
    const { save } = await showLibrary(threeLectures);
    await act(async () => void (await save({ key: "yt:4", title: "Just saved" }, ["New tag"])));
    await waitFor(() => expect(rows()[0]).toBe("Just saved"));
    await waitFor(() => expect(screen.getByRole("navigation", { name: "Tags" }).textContent).toContain("New tag"));
  });

  test("an empty library teaches the first steps", async () => {
    await showLibrary();
    expect(await screen.findByRole("heading", { level: 1, name: "Keep what you watch and hear" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Import a library" })).toBeTruthy();
  });

  test("ten thousand lectures leave only some rows on the page", async () => {
    await showLibrary(async ({ perform, save, database }) => {
      const template = await database.lectures.get(await save());
      if (!template) throw new Error("The template lecture was not saved");
      const lectures = Array.from({ length: 10_000 }, (_, at) => ({
        ...template,
        id: `l${at}`,
        key: `k${at}`,
        tags: [],
      }));
      for (let from = 0; from < lectures.length; from += 2_000) {
        const batch = { summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
        const mapping = {};
        await perform("importRecords", { batch: { ...batch, lectures: lectures.slice(from, from + 2_000) }, mapping });
      }
    });
    await waitFor(() => expect(rows().length).toBeGreaterThan(0));
    expect(rows().length).toBeLessThan(30);
    expect(screen.getAllByRole("article")[0]?.getAttribute("aria-setsize")).toBe("10001");
  });
});

describe("keys", () => {
  const press = (
    key: string,
    target: Element = document.activeElement ?? document.body,
    more: KeyboardEventInit = {},
  ) => act(async () => void fireEvent.keyDown(target, { key, ...more }));
  const focused = () => document.activeElement?.querySelector("h2")?.textContent ?? document.activeElement?.textContent;

  test("j and k move, Enter opens, Esc returns to the row", async () => {
    await showLibrary(threeLectures);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await press("j");
    await press("j");
    await waitFor(() => expect(focused()).toBe("从零实现 Transformer"));
    await press("k");
    await waitFor(() => expect(focused()).toBe("The fall of Rome"));
    await press("Enter");
    const detail = screen.getByRole("complementary", { name: "Entry" });
    await waitFor(() => expect(within(detail).getByRole("heading", { level: 2 })).toBe(document.activeElement));
    await press("Escape");
    await waitFor(() => expect(document.activeElement?.matches("article")).toBe(true));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  test("Delete moves to Trash and Ctrl+Z brings back", async () => {
    await showLibrary(threeLectures);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await press("j");
    await press("Delete", screen.getByRole("article", { name: "The fall of Rome" }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(await screen.findByText("Moved to Trash")).toBeTruthy();
    await press("z", document.body, { ctrlKey: true });
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  test("? shows the list of keys where the letter keys are on, and Esc puts it away", async () => {
    await showLibrary(threeLectures);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await press("?", screen.getByRole("searchbox", { name: "Search your library" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    await press("?", document.body, { shiftKey: true });
    const dialog = within(await screen.findByRole("dialog", { name: "Shortcuts" }));
    const line = (name: string) => dialog.getByText(name).parentElement?.textContent;
    expect(line("Select one more")).toBe("Select one moreShift↓↑");
    expect(line("Untag")).toBe("UntagU");
    await press("Escape");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await act(() => letterKeysSetting.write(false));
    await press("?", document.body, { shiftKey: true });
    expect(screen.queryByRole("dialog")).toBeNull();
    await act(() => letterKeysSetting.write(true));
  });

  test("letters that an input method is composing do nothing", async () => {
    await showLibrary(threeLectures);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await press("j", document.body, { isComposing: true });
    await press("/", document.body, { isComposing: true });
    expect(document.activeElement).toBe(document.body);
  });
});

describe("Trash", () => {
  test("asks before it is emptied", async () => {
    const { database } = await showLibrary(async (library) => {
      await threeLectures(library);
      await library.perform("trashLecture", { id: await library.save({ key: "yt:3" }) });
    }, "#trash");
    const button = await screen.findByRole("button", { name: "Empty Trash" });
    await act(async () => fireEvent.click(button));
    expect(screen.getByRole("dialog").textContent).toContain("Delete 1 entry for good?");
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Delete for good" })));
    expect(await screen.findByRole("heading", { name: "Trash is empty" })).toBeTruthy();
    expect(await database.lectures.count()).toBe(2);
  });

  test("is searched by itself, and while some of it is shown nothing empties all of it", async () => {
    await showLibrary(async (library) => {
      await threeLectures(library);
      await library.perform("trashLectures", { ids: await library.database.lectures.toCollection().primaryKeys() });
    }, "#trash");
    await waitFor(() => expect(rows()).toHaveLength(3));
    const [first = ""] = rows();
    const field = screen.getByRole("searchbox", { name: "Search your library" });
    fireEvent.change(field, { target: { value: `"${first}"` } });
    expect(await screen.findByRole("heading", { name: `Search results in Trash for “"${first}"”` })).toBeTruthy();
    await waitFor(() => expect(rows()).toEqual([first]));
    expect(screen.queryByRole("button", { name: "Empty Trash" })).toBeNull();
    fireEvent.change(field, { target: { value: "nowhere" } });
    expect(await screen.findByRole("heading", { name: "Nothing matches “nowhere”" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Search all entries" })).toBeTruthy();
  });
});
