// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { openLibraryPage, openPage } from "../../../lib/browser/library-page.ts";
import { playAt } from "../../../lib/browser/play-at.ts";
import {
  field,
  found,
  press,
  showPopupSearch,
  showPopupSearchEarly,
  showPopupSearchOverNothing,
  threeFound,
  type,
} from "./popup-search-shown.tsx";

vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: vi.fn() }));
vi.mock("../../../lib/browser/library-page.ts", () => ({
  libraryPageAddress: (place = "") => `library${place}`,
  librarySearchAddress: (query: string) => `library#all?q=${query}`,
  openLibraryPage: vi.fn(),
  openPage: vi.fn(),
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({
  playAt: vi.fn(),
}));

const status = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
const focusedText = () => document.activeElement?.textContent;

describe("results in the popup", () => {
  test("say how many they are, and where the lecture says it", async () => {
    await showPopupSearch(threeFound);
    await type("tide");
    await waitFor(() => expect(found()).toEqual(["Tides and the moon", "The sea"]));
    expect(status()).toContain("2 entries");
    await screen.findByRole("link", { name: "3 more moments" });
    const moments = within(screen.getByRole("list", { name: "Moments" }));
    expect(moments.getAllByRole("listitem").map(({ textContent }) => textContent?.slice(0, 34))).toEqual([
      "0:10At 10 seconds the tide turns. ",
      "12:34At 754 seconds the tide turns",
    ]);
    expect(moments.getAllByText("tide", { selector: "mark" })).toHaveLength(2);
  });

  test("the place of the moments is kept from the first frame on", async () => {
    await showPopupSearch(threeFound);
    await type("tide");
    await waitFor(() => expect(found()).toHaveLength(2));
    expect(document.querySelectorAll(".moments-place")).toHaveLength(1);
    expect(screen.queryByRole("list", { name: "Moments" })).toBeNull();
    await screen.findByRole("list", { name: "Moments" });
  });

  test("Enter in the field plays the best moment, once the results for what is typed are there", async () => {
    await showPopupSearch(threeFound);
    await type("turns");
    await press("Enter");
    await waitFor(() =>
      expect(playAt).toHaveBeenCalledWith(expect.objectContaining({ title: "The sea" }), expect.any(Number)),
    );
  });

  test("Enter that comes before the search has been loaded plays the best moment once it has", async () => {
    vi.mocked(playAt).mockClear();
    const load = await showPopupSearchEarly(threeFound);
    await type("turns");
    await press("Enter");
    await load();
    await waitFor(() =>
      expect(playAt).toHaveBeenCalledWith(expect.objectContaining({ title: "The sea" }), expect.any(Number)),
    );
  });

  test("Enter that came too early for another query opens nothing", async () => {
    vi.mocked(playAt).mockClear();
    const load = await showPopupSearchEarly(threeFound);
    await type("turns");
    await press("Enter");
    await type("tide");
    await load();
    await waitFor(() => expect(found()).toHaveLength(2));
    expect(playAt).not.toHaveBeenCalled();
  });

  test("Enter on a lecture that does not say it opens its page", async () => {
    await showPopupSearch(threeFound);
    await type("语言");
    await waitFor(() => expect(found()).toEqual(["语言模型"]));
    await press("Enter");
    await waitFor(() => expect(openPage).toHaveBeenCalled());
  });

  test("Ctrl Enter opens the entry in the library", async () => {
    await showPopupSearch(threeFound);
    await type("turns");
    await waitFor(() => expect(found()).toEqual(["The sea"]));
    await press("Enter", { ctrlKey: true });
    expect(openLibraryPage).toHaveBeenCalledWith(expect.stringMatching(/^#entry\//));
  });

  test("arrows go down and up through the results, and left and right through the moments", async () => {
    await showPopupSearch(threeFound);
    await type("tide");
    await screen.findByRole("link", { name: "3 more moments" });
    await screen.findByRole("option", { name: /Tides and the moon/ });
    await press("Escape");
    for (const [key, text] of [
      ["ArrowDown", "Tides and the moon"],
      ["ArrowDown", "The sea"],
      ["ArrowRight", "12:34"],
      ["ArrowRight", "3 more moments"],
      ["ArrowRight", "3 more moments"],
      ["ArrowLeft", "12:34"],
      ["ArrowUp", "Tides and the moon"],
      ["ArrowDown", "The sea"],
      ["ArrowUp", "Tides and the moon"],
    ] as const) {
      await press(key);
      expect(focusedText()).toBe(text);
    }
    await press("ArrowUp");
    expect(document.activeElement).toBe(field());
  });

  test("the link to the other moments leads to the transcript, with the words searched in it", async () => {
    await showPopupSearch(threeFound);
    await type("tide");
    const link = await screen.findByRole("link", { name: "3 more moments" });
    expect(link.getAttribute("href")).toMatch(/^library#entry\/[\w-]+\?q=tide&part=transcript&find=tide$/);
  });

  test("a word of a note is shown in it", async () => {
    await showPopupSearch(threeFound);
    await type("注意力");
    await waitFor(() =>
      expect(document.querySelector(".found-list")?.textContent).toContain("Notes: 注意力机制很重要"),
    );
  });

  test("a corrected word and partial results are said and read out", async () => {
    await showPopupSearch(threeFound);
    await type("tudes moon");
    await waitFor(() => expect(status().join(" ")).toContain("Showing results for “tides”. You typed “tudes”."));
    await type("moon submarine");
    await waitFor(() => expect(status()).toContain("No entry has all of it. These have most of it."));
    expect(found()).toEqual(["Tides and the moon"]);
  });

  test("where nothing is found and entries are still being read in, that is said", async () => {
    await showPopupSearch(async (library) => {
      await threeFound(library);
      await library.database.searchWaiting.put({ family: "speech", number: 0 });
    });
    await type("submarine");
    await waitFor(() => expect(status()).toContain("Nothing matches “submarine”"));
    expect(status().join(" ")).toContain("1 entry is still being read in");
    expect(status().join(" ")).not.toContain("These have most of it");
  });

  test("where nothing is found, the words can be searched without what restricts them", async () => {
    await showPopupSearch(threeFound);
    await type("tag:模型 moon");
    await waitFor(() => expect(status()).toContain("Nothing matches “tag:模型 moon”"));
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Search only for “moon”" })));
    await waitFor(() => expect(found()).toEqual(["Tides and the moon"]));
  });

  test("a count that is not known yet is an upper bound; then the exact one is said, and the rows stay", async () => {
    await showPopupSearch(async ({ save }) => {
      for (let number = 0; number < 60; number++) {
        const words = number < 50 ? "alpha beta gamma" : "beta gamma, then alpha beta";
        await save({ key: `yt:${number}`, title: `${words} ${number}` });
      }
    });
    const said: string[] = [];
    const rows: string[][] = [];
    const observer = new MutationObserver(() => {
      said.push(status()[0] ?? "");
      if (found().length > 0) rows.push(found());
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    await type('"alpha beta gamma"');
    await waitFor(() => expect(status()).toContain("50 entries"));
    observer.disconnect();
    expect(said.some((text) => /^Up to 5\d entries$/.test(text))).toBe(true);
    const all = rows.at(-1) ?? [];
    expect(all).toHaveLength(20);
    for (const some of rows) expect(all.slice(0, some.length)).toEqual(some);
  });

  test("a library that cannot be read is said, not searched in vain", async () => {
    await showPopupSearchOverNothing();
    await type("tide");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "The search did not work, and why was not found out.",
    );
  });
});
