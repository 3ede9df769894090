import { readGrantedPlayer } from "../../lib/browser/read-player.ts";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { contradicts, keyOfItsOwn, mayBeAnother } from "../../lib/capture/contradicts.ts";
import { isExtensionStore } from "../../lib/browser/extension-stores.ts";
import { pageKey } from "../../lib/capture/page-key.ts";
import { lookupPage, recentLectures, tagCounts, type PageLookup } from "../../lib/library/lookup.ts";
import type { TagCount } from "../../lib/search/complete-tags.ts";
import type { PageReading } from "./page-reading.ts";
import type { PageState } from "./state.ts";

/**
 * Shows what becomes known of the page, as it does: the tab, then the entry if the address is saved, then what the
 * page says. Key and aliases are looked up again once the page has told them. A tab that has moved on meanwhile is
 * shown as what it is by then: nothing that belongs to its address before is kept.
 */
export async function followPage(reading: PageReading, show: (state: PageState) => void): Promise<void> {
  const tab = await reading.tab;
  const provisional = tab && pageKey(tab.address);
  if (!tab || !provisional) return show({ phase: "unreadable", isClosed: true });
  let isFound = false;
  show({ phase: "reading", tab });
  // The tab's title may still be that of the page before.
  void reading.waits.then(() => !isFound && show({ phase: "reading", tab: null }));
  // A library that cannot be opened does not keep the page from being read; saving will say what is wrong.
  const library = await reading.library.catch(() => null);
  const tags = library ? await tagCounts(library) : [];
  const early = await lookup(library, [provisional.key]);
  // A course player may show another lecture at this address by now: which one, the page has to say first.
  const isEarly = early.saved !== null && !mayBeAnother(early.saved.lecture);
  isFound = isEarly;
  if (early.saved && isEarly) show({ phase: "saved", entry: early.saved, tags });
  const read = await reading.read;
  isFound = true;
  const place = (read && pageKey(read.tab.address)) ?? provisional;
  const isSaved = early.saved !== null && place.key === provisional.key;
  if (early.saved && isSaved && (!read || read.captured.kind === "none"))
    return isEarly ? undefined : show({ phase: "saved", entry: early.saved, tags });
  if (!read) return show({ phase: "unreadable", isClosed: isExtensionStore(tab.address) });
  const captured = (isSaved ? null : await readGrantedPlayer(read)) ?? read.captured;
  if (captured.kind !== "none") return show(await lectureState(library, tags, captured, place.key));
  show({ phase: "nothing", captured, recent: library ? await recentLectures(library, 3) : [], tags });
}

/** The same for a lecture that was read later, from a player in a frame of the page. */
export async function lectureOfPlayer(
  reading: PageReading,
  captured: CapturedLecture,
  key: string,
): Promise<PageState> {
  const library = await reading.library.catch(() => null);
  return lectureState(library, library ? await tagCounts(library) : [], captured, key);
}

/** The entry that a lecture is saved as, or the form with what was typed for it so far. */
async function lectureState(
  library: IDBDatabase | null,
  tags: readonly TagCount[],
  captured: CapturedLecture,
  provisionalKey: string,
): Promise<PageState> {
  const { saved, draft } = await lookup(library, [...new Set([captured.key, provisionalKey, ...captured.aliases])]);
  if (!saved) return { phase: "lecture", captured, draft, provisionalKey, tags };
  if (!contradicts(captured, saved.lecture)) return { phase: "saved", entry: saved, tags };
  // Another lecture at the address of one that is saved: it is looked up by what it plays.
  const apart = { ...captured, key: keyOfItsOwn(captured) };
  const own = await lookup(library, [...new Set([apart.key, ...apart.aliases])]);
  if (own.saved) return { phase: "saved", entry: own.saved, tags };
  return { phase: "lecture", captured: apart, draft: own.draft, provisionalKey: apart.key, tags };
}

async function lookup(library: IDBDatabase | null, keys: readonly string[]): Promise<PageLookup> {
  return library ? lookupPage(library, keys) : { saved: null, draft: null };
}
