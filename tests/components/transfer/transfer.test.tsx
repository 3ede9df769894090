// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { differentTagsSetting, ownPromptsSetting, savedSearchesSetting } from "../../../lib/browser/settings.ts";
import { lectureNumber } from "../../lib/transfer/samples.ts";
import { commandInTest, rows, showLibrary, type TestLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
/** What the beginning of a bulk action waits for. */
let begins = Promise.resolve();

vi.mock("../../../lib/browser/send-command.ts", () => ({
  async sendCommand(...command: Parameters<typeof commandInTest>) {
    if (command[0] === "beginBulk") await begins;
    return commandInTest(...command);
  },
}));
vi.mock("../../../lib/browser/report.ts", async () => (await import("../library/fake-report.ts")).fakeReport());
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));

let written: { readonly name: string; readonly file: Blob } | null = null;

beforeEach(() => {
  let file = new Blob();
  written = null;
  begins = Promise.resolve();
  vi.spyOn(URL, "createObjectURL").mockImplementation((made) => {
    if (made instanceof Blob) file = made;
    return "blob:test";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    if (this.download) written = { name: this.download, file };
  });
});

async function twoAndTrash({ save, perform }: TestLibrary): Promise<void> {
  await save({ key: "yt:1", title: "How tides work" }, ["Oceans"], "The moon.");
  await save({ key: "yt:2", title: "The fall of Rome" }, ["History"]);
  await perform("trashLecture", { id: await save({ key: "yt:3", title: "Old" }) });
}

const press = (button: HTMLElement) => act(async () => void fireEvent.click(button));

async function openDialog(tab: "Export" | "Import") {
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Import and export" })));
  const dialog = within(await screen.findByRole("dialog", { name: "Import and export" }));
  await act(async () => fireEvent.click(dialog.getByRole("tab", { name: tab })));
  return dialog;
}

async function give(text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!field) throw new Error("There is no field for a file");
  const file = new File([text], "lectern-test.json", { type: "application/json" });
  await act(async () => fireEvent.change(field, { target: { files: [file] } }));
}

async function exported(): Promise<{ lectures: { id: string; title: unknown }[]; summaries: unknown[] }> {
  await waitFor(() => expect(written).not.toBeNull());
  return JSON.parse((await written?.file.text()) ?? "null");
}

describe("export", () => {
  test("counts what is not in Trash, and writes Trash as well", async () => {
    await showLibrary(twoAndTrash);
    const dialog = await openDialog("Export");
    expect(dialog.getByRole<HTMLInputElement>("radio", { name: "JSON" }).checked).toBe(true);
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: /^Export 2 entries/ })));
    expect((await exported()).lectures).toHaveLength(3);
    expect(written?.name).toMatch(/^lectern-\d{4}-\d\d-\d\d\.json$/);
    expect(await dialog.findByText(/^Exported to lectern-/)).toBeTruthy();
  });

  test("writes only these results with their parts when asked to", async () => {
    await showLibrary(twoAndTrash, "#all?tag=Oceans");
    await waitFor(() => expect(rows()).toEqual(["How tides work"]));
    const dialog = await openDialog("Export");
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: "These results, 1" })));
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: /^Export 1 entry/ })));
    const { lectures, summaries } = await exported();
    expect(lectures.map(({ title }) => title)).toEqual(["How tides work"]);
    expect(summaries).toHaveLength(1);
    expect(written?.name).toMatch(/^lectern-Oceans-/);
  });

  test("a web page that is slow to open says so, and how it gets smaller", async () => {
    await showLibrary(async ({ save, perform }) => {
      const lectureId = await save({ key: "yt:1", title: "How tides work" });
      for (const text of ["First. ", "Second. ", "Third. "].map((word) => word.repeat(120_000)).concat("The moon."))
        await perform("addSummary", { lectureId, summary: { text, source: { by: "person" }, language: "en" } });
    });
    const dialog = await openDialog("Export");
    await act(async () => fireEvent.click(dialog.getByRole("radio", { name: /^Web page/ })));
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: /^Export 1 entry/ })));
    expect(await dialog.findByText(/^The page has 3 MB.*smaller without all summary versions/)).toBeTruthy();
    await act(async () => fireEvent.click(dialog.getByRole("checkbox", { name: "All summary versions" })));
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: /^Export 1 entry/ })));
    await waitFor(() => expect(dialog.queryByText(/^The page has/)).toBeNull());
    await waitFor(() => expect(written?.file.size).toBeLessThan(100_000));
  });
});

describe("import", () => {
  async function fileOf(prepare: (library: TestLibrary) => Promise<void>): Promise<string> {
    await showLibrary(prepare);
    const dialog = await openDialog("Export");
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: /^Export/ })));
    await exported();
    const text = (await written?.file.text()) ?? "";
    cleanup();
    document.body.replaceChildren();
    return text;
  }

  test("brings a library back, says what stays out and why, and can be undone", async () => {
    const file = JSON.parse(await fileOf(twoAndTrash));
    file.lectures[1].title = 7;
    const { database } = await showLibrary();
    const dialog = await openDialog("Import");
    await give(JSON.stringify(file));
    expect(await dialog.findByText("2 new · 0 changed · 0 the same · 1 left out")).toBeTruthy();
    expect(await database.lectures.count()).toBe(0);
    const begin = dialog.getByRole("button", { name: "Import 2 entries" });
    begin.focus();
    await act(async () => fireEvent.click(begin));
    expect(await dialog.findByText("2 added · 0 merged · 1 skipped")).toBeTruthy();
    expect(dialog.getByText("Its field “title” cannot be used")).toBeTruthy();
    expect(document.activeElement?.getAttribute("role")).toBe("dialog");
    await waitFor(() => expect(rows()).toEqual(["How tides work"]));
    expect(await database.summaries.count()).toBe(1);
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: "Undo" })));
    expect(await dialog.findByText("The import has been undone")).toBeTruthy();
    await waitFor(() => expect(rows()).toEqual([]));
  });

  test("brings saved searches along behind the person's own, none twice, and undo takes them away, again where it could not", async () => {
    const search = (id: string, query: string) => ({ id, name: id, address: `#all?q=${query}` });
    const [mine, same, other] = [search("mine", "rome"), search("same", "rome"), search("other", "tides")];
    await savedSearchesSetting.write([mine, same, other]);
    const file = await fileOf(twoAndTrash);
    expect(JSON.parse(file).savedSearches).toHaveLength(3);
    await savedSearchesSetting.write([mine]);
    await showLibrary();
    const dialog = await openDialog("Import");
    await give(file);
    await press(await dialog.findByRole("button", { name: "Import 3 entries" }));
    expect(await dialog.findByText(/^3 added · .* skipped · 1 saved search added$/)).toBeTruthy();
    expect(await savedSearchesSetting.read()).toEqual([mine, other]);
    vi.spyOn(savedSearchesSetting, "write").mockRejectedValueOnce(new Error("disk full"));
    await press(dialog.getByRole("button", { name: "Undo" }));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    await press(dialog.getByRole("button", { name: "Undo" }));
    expect(await dialog.findByText("The import has been undone")).toBeTruthy();
    expect(await savedSearchesSetting.read()).toEqual([mine]);
  });

  test("brings own prompts and tags kept apart along; a prompt that was changed here is there in both wordings", async () => {
    const [mine, theirs, more] = [
      { id: "p", name: "Exam", text: "Ten questions" },
      { id: "p", name: "Exam", text: "Five questions" },
      { id: "q", name: "考试", text: "出十道题" },
    ];
    await ownPromptsSetting.write([theirs, more]);
    await differentTagsSetting.write(["ai\nAI", "c\nC#"]);
    const file = await fileOf(twoAndTrash);
    await ownPromptsSetting.write([mine]);
    await differentTagsSetting.write(["c\nC#"]);
    await showLibrary();
    const dialog = await openDialog("Import");
    await give(file);
    await press(await dialog.findByRole("button", { name: "Import 3 entries" }));
    const added = " · 2 prompts of your own added · 1 group of similar tags that are to stay apart added";
    expect(await dialog.findByText((text) => text.endsWith(added))).toBeTruthy();
    const prompts = await ownPromptsSetting.read();
    expect(prompts.map(({ text }) => text)).toEqual(["Ten questions", "Five questions", "出十道题"]);
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(3);
    expect(await differentTagsSetting.read()).toEqual(["c\nC#", "ai\nAI"]);
    await press(dialog.getByRole("button", { name: "Undo" }));
    expect(await dialog.findByText("The import has been undone")).toBeTruthy();
    expect(await ownPromptsSetting.read()).toEqual([mine]);
    expect(await differentTagsSetting.read()).toEqual(["c\nC#"]);
  });

  test("that is stopped adds no saved searches", async () => {
    const other = { id: "other", name: "Tides", address: "#all?q=tides" };
    await savedSearchesSetting.write([other]);
    const file = await fileOf(twoAndTrash);
    await savedSearchesSetting.write([]);
    await showLibrary();
    const dialog = await openDialog("Import");
    await give(file);
    const held = Promise.withResolvers<void>();
    begins = held.promise;
    await press(await dialog.findByRole("button", { name: "Import 3 entries" }));
    await press(await dialog.findByRole("button", { name: "Stop" }));
    held.resolve();
    expect(await dialog.findByText(/^The import stopped after 0 entries/)).toBeTruthy();
    expect(await savedSearchesSetting.read()).toEqual([]);
  });

  test("that is stopped says so, also where more stays out than goes in", async () => {
    await showLibrary();
    const dialog = await openDialog("Import");
    await give("title,url\nTides,https://a.example/1\nRome,none\nSky,none\n");
    const held = Promise.withResolvers<void>();
    begins = held.promise;
    await press(await dialog.findByRole("button", { name: "Import 1 entry" }));
    expect(dialog.getByText("Importing 0 of 1")).toBeTruthy();
    await press(await dialog.findByRole("button", { name: "Stop" }));
    held.resolve();
    expect(await dialog.findByText(/^The import stopped after 0 entries/)).toBeTruthy();
  });

  test("counts all that stays out, however much that is", async () => {
    await showLibrary();
    const dialog = await openDialog("Import");
    const lectures = [lectureNumber(1), ...Array.from({ length: 1_200 }, () => ({ title: 7 }))];
    await give(JSON.stringify({ format: "lectern", version: 1, lectures }));
    await press(await dialog.findByRole("button", { name: "Import 1 entry" }));
    expect(await dialog.findByText("1 added · 0 merged · 1,200 skipped")).toBeTruthy();
  });

  test("a file that cannot be read for a reason that nobody has foreseen is not read for ever", async () => {
    await showLibrary();
    const dialog = await openDialog("Import");
    vi.spyOn(File.prototype, "slice").mockImplementation(() => Reflect.get(Object(null), "unforeseen").slice());
    await give("title,url\n");
    expect((await dialog.findByRole("alert")).textContent).toContain("something unexpected happened");
  });

  test("a watch history says why nothing can be chosen by length", async () => {
    await showLibrary();
    const dialog = await openDialog("Import");
    const item = {
      header: "YouTube",
      titleUrl: "https://www.youtube.com/watch?v=aaaaaaaaaaa",
      time: "2024-05-01T10:00:00Z",
    };
    await give(JSON.stringify([{ ...item, title: "Watched Tides", subtitles: [{ name: "Harbour" }] }]));
    expect(await dialog.findByText(/^A watch history does not say how long each video is/)).toBeTruthy();
    expect(dialog.getByRole("checkbox", { name: /^Harbour/ })).toBeTruthy();
  });

  test("a file that goes away after it was checked ends the import with a sentence", async () => {
    const file = new File([await fileOf(twoAndTrash)], "lectern-test.json");
    await showLibrary();
    const dialog = await openDialog("Import");
    let isGone = false;
    const whole = new Blob([file]);
    vi.spyOn(file, "slice").mockImplementation((...range) => {
      const part = whole.slice(...range);
      if (isGone) part.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
      return part;
    });
    const field = document.querySelector<HTMLInputElement>("input[type=file]");
    await act(async () => fireEvent.change(field ?? document, { target: { files: [file] } }));
    const begin = await dialog.findByRole("button", { name: "Import 3 entries" });
    isGone = true;
    await act(async () => fireEvent.click(begin));
    expect((await dialog.findByRole("alert")).textContent).toContain("The file has gone or was changed");
  });

  test.each([
    ["{not json", "This file is not JSON."],
    ["", "This file is empty."],
    ['{"format":"other"}', "This file is of a program that Lectern does not know."],
    ['{"format":"lectern","version":99}', "A newer Lectern made this file."],
  ])("a file that is no export is refused with a sentence: %s", async (text, sentence) => {
    const { database } = await showLibrary();
    const dialog = await openDialog("Import");
    await give(text);
    expect((await dialog.findByRole("alert")).textContent).toContain(sentence);
    expect(await database.lectures.count()).toBe(0);
  });
});
