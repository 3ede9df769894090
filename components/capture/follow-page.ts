import type { ActiveTab } from "../../lib/browser/active-tab.ts";
import { press, type Press } from "../../lib/browser/press.ts";
import { readPage } from "../../lib/browser/read-page.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { Captured } from "../../lib/capture/captured.ts";
import { pageKey } from "../../lib/capture/page-key.ts";
import { lookupLecture, lookupPage, recentLectures, tagCounts, type PageLookup } from "../../lib/library/lookup.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import type { PageState } from "./page-state.ts";

/** What the popup has asked for before React has drawn its first frame. */
export interface PageReading {
  readonly tab: Promise<ActiveTab | null>;
  readonly captured: Promise<Captured | null>;
  readonly library: Promise<IDBDatabase>;
}

export function startReading({ page }: Press = press()): PageReading {
  return {
    tab: page.then((found) => found?.tab ?? null),
    captured: page.then((found) => found && readPage(found.tab, found.raw)),
    library: openForReading(() => sendCommand("prepare", {})),
  };
}

/**
 * Shows what becomes known of the page, as it does: the tab, then the entry if the address is saved, then what the
 * page says. Key and aliases are looked up again once the page has told them.
 */
export async function followPage(reading: PageReading, show: (state: PageState) => void): Promise<void> {
  const tab = await reading.tab;
  const provisional = tab && pageKey(tab.address);
  if (!tab || !provisional) return show({ phase: "unreadable" });
  show({ phase: "reading", tab });
  // A library that cannot be opened does not keep the page from being read; saving will say what is wrong.
  const library = await reading.library.catch(() => null);
  const tags = library ? await tagCounts(library) : [];
  const early = await lookup(library, [provisional.key]);
  if (early.saved) show({ phase: "saved", entry: early.saved, tags });
  const captured = await reading.captured;
  if (!captured) return early.saved ? undefined : show({ phase: "unreadable" });
  if (captured.kind === "none") {
    if (early.saved) return;
    return show({ phase: "nothing", captured, recent: library ? await recentLectures(library, 3) : [], tags });
  }
  const { saved, draft } = await lookup(library, [...new Set([captured.key, provisional.key, ...captured.aliases])]);
  if (saved) show({ phase: "saved", entry: saved, tags });
  else show({ phase: "lecture", captured, draft, provisionalKey: provisional.key, tags });
}

async function lookup(library: IDBDatabase | null, keys: readonly string[]): Promise<PageLookup> {
  return library ? lookupPage(library, keys) : { saved: null, draft: null };
}

/** The entry as it is now, after a command may have changed it. */
export async function savedState(reading: PageReading, lectureId: string): Promise<PageState | null> {
  const library = await reading.library;
  const [entry, tags] = await Promise.all([lookupLecture(library, lectureId), tagCounts(library)]);
  return entry && { phase: "saved", entry, tags };
}
