import { readGrantedPlayer } from "../../lib/browser/read-player.ts";
import { whyUnread } from "../../lib/browser/why-unread.ts";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { mayBeAnother } from "../../lib/capture/contradicts.ts";
import { pageKey } from "../../lib/capture/page-key.ts";
import { tagCounts } from "../../lib/library/counts.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { fromLibrary } from "../../lib/library/unread.ts";
import { recentLectures, type SavedLecture } from "../../lib/library/lookup.ts";
import type { LectureEvent, ReadingEvent } from "./events.ts";
import { foundPage, lookup } from "./found-page.ts";
import { nextLook } from "./look-again.ts";
import type { PageReading } from "./page-reading.ts";

/**
 * Tells what becomes known of the page, as it does: the tab, then the entry if the address is saved, then what the
 * page says. Key and aliases are looked up again once the page has told them. Nothing that belongs to the address
 * before is kept of a tab that has moved on meanwhile. Gives the entry that the page is saved as. Rejects with an
 * UnreadError where the library opens and cannot be read.
 */
export async function followPage(
  reading: PageReading,
  tell: (event: ReadingEvent) => void,
): Promise<SavedLecture | null> {
  const tab = await reading.tab;
  const provisional = tab && pageKey(tab.address);
  if (!tab || !provisional) {
    tell({ type: "pageNotRead", why: whyUnread(await reading.address()) });
    return null;
  }
  tell({ type: "tabFound", tab });
  void reading.waits.then(() => tell({ type: "pageWaits" }));
  // A library that cannot be opened does not keep the page from being read; saving will say what is wrong.
  const library = await reading.library.then(idbReader, () => null);
  const look = nextLook();
  const [tags, found] = await fromLibrary(
    Promise.all([library ? tagCounts(library) : [], lookup(library, [provisional.key])]),
  );
  const { saved: early } = found;
  // A course player may show another lecture at this address by now: which one, the page has to say first.
  if (early) tell({ type: "entryFound", entry: early, tags, look, isSure: !mayBeAnother(early.lecture) });
  const read = await reading.read;
  if (!read) {
    tell({ type: "pageNotRead", why: whyUnread({ address: tab.address, isLoading: false }) });
    return early;
  }
  const place = pageKey(read.tab.address) ?? provisional;
  const isSamePage = place.key === provisional.key;
  const kept = isSamePage ? early : null;
  const captured = (kept ? null : await readGrantedPlayer(read)) ?? read.captured;
  if (captured.kind === "none") {
    const recent = library && !kept ? await fromLibrary(recentLectures(library, 3)) : [];
    tell({ type: "nothingRead", captured, recent, tags, isSamePage });
    return kept;
  }
  const earlier = { key: provisional.key, look, found };
  const event = await fromLibrary(foundPage(library, tags, captured, place.key, earlier));
  tell(event);
  return event.type === "entryRead" ? event.entry : null;
}

/** The same for a lecture that was read later, from a player in a frame of the page. */
export async function pageOfPlayer(
  reading: PageReading,
  captured: CapturedLecture,
  key: string,
): Promise<LectureEvent> {
  const library = await reading.library.then(idbReader, () => null);
  return fromLibrary(foundPage(library, library ? await fromLibrary(tagCounts(library)) : [], captured, key));
}
