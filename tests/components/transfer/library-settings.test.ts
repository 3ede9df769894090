import { expect, test, vi } from "vitest";
import { addSettings, readSettings, removeSettings } from "../../../components/transfer/library-settings.ts";
import { ownPromptsSetting, savedSearchesSetting } from "../../../lib/browser/settings.ts";
import { type LibrarySettings, NO_LIBRARY_SETTINGS } from "../../../lib/lecture/library-settings.ts";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());

const OWN = { id: "own", name: "Mine", address: "#all?q=tides" };
const FROM_FILE: LibrarySettings = {
  savedSearches: [{ id: "theirs", name: "Theirs", address: "#all?q=moon" }],
  ownPrompts: [{ id: "prompt", name: "As a poem", text: "Write a poem." }],
  differentTags: ["sea|seas"],
};

/** Adds what a file holds; gives what an undo takes away again, whether or not all could be kept. */
async function added(before: LibrarySettings): Promise<LibrarySettings> {
  let all = NO_LIBRARY_SETTINGS;
  const tell = (some: Partial<LibrarySettings>) => {
    all = { ...all, ...some };
  };
  await addSettings(FROM_FILE, { before, added: tell }).catch(() => null);
  return all;
}

test("what an import has added to the settings is taken away by its undo, also where not all could be kept", async () => {
  await savedSearchesSetting.write([OWN]);
  const before = await readSettings();
  const whole = await added(before);
  expect((await readSettings()).differentTags).toEqual(FROM_FILE.differentTags);
  await removeSettings(whole);
  expect(await readSettings()).toEqual(before);
  vi.spyOn(ownPromptsSetting, "write").mockRejectedValueOnce(new Error("disk full"));
  const half = await added(before);
  expect((await readSettings()).savedSearches).toHaveLength(2);
  await removeSettings(half);
  expect(await readSettings()).toEqual(before);
});

test("an import that goes on after its page has died takes away with its undo what that page had added as well", async () => {
  const changedHere = { id: "prompt", name: "As a poem", text: "Write two poems." };
  await savedSearchesSetting.write([OWN]);
  await ownPromptsSetting.write([changedHere]);
  const before = await readSettings();
  await added(before);
  const again = await added(before);
  expect(again.savedSearches).toEqual(FROM_FILE.savedSearches);
  expect(again.ownPrompts).toMatchObject([{ text: "Write a poem." }]);
  await removeSettings(again);
  expect(await readSettings()).toEqual(before);
});
