import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { leadToRecovery } from "../../../lib/browser/lead-to-recovery.ts";
import { openLibraryPage } from "../../../lib/browser/library-page.ts";

await vi.hoisted(async () => {
  Object.assign(globalThis, { chrome: (await import("wxt/testing/fake-browser")).fakeBrowser });
});
vi.mock("../../../lib/browser/library-page.ts", () => ({ openLibraryPage: vi.fn() }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(openLibraryPage).mockClear();
});

test("a save without the popup that finds the library broken opens its page, once as long as the browser runs", async () => {
  await leadToRecovery("storage-broken");
  await leadToRecovery("storage-broken");
  expect(openLibraryPage).toHaveBeenCalledTimes(1);
});

test("a full disk or an entry that is gone is said where it happens, and opens nothing", async () => {
  await leadToRecovery("disk-full");
  await leadToRecovery("not-found");
  expect(openLibraryPage).not.toHaveBeenCalled();
});
