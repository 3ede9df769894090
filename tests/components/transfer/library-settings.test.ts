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
async function added(): Promise<LibrarySettings> {
  let all = NO_LIBRARY_SETTINGS;
  await addSettings(FROM_FILE, (some) => {
    all = { ...all, ...some };
  }).catch(() => null);
  return all;
}

test("what an import has added to the settings is taken away by its undo, also where not all could be kept", async () => {
  await savedSearchesSetting.write([OWN]);
  const before = await readSettings();
  const whole = await added();
  expect((await readSettings()).differentTags).toEqual(FROM_FILE.differentTags);
  await removeSettings(whole);
  expect(await readSettings()).toEqual(before);
  vi.spyOn(ownPromptsSetting, "write").mockRejectedValueOnce(new Error("disk full"));
  const half = await added();
  expect((await readSettings()).savedSearches).toHaveLength(2);
  await removeSettings(half);
  expect(await readSettings()).toEqual(before);
});
