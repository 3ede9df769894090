import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { showMark, tellingTabs } from "../../../lib/browser/badge.ts";
import { keepMarks } from "../../../lib/browser/keep-marks.ts";
import { rememberPage } from "../../../lib/browser/seen-pages.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

// Packages look for the browser's interface as they load.
await vi.hoisted(async () => {
  Object.assign(globalThis, { chrome: (await import("wxt/testing/fake-browser")).fakeBrowser });
});

const permission = { added: () => {}, removed: () => {} };

const YOUTUBE = "https://www.youtube.com/watch?v=";
const LESSON = "https://course.example/lesson-1";

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, "setIcon").mockResolvedValue();
  await fakeBrowser.action.setTitle({ title: "Save this lecture" });
  vi.spyOn(fakeBrowser.i18n, "getUILanguage").mockReturnValue("en");
  Object.assign(fakeBrowser.permissions, {
    onAdded: { addListener: (listener: () => void) => (permission.added = listener) },
    onRemoved: { addListener: (listener: () => void) => (permission.removed = listener) },
  });
});

async function setUp() {
  const library = await openTestLibrary();
  const refresh = keepMarks(library.database);
  const tab = await fakeBrowser.tabs.create({ url: "about:blank" });
  const id = tab.id ?? -1;
  /** What the browser does as the tab goes to an address; without access Lectern is not told which. */
  const go = async (address: string | undefined) => {
    const url = address === undefined ? {} : { url: address };
    const now = { ...tab, url: address };
    vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue(now as never);
    vi.spyOn(fakeBrowser.tabs, "query").mockResolvedValue([now] as never);
    await fakeBrowser.tabs.onUpdated.trigger(id, { status: "loading", ...url }, now);
  };
  const sign = () => fakeBrowser.action.getBadgeText({ tabId: id });
  const becomes = (wanted: string) => vi.waitFor(async () => expect((await sign()) ?? "").toBe(wanted));
  return { ...library, refresh, go, becomes, id };
}

test("the mark comes with a saved page, and goes with the next page", async () => {
  const { save, go, becomes, id } = await setUp();
  await save({ key: "yt:aaaaaaaaaaa" });
  await go(`${YOUTUBE}aaaaaaaaaaa`);
  await becomes("✓");
  expect(await fakeBrowser.action.getTitle({ tabId: id })).toMatch(/^Saved 14 May 2026, \d\d:\d\d$/);
  await go(`${YOUTUBE}bbbbbbbbbbb`);
  await becomes("");
  expect(await fakeBrowser.action.getTitle({ tabId: id })).toBe("Save this lecture");
});

test("a mark of which the browser has taken half away, the tab having gone on meanwhile, goes whole", async () => {
  const { save, go, becomes, id } = await setUp();
  await save({ key: "yt:aaaaaaaaaaa" });
  await go(`${YOUTUBE}aaaaaaaaaaa`);
  await becomes("✓");
  await fakeBrowser.action.setBadgeText({ tabId: id, text: "" });
  await go(`${YOUTUBE}bbbbbbbbbbb`);
  await vi.waitFor(async () => expect(await fakeBrowser.action.getTitle({ tabId: id })).toBe("Save this lecture"));
  expect(fakeBrowser.action.setIcon).toHaveBeenLastCalledWith(
    expect.objectContaining({ tabId: id, path: expect.objectContaining({ 16: "/icon/16.png" }) }),
  );
});

test("of two navigations in a row the later one has the last word, however long the first one takes", async () => {
  const { save, go, becomes, database } = await setUp();
  await save({ key: "yt:aaaaaaaaaaa" });
  const { promise: late, resolve: letGo } = Promise.withResolvers<void>();
  const transaction = database.transaction.bind(database) as (...given: readonly unknown[]) => Promise<unknown>;
  const slow = vi.spyOn(database, "transaction").mockImplementationOnce((async (...given: readonly unknown[]) => {
    await late;
    return transaction(...given);
  }) as never);
  await go(`${YOUTUBE}aaaaaaaaaaa`);
  await vi.waitFor(() => expect(slow).toHaveBeenCalled());
  await go(`${YOUTUBE}bbbbbbbbbbb`);
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await becomes("");
});

test("a page that shows a lecture saved elsewhere stays marked once it has been seen", async () => {
  const { save, go, becomes, refresh, perform } = await setUp();
  const id = await save({ key: "yt:aaaaaaaaaaa" });
  await rememberPage(LESSON, ["yt:aaaaaaaaaaa"]);
  await go(LESSON);
  await becomes("✓");
  await perform("trashLecture", { id });
  refresh();
  await becomes("");
  await perform("restoreLecture", { id });
  refresh();
  await becomes("✓");
  await rememberPage(LESSON, []);
  refresh();
  await becomes("");
});

test("a tab that Lectern may not look at stays as it is, until the permission for it is taken back", async () => {
  const { save, go, becomes, refresh } = await setUp();
  await save({ key: "yt:aaaaaaaaaaa" });
  await go(`${YOUTUBE}aaaaaaaaaaa`);
  await becomes("✓");
  await go(undefined);
  refresh();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await becomes("✓");
  permission.removed();
  await becomes("");
});

test("all tabs are looked at once it is allowed", async () => {
  const { save, go, becomes } = await setUp();
  await go(`${YOUTUBE}aaaaaaaaaaa`);
  await becomes("");
  await save({ key: "yt:aaaaaaaaaaa" });
  permission.added();
  await becomes("✓");
});

test("a library that cannot be read marks nothing, and the next change is followed again", async () => {
  const { save, go, becomes, refresh, database } = await setUp();
  await save({ key: "yt:aaaaaaaaaaa" });
  const failed = vi.spyOn(database, "transaction").mockImplementationOnce(() => {
    throw new DOMException("Internal error opening backing store", "UnknownError");
  });
  await go(`${YOUTUBE}aaaaaaaaaaa`);
  await vi.waitFor(() => expect(failed).toHaveBeenCalled());
  await becomes("");
  refresh();
  await becomes("✓");
});

test("what the button says of a save stays while other tabs are marked anew, until that tab goes on", async () => {
  const { save, go, becomes, refresh, id } = await setUp();
  await go(`${YOUTUBE}aaaaaaaaaaa`);
  tellingTabs.add(id);
  await showMark(id, { look: "busy", title: "Saving…" });
  await save({ key: "yt:aaaaaaaaaaa" });
  refresh();
  // One after the other: once this one asks for the tabs, the one before has marked them.
  permission.removed();
  await vi.waitFor(() => expect(fakeBrowser.tabs.query).toHaveBeenCalledTimes(2));
  expect(await fakeBrowser.action.getTitle({ tabId: id })).toBe("Saving…");
  await go(`${YOUTUBE}aaaaaaaaaaa`);
  await becomes("✓");
});
