// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
// Whatever waits for a frame asks while the list is still being looked up.
vi.mock("../../../components/search/painted.ts", () => ({ painted: async () => {} }));

const press = (button: HTMLElement) => act(async () => void fireEvent.click(button));

/** The same lecture on two sites, and as often as there are letters in `more`. */
async function twice({ save, perform }: TestLibrary, more = "") {
  const keep = await save({ key: "yt:a", title: "Waves", description: "From the sea.", creators: [] });
  const other = await save({ key: "bili:a", title: "WAVES", site: "Bilibili", description: "", creators: ["Ana"] });
  await perform("addNote", { lectureId: other, atSeconds: null, text: "A thought" });
  for (const letter of more) await save({ key: `v:${letter}`, title: "waves", site: "Vimeo", creators: ["Bo"] });
  return { keep, other };
}

async function showEntry(id: string) {
  await act(async () => {
    location.hash = `#entry/${id}`;
    dispatchEvent(new Event("hashchange"));
  });
  return within(await screen.findByRole("complementary", { name: "Entry" }));
}

test("an entry that is there twice says so, and the two become one, which one undo takes back", async () => {
  let ids = { keep: "", other: "" };
  const { database } = await showLibrary(async (library) => {
    ids = await twice(library);
  });
  const pane = await showEntry(ids.other);
  await pane.findByText("This lecture seems to be saved a second time, from YouTube.");
  await press(pane.getByRole("button", { name: "Compare and merge" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Is this the same lecture?" }));
  await dialog.findByRole("button", { name: "Merge" });
  // What only one of them says is not asked about.
  expect(dialog.getAllByRole("group").map((group) => group.querySelector("legend")?.textContent)).toEqual([
    "Entry that stays",
    "Title",
  ]);
  const title = within(dialog.getByRole("group", { name: "Title" }));
  expect(title.getByRole<HTMLInputElement>("radio", { name: "Waves" }).checked).toBe(true);
  await press(title.getByRole("radio", { name: "WAVES" }));
  await press(dialog.getByRole("button", { name: "Merge" }));
  await waitFor(() => expect(rows()).toEqual(["WAVES"]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  // The one that is left is open now.
  expect(location.hash).toBe(`#entry/${ids.keep}`);
  expect(await database.lectures.get(ids.keep)).toMatchObject({
    description: "From the sea.",
    creators: ["Ana"],
    aliases: ["bili:a"],
  });
  await press(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(rows()).toEqual(["WAVES", "Waves"]));
});

test("the entry that stays is chosen, and its facts with it", async () => {
  let ids = { keep: "", other: "" };
  const { database } = await showLibrary(async (library) => {
    ids = await twice(library);
  });
  const pane = await showEntry(ids.keep);
  await press(await pane.findByRole("button", { name: "Compare and merge" }));
  const dialog = within(await screen.findByRole("dialog"));
  const stays = within(await dialog.findByRole("group", { name: "Entry that stays" }));
  await press(stays.getByRole("radio", { name: /Bilibili/ }));
  await press(dialog.getByRole("button", { name: "Merge" }));
  await waitFor(() => expect(rows()).toEqual(["WAVES"]));
  expect(await database.lectures.get(ids.other)).toMatchObject({ description: "From the sea.", aliases: ["yt:a"] });
});

test("after a skipped pair has gone with a merge, a pair that was not seen yet still comes", async () => {
  await showLibrary(async (library) => twice(library, "c"), "#all?q=is%3Aduplicate");
  await waitFor(() => expect(rows()).toHaveLength(3));
  await press(await screen.findByRole("button", { name: "Compare and merge" }));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByText("Pair 1 of 3");
  await press(dialog.getByRole("button", { name: "Skip" }));
  await dialog.findByText("Pair 2 of 3");
  const stays = () => within(dialog.getByRole("group", { name: "Entry that stays" }));
  expect(stays().getByRole("radio", { name: /YouTube/ })).toBeTruthy();
  await press(stays().getByRole("radio", { name: /Vimeo/ }));
  await press(dialog.getByRole("button", { name: "Merge" }));
  await dialog.findByText("Pair 2 of 2");
  expect(stays().getByRole("radio", { name: /Bilibili/ })).toBeTruthy();
  expect(stays().getByRole("radio", { name: /Vimeo/ })).toBeTruthy();
  expect(dialog.queryByRole("button", { name: "Skip" })).toBeNull();
});

test("duplicates are gone through pair by pair; what is told apart is not offered again", async () => {
  await showLibrary(async (library) => twice(library, "c"), "#all?q=is%3Aduplicate");
  await waitFor(() => expect(rows()).toHaveLength(3));
  await press(await screen.findByRole("button", { name: "Compare and merge" }));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByText("Pair 1 of 3");
  await press(dialog.getByRole("button", { name: "Not the same" }));
  await dialog.findByText("Pair 2 of 3");
  await press(dialog.getByRole("button", { name: "Skip" }));
  await dialog.findByText("Pair 3 of 3");
  await press(dialog.getByRole("button", { name: "Merge" }));
  await waitFor(() => expect(rows()).toHaveLength(0));
});
