// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));

beforeEach(() => localStorage.clear());

async function lectures({ save }: TestLibrary): Promise<void> {
  await save({ description: "", key: "yt:sea", title: "Sea", durationSeconds: 600 }, ["Oceans"], "Salt.");
  await save({ description: "", key: "bili:sea", title: "SEA", site: "Bilibili", durationSeconds: 600 }, [
    "Oceans",
    "Physics",
  ]);
  await save(
    { description: "", key: "pod:moon", title: "Moon", kind: "audio", durationSeconds: 6000, language: "zh-CN" },
    ["Physics"],
  );
}

const typed = () => screen.getByRole<HTMLInputElement>("searchbox", { name: "Search your library" }).value;
const chips = () =>
  [...(screen.queryByRole("list", { name: "Filters" })?.children ?? [])].map((chip) => chip.textContent?.trim());

async function openPanel(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole("button", { name: /^Filter/ }));
  return screen.findByRole("dialog", { name: "Filters" });
}

async function choose(panel: HTMLElement, field: string, choice: string): Promise<void> {
  const select = within(panel).getByRole<HTMLSelectElement>("combobox", { name: field });
  await within(select).findByRole("option", { name: choice });
  const option = [...select.options].find(({ text }) => text === choice);
  fireEvent.change(select, { target: { value: option?.value } });
}

describe("what is chosen in the panel is what could have been typed", () => {
  test.each([
    ["Kind", "Audio", "kind:audio", "Kind: Audio", ["Moon"]],
    ["Site", "Bilibili", 'site:"Bilibili"', "Site: Bilibili", ["SEA"]],
    ["With summary", "No", "-has:summary", "Without summary", ["Moon", "SEA"]],
    ["Same title and length as another", "Yes", "is:duplicate", "Same title and length as another", ["SEA", "Sea"]],
    ["Summarised by", "You", 'summariser:"me"', "Summarised by: You", ["Sea"]],
  ])("%s: %s", async (field, choice, query, chip, found) => {
    await showLibrary(lectures);
    await choose(await openPanel(), field, choice);
    await waitFor(() => expect(rows()).toEqual(found));
    expect(typed()).toBe(query);
    expect(chips()).toEqual([chip]);
  });
});

test("filters combine with one another and with words, and each goes alone", async () => {
  await showLibrary(lectures, "#all?q=sea");
  await waitFor(() => expect(rows()).toHaveLength(2));
  const panel = await openPanel();
  await choose(panel, "With summary", "Yes");
  fireEvent.change(within(panel).getByRole("spinbutton", { name: "At most, in minutes" }), { target: { value: "10" } });
  await waitFor(() => expect(rows()).toEqual(["Sea"]));
  expect(typed()).toBe("sea has:summary shorter:10m");
  expect(screen.getByRole("button", { name: "Filter (2)" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Remove filter At most: 10 min" })).toBeTruthy();
  fireEvent.keyDown(screen.getByRole("button", { name: "Remove filter With summary" }), { key: "Delete" });
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(typed()).toBe("sea shorter:10m");
  fireEvent.click(within(panel).getByRole("button", { name: "Clear filters" }));
  await waitFor(() => expect(typed()).toBe("sea"));
  expect(chips()).toEqual([]);
});

test("the panel shows what was typed, in either language", async () => {
  await showLibrary(
    lectures,
    "#all?q=类型:音频 -has:summary published:2025-02-01..2025-03 长于:90分钟 标签:Physics OR 标签:Oceans",
  );
  const panel = await openPanel();
  const value = (name: string) => within(panel).getByLabelText<HTMLInputElement>(name).value;
  expect(value("Kind")).toBe("audio");
  expect(value("With summary")).toBe("no");
  expect(value("Published from")).toBe("2025-02-01");
  expect(value("Published to")).toBe("2025-03-31");
  expect(value("At least, in minutes")).toBe("90");
  expect(within(panel).getByRole("button", { name: "Any of them" }).getAttribute("aria-pressed")).toBe("true");
  expect(
    within(panel)
      .getAllByRole("button", { name: /^Remove tag/ })
      .map((each) => each.getAttribute("aria-label")),
  ).toEqual(["Remove tag Physics", "Remove tag Oceans"]);
});

test("tags are wanted all, any or none", async () => {
  await showLibrary(lectures);
  const panel = await openPanel();
  const add = (field: string, tag: string) => {
    const input = within(panel).getByRole("combobox", { name: field });
    fireEvent.change(input, { target: { value: `${tag},` } });
  };
  add("Tags", "oceans");
  await waitFor(() => expect(rows()).toEqual(["SEA", "Sea"]));
  add("Tags", "physics");
  await waitFor(() => expect(rows()).toEqual(["SEA"]));
  fireEvent.click(within(panel).getByRole("button", { name: "Any of them" }));
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(chips()).toEqual(["Tag: Oceans or Physics"]);
  expect(screen.getByRole("heading", { level: 1, name: "Filtered entries" })).toBeTruthy();
  fireEvent.click(within(panel).getByRole("button", { name: "Remove tag Physics" }));
  add("Without tags", "physics");
  await waitFor(() => expect(rows()).toEqual(["Sea"]));
  expect(typed()).toBe('tag:"Oceans" -tag:"Physics"');
  add("Without tags", "nothing of mine");
  expect(await within(panel).findByRole("alert")).toBeTruthy();
});
