// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));

beforeEach(() => localStorage.clear());

async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new Event("hashchange"));
  });
}

async function three({ save }: TestLibrary): Promise<void> {
  for (const title of ["Sea", "Moon", "Rome"]) await save({ key: `yt:${title}`, title, description: "" });
}

test("what was opened lately is listed, the latest first, without what has gone to Trash", async () => {
  const library = await showLibrary(three);
  const idOf = async (title: string) => (await library.database.lectures.get({ key: `yt:${title}` }))?.id ?? "";
  for (const title of ["Moon", "Sea", "Rome", "Moon"]) {
    const id = await idOf(title);
    await goTo(`#entry/${id}`);
    await waitFor(() => expect(localStorage.getItem("recentlyOpened")?.split("\n")[0]).toBe(id));
  }
  await library.perform("trashLecture", { id: await idOf("Rome") });
  await goTo("#recent");
  await waitFor(() => expect(rows()).toEqual(["Moon", "Sea"]));
  expect(screen.getByRole("heading", { level: 1, name: "Recently opened" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Sort: Last opened" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Sort: Last opened" }));
  fireEvent.click(
    within(await screen.findByRole("menu", { name: "Sort" })).getByRole("menuitemradio", { name: "Oldest saved" }),
  );
  await waitFor(() => expect(rows()).toEqual(["Sea", "Moon"]));
});

test("where nothing was opened yet, it is said how entries come here", async () => {
  await showLibrary(three, "#recent");
  expect(await screen.findByText("Entries appear here as you open them.")).toBeTruthy();
});
