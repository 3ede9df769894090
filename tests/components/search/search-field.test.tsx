// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { setInterfaceLanguage } from "../../../lib/words/say.ts";
import { field, found, press, showPopupSearch, threeFound, type } from "./popup-search-shown.tsx";

vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: vi.fn() }));
vi.mock("../../../lib/browser/library-page.ts", () => ({
  libraryPageAddress: (place = "") => `library${place}`,
  librarySearchAddress: (query: string) => `library#all?q=${query}`,
  openLibraryPage: vi.fn(),
  openPage: vi.fn(),
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));

afterEach(() => setInterfaceLanguage("en"));

const options = () => screen.queryAllByRole("option").map((option) => option.firstElementChild?.textContent);
const offered = (wanted: readonly string[]) => waitFor(() => expect(options()).toEqual(wanted));

describe("completing a query", () => {
  test("the beginning of an operator offers it, with what it means", async () => {
    await showPopupSearch(threeFound);
    await type("moon ta");
    await offered(["tag:"]);
    expect(screen.getByRole("option").textContent).toContain("has this tag");
    await press("ArrowDown");
    expect(field().getAttribute("aria-activedescendant")).toBe(screen.getByRole("option").id);
    expect(screen.getByRole("option").getAttribute("aria-selected")).toBe("true");
    await press("Enter");
    expect(field().value).toBe("moon tag:");
    await offered(["Oceans", "模型"]);
  });

  test("values are offered with their counts, and a click takes one", async () => {
    await showPopupSearch(threeFound);
    await type("tag:o");
    await offered(["Oceans"]);
    expect(screen.getByRole("option").textContent).toBe("Oceans2");
    await act(async () => fireEvent.click(screen.getByRole("option")));
    expect(field().value).toBe('tag:"Oceans" ');
    expect(options()).toEqual([]);
    await waitFor(() => expect(found()).toHaveLength(2));
  });

  test("Tab completes a beginning, and leaves a whole word alone", async () => {
    await showPopupSearch(threeFound);
    await type("ta");
    await offered(["tag:"]);
    await press("Tab");
    expect(field().value).toBe("tag:");
    await type("in");
    await offered(["in:"]);
    await press("Tab");
    expect(field().value).toBe("in");
  });

  test("Esc closes the list and leaves what was typed; so does going elsewhere in the text", async () => {
    await showPopupSearch(threeFound);
    await type("ta");
    await offered(["tag:"]);
    await press("Escape");
    expect(options()).toEqual([]);
    expect(field().value).toBe("ta");
    await type("tag");
    await offered(["tag:"]);
    await act(async () => {
      field().setSelectionRange(0, 0);
      fireEvent.select(field());
    });
    expect(options()).toEqual([]);
  });

  test("the Chinese interface offers the Chinese names", async () => {
    setInterfaceLanguage("zh-CN");
    await showPopupSearch(threeFound).catch(() => undefined);
    const search = screen.getByRole<HTMLInputElement>("searchbox", { name: "搜索资料库" });
    await act(async () => {
      search.focus();
      fireEvent.change(search, { target: { value: "标" } });
    });
    await offered(["标签:"]);
    await act(async () => fireEvent.click(screen.getByRole("option")));
    expect(search.value).toBe("标签:");
  });

  test("nothing is offered for whole words", async () => {
    await showPopupSearch(threeFound);
    await type("moon");
    await waitFor(() => expect(found()).toHaveLength(1));
    expect(options()).toEqual([]);
  });
});

describe("suggestions while typing", () => {
  beforeEach(() => localStorage.clear());

  test("tags, titles and words lie in one line; the arrows reach them and then the results", async () => {
    await showPopupSearch(threeFound);
    await type("oc");
    await offered(["Oceans"]);
    const list = screen.getByRole("listbox");
    expect(list.getAttribute("aria-orientation")).toBe("horizontal");
    expect(screen.getByRole("option").textContent).toBe("Oceanstag2");
    expect(field().getAttribute("aria-activedescendant")).toBeNull();
    await press("ArrowDown");
    expect(field().getAttribute("aria-activedescendant")).toBe(screen.getByRole("option").id);
    await waitFor(() => expect(found()).toHaveLength(2));
    await press("ArrowDown");
    expect(document.activeElement?.matches(".found-link")).toBe(true);
  });

  test("Enter takes the one that is reached, and otherwise the first result", async () => {
    await showPopupSearch(threeFound);
    await type("oc");
    await offered(["Oceans"]);
    await press("ArrowDown");
    await press("Enter");
    expect(field().value).toBe('tag:"Oceans" ');
    await waitFor(() => expect(found()).toHaveLength(2));
  });

  test("left and right go along the line, and up goes back to the text", async () => {
    await showPopupSearch(threeFound);
    await type("ti");
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
    const all = screen.getAllByRole("option");
    await press("ArrowDown");
    await press("ArrowRight");
    expect(field().getAttribute("aria-activedescendant")).toBe(all[1]?.id);
    await press("ArrowLeft");
    expect(field().getAttribute("aria-activedescendant")).toBe(all[0]?.id);
    await press("ArrowUp");
    expect(field().getAttribute("aria-activedescendant")).toBeNull();
  });

  test("what was searched before is offered, and can be forgotten", async () => {
    await showPopupSearch(threeFound);
    await type("moon tides");
    await press("Enter");
    await act(async () => field().blur());
    await type("moo");
    await waitFor(() => expect(options()[0]).toBe("moon tides"));
    expect(options().at(-1)).toBe("Forget past searches");
    await act(async () => fireEvent.click(screen.getByRole("option", { name: "Forget past searches" })));
    await act(async () => field().blur());
    await type("moon");
    await type("moo");
    await waitFor(() => expect(options()).not.toContain("moon tides"));
    expect(localStorage.getItem("pastQueries")).toBeNull();
  });
});

describe("typing with an input method", () => {
  test("what is being composed is shown and not searched; what is chosen is", async () => {
    await showPopupSearch(threeFound);
    await act(async () => {
      field().focus();
      fireEvent.input(field(), { target: { value: "yu'yan" }, isComposing: true });
    });
    expect(field().value).toBe("yu'yan");
    expect(document.querySelector(".found-list")).toBeNull();
    await act(async () => {
      fireEvent.input(field(), { target: { value: "语言" }, isComposing: true });
      fireEvent.compositionEnd(field());
    });
    await waitFor(() => expect(found()).toEqual(["语言模型"]));
  });

  test("Enter and Esc belong to the input method while it composes", async () => {
    await showPopupSearch(threeFound);
    await type("ta");
    await offered(["tag:"]);
    await press("ArrowDown", { isComposing: true });
    await press("Escape", { isComposing: true });
    await offered(["tag:"]);
    expect(field().getAttribute("aria-activedescendant")).toBeNull();
  });
});

describe("search help", () => {
  test("names every operator with an example and one line", async () => {
    await showPopupSearch(threeFound);
    await act(async () => fireEvent.click(await screen.findByRole("button", { name: "Search help" })));
    const help = within(await screen.findByRole("dialog", { name: "Search help" }));
    const examples = help.getAllByRole("rowheader").map(({ textContent }) => textContent);
    for (const operator of [
      "tag",
      "by",
      "site",
      "lang",
      "in",
      "before",
      "after",
      "saved",
      "watched",
      "longer",
      "shorter",
      "has",
    ])
      expect(examples.some((example) => example?.startsWith(`${operator}:`))).toBe(true);
    await act(async () => fireEvent.click(help.getByRole("button", { name: "Close" })));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
