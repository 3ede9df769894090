import { browser, type Browser } from "wxt/browser";
import { pageKey } from "../capture/page-key.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { dexieReader } from "../library/dexie-reader.ts";
import { refusalOf } from "../library/errors.ts";
import { savedByKey } from "../library/find-saved.ts";
import { savedMark, showMark, tellingTabs } from "./badge.ts";
import { loadInterface } from "./load-interface.ts";
import { keysOfPages } from "./seen-pages.ts";

/** What a tab tells of itself; without access to it, there is no `url`. */
type MarkedTab = Pick<Browser.tabs.Tab, "id" | "url">;

/** Has all tabs marked anew, after a change to the library. */
export type RefreshMarks = () => void;

/**
 * Keeps the button's mark on every tab in step with the address that the tab shows and with the library. It sees the
 * tabs that the button was pressed on, until they go to another site, and with the permission `tabs` all of them.
 */
export function keepMarks(library: LibraryDatabase): RefreshMarks {
  // One after the other: of two navigations in a row the later one must have the last word.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (tabs: () => Promise<readonly MarkedTab[]>, mark: typeof markTabs = markTabs) => {
    const work = async () => mark(library, await tabs()).catch(throwUnexpected);
    last = last.then(work, work);
  };
  let waiting = false;
  const refresh = () => {
    if (waiting) return;
    waiting = true;
    inTurn(async () => {
      waiting = false;
      return browser.tabs.query({});
    });
  };
  browser.tabs.onUpdated.addListener((id, { url, status }, tab) => {
    // The address is hidden on tabs that Lectern has no business with; those change nothing and read nothing.
    if (url !== undefined || status === "loading") tellingTabs.delete(id);
    if (tab.url !== undefined && (url !== undefined || status !== undefined)) inTurn(() => tabNow(id));
  });
  browser.runtime.onStartup.addListener(refresh);
  browser.runtime.onInstalled.addListener(refresh);
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(() => inTurn(() => browser.tabs.query({}), clearHidden));
  return refresh;
}

/** The tab as it is by now, for it may have gone on or have been closed while others were marked. */
async function tabNow(id: number): Promise<readonly MarkedTab[]> {
  return browser.tabs.get(id).then(
    (tab) => [tab],
    () => [],
  );
}

async function markTabs(library: LibraryDatabase, tabs: readonly MarkedTab[]): Promise<void> {
  const keysOf = await keysOfPages();
  const pages = tabs.flatMap(({ id, url }) => {
    const place = pageKey(URL.parse(url ?? "") ?? new URL("about:blank"));
    return id === undefined || url === undefined ? [] : [{ id, keys: place ? keysOf(place.key) : [] }];
  });
  if (pages.length === 0) return;
  const saved = await savedByKey(
    dexieReader(library),
    pages.flatMap(({ keys }) => keys),
  );
  await loadInterface();
  for (const { id, keys } of pages) {
    if (tellingTabs.has(id)) continue;
    const lecture = keys.map((key) => saved.get(key)).find((each) => each !== undefined);
    await showMark(id, lecture ? savedMark(lecture.savedAt) : null);
  }
}

/** Takes the marks off the tabs whose address may no longer be read. */
async function clearHidden(_: LibraryDatabase, tabs: readonly MarkedTab[]): Promise<void> {
  for (const { id, url } of tabs) if (id !== undefined && url === undefined) await showMark(id, null);
}

/** A library that cannot be opened marks nothing; the commands that need it say what is wrong. */
function throwUnexpected(error: unknown): void {
  if (refusalOf(error) === "unknown") throw error;
}
