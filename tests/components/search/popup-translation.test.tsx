// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { translatedSearchSetting } from "../../../lib/browser/settings.ts";
import { packed } from "../../lib/search/translation/small-dictionary.ts";
import { found, showPopupSearch, type, type TestLibrary } from "./popup-search-shown.tsx";

vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: vi.fn() }));

vi.mock("../../../lib/browser/library-page.ts", () => ({
  libraryPageAddress: (place = "") => `library${place}`,
  librarySearchAddress: (query: string) => `library#all?q=${query}`,
}));
vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());

const status = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

async function twoLanguages({ save }: TestLibrary): Promise<void> {
  await save({ key: "yt:en", title: "How a virus spreads" });
  await save({ key: "yt:zh", title: "病毒是什么" });
}

beforeEach(async () => {
  vi.stubGlobal("fetch", async () => new Response(new Uint8Array(await packed())));
  await translatedSearchSetting.write(true);
});

// First of all: a dictionary that was read once is kept.
test("a dictionary that cannot be read is told of, and what was typed is found", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("gone")));
  await showPopupSearch(twoLanguages);
  await type("virus");
  await waitFor(() => expect(status().join()).toContain("The dictionary could not be read"));
  expect(found()).toEqual(["How a virus spreads"]);
});

test("what is found through translation follows below, and says by what", async () => {
  await showPopupSearch(twoLanguages);
  await type("virus");
  await waitFor(() => expect(found()).toEqual(["How a virus spreads", "病毒是什么"]));
  expect(screen.getByText("virus = 病毒")).toBeTruthy();
  expect(status()).toContain("2 entries");
  expect(screen.getByText("病毒", { selector: "mark" })).toBeTruthy();
});

test("switched off, nothing is translated and no dictionary is read", async () => {
  const read = vi.fn();
  vi.stubGlobal("fetch", read);
  await act(() => translatedSearchSetting.write(false));
  await showPopupSearch(twoLanguages);
  await type("病毒");
  await waitFor(() => expect(found()).toEqual(["病毒是什么"]));
  await type("virus");
  await waitFor(() => expect(found()).toEqual(["How a virus spreads"]));
  const asked = vi.spyOn(translatedSearchSetting, "read");
  await type("病毒 ");
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await type("virus");
  await waitFor(() => expect(found()).toEqual(["How a virus spreads"]));
  expect(found()).toEqual(["How a virus spreads"]);
  expect(read).not.toHaveBeenCalled();
});
