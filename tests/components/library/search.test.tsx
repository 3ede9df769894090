// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { playAt } from "../../../lib/browser/play-at.ts";
import { TIDES } from "../search/popup-search-shown.tsx";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));
vi.mock("../../../lib/browser/play-at.ts", () => ({
  playAt: vi.fn(),
  tabOf: async () => null,
  playingSeconds: vi.fn(),
}));

async function fourLectures({ save, perform }: TestLibrary): Promise<void> {
  const lectureId = await save({ key: "yt:sea", title: "The sea", description: "" }, ["Oceans", "Physics"]);
  await perform("addTranscript", { lectureId, transcript: { language: "en", origin: "captions", cues: TIDES } });
  await save({ key: "yt:moon", title: "Tides and the moon", description: "" }, ["Oceans"]);
  const noted = await save({ key: "yt:ports", title: "Ports", description: "" }, ["History"]);
  await perform("addNote", { lectureId: noted, text: "Ask about harbour dues", atSeconds: null });
  await save({ key: "yt:rome", title: "The fall of Rome", creators: ["Anna"], description: "" }, ["History"]);
}

async function search(query: string): Promise<void> {
  const field = screen.getByRole("searchbox", { name: "Search your library" });
  await act(async () => {
    field.focus();
    fireEvent.change(field, { target: { value: query } });
  });
}

const status = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
const click = (element: Element) => act(async () => void fireEvent.click(element));

describe("searching the library page", () => {
  test("a lecture shows where it says it, and a press plays it from there", async () => {
    await showLibrary(fourLectures);
    await search("tide");
    await waitFor(() => expect(rows()).toEqual(["Tides and the moon", "The sea"]));
    const row = within(screen.getByRole("article", { name: "The sea" }));
    await row.findByRole("list", { name: "Moments" });
    expect(document.querySelectorAll(".moments-place")).toHaveLength(1);
    await click(row.getByRole("button", { name: "Play at 12:34" }));
    expect(playAt).toHaveBeenCalledWith(expect.objectContaining({ title: "The sea" }), 754);
  });

  test("“3 more moments” opens the transcript with the words searched in it", async () => {
    await showLibrary(fourLectures);
    await search("tide");
    const more = await screen.findByRole<HTMLAnchorElement>("link", { name: "3 more moments" });
    await act(async () => {
      location.hash = more.hash;
      dispatchEvent(new Event("hashchange"));
    });
    const pane = within(await screen.findByRole("complementary", { name: "Entry" }));
    const field = await pane.findByRole<HTMLInputElement>("searchbox", { name: "Search this transcript" });
    expect(field.value).toBe("tide");
    await pane.findByText("1 of 5");
    await click(pane.getByRole("button", { name: "Next match" }));
    await pane.findByText("2 of 5");
    expect(rows()).toEqual(["Tides and the moon", "The sea"]);
  });

  test("a word of a note is shown in it", async () => {
    await showLibrary(fourLectures);
    await search("dues");
    await waitFor(() =>
      expect(screen.getByRole("article", { name: "Ports" }).textContent).toContain("Notes: Ask about harbour dues"),
    );
  });

  test("corrected words and partial results are noted under the heading", async () => {
    await showLibrary(fourLectures);
    await search("hisotry");
    await waitFor(() => expect(status()).toContain("Showing results for “history”. You typed “hisotry”."));
    await search("moon submarine");
    await waitFor(() => expect(status()).toContain("No entry has all of it. These have most of it."));
    await search("moon");
    await waitFor(() => expect(status()).not.toContain("No entry has all of it. These have most of it."));
  });

  test("where nothing is found there are ways on: without the tag, in all entries, the words alone", async () => {
    await showLibrary(fourLectures, "#all?tag=History&q=moon");
    await click(await screen.findByRole("button", { name: "Search without tags" }));
    await waitFor(() => expect(rows()).toEqual(["Tides and the moon"]));
    await search("by:anna moon");
    await click(await screen.findByRole("button", { name: "Search only for “moon”" }));
    await waitFor(() => expect(rows()).toEqual(["Tides and the moon"]));
    await act(async () => {
      location.hash = "#with-transcript?q=moon";
      dispatchEvent(new Event("hashchange"));
    });
    await click(await screen.findByRole("button", { name: "Search all entries" }));
    await waitFor(() => expect(rows()).toEqual(["Tides and the moon"]));
  });

  test("the first fifty come first, then all, and each row keeps its place", async () => {
    await showLibrary(async ({ save }) => {
      for (let number = 0; number < 60; number++) await save({ key: `yt:${number}`, title: `Alpha ${number}` });
    });
    await search("alpha");
    await waitFor(() => expect(status()).toContain("60 entries, 60 hours"));
    await waitFor(() => expect(rows().length).toBeGreaterThan(0));
    const before = rows();
    expect(screen.getAllByRole("article")[0]?.getAttribute("aria-setsize")).toBe("60");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(rows()).toEqual(before);
  });

  test("the arrow down goes from the field to the first result", async () => {
    await showLibrary(fourLectures);
    await search("moon");
    await waitFor(() => expect(rows()).toEqual(["Tides and the moon"]));
    await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown" }));
    await waitFor(() => expect(document.activeElement?.matches("article")).toBe(true));
  });

  test("other tags of the results lead to those that bear them too", async () => {
    await showLibrary(fourLectures, "#all?tag=Oceans");
    const tags = await screen.findByRole("navigation", { name: "Narrow by tag" });
    const link = within(tags).getByRole<HTMLAnchorElement>("link", { name: "Physics 1" });
    expect(link.hash).toBe("#all?tag=Oceans&q=tag%3A%22Physics%22");
    await act(async () => {
      location.hash = link.hash;
      dispatchEvent(new Event("hashchange"));
    });
    await waitFor(() => expect(rows()).toEqual(["The sea"]));
  });
});

describe("related entries", () => {
  test("stand under the summary with their reasons, and open in place of the entry", async () => {
    await showLibrary(fourLectures, "");
    await click(await screen.findByRole("link", { name: "The sea" }));
    await act(async () => {
      location.hash = screen.getByRole<HTMLAnchorElement>("link", { name: "The sea" }).hash;
      dispatchEvent(new Event("hashchange"));
    });
    const pane = within(await screen.findByRole("complementary", { name: "Entry" }));
    await pane.findByRole("heading", { name: "Related" });
    const link = pane.getByRole<HTMLAnchorElement>("link", { name: "Tides and the moon" });
    expect(link.closest("li")?.textContent).toContain("also tagged Oceans");
    expect(link.hash).toMatch(/^#entry\//);
  });
});
