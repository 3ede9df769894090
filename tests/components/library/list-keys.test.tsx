// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

const sent = vi.hoisted((): string[] => []);

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => {
    sent.push(command[0]);
    return commandInTest(...command);
  },
}));

const show = (hash: string) =>
  act(async () => {
    location.hash = hash;
    dispatchEvent(new Event("hashchange"));
  });

/** Presses a key where nothing in particular has the focus; says whether the browser may do with it what it does. */
async function press(key: string, held: KeyboardEventInit = {}): Promise<boolean> {
  const main = screen.getByRole("main");
  let isLeft = false;
  await act(async () => {
    main.focus();
    isLeft = fireEvent.keyDown(main, { key, ...held });
  });
  return isLeft;
}

async function threeLectures({ save }: TestLibrary): Promise<void> {
  await save({ key: "yt:sea", title: "The sea" }, ["Oceans"]);
  await save({ key: "yt:moon", title: "Tides and the moon" });
  await save({ key: "yt:rome", title: "The fall of Rome" });
}

test.each([
  ["overview", "Overview"],
  ["tags", "Tags"],
])("on #%s no key does anything to entries that are not shown", async (view, name) => {
  const { database } = await showLibrary(threeLectures);
  await waitFor(() => expect(rows()).toHaveLength(3));
  await press("ArrowDown");
  await press("a", { ctrlKey: true });
  await screen.findByText("3 selected");
  sent.length = 0;
  await show(`#${view}`);
  await screen.findByRole("heading", { level: 1, name });
  // The page is scrolled, and its text selected, by the keys that do so everywhere.
  expect(await press("ArrowDown")).toBe(true);
  expect(await press("ArrowUp", { shiftKey: true })).toBe(true);
  expect(await press("a", { ctrlKey: true })).toBe(true);
  for (const key of ["Enter", "Delete", "t", "e", "c", "o"]) await press(key);
  expect(sent).toEqual([]);
  expect(location.hash).toBe(`#${view}`);
  expect(screen.queryByRole("dialog")).toBeNull();
  await show("#all");
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(await database.lectures.filter(({ deletedAt }) => deletedAt !== null).count()).toBe(0);
  // In its list what was selected still is, and is seen.
  await screen.findByText("3 selected");
  await press("Delete");
  await waitFor(() => expect(rows()).toHaveLength(0));
});
