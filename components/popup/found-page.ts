import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { contradicts, keyOfItsOwn } from "../../lib/capture/contradicts.ts";
import { lookupPage, type PageLookup } from "../../lib/library/lookup.ts";
import type { LibraryReader } from "../../lib/library/reader.ts";
import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import type { LectureEvent } from "./events.ts";
import { nextLook } from "./look-again.ts";

/** What the library had under a key when it was last asked. */
interface EarlierLook {
  readonly key: string;
  readonly look: number;
  readonly found: PageLookup;
}

/** The entry that a lecture is saved as, or the lecture with what was typed for it so far. */
export async function foundPage(
  library: LibraryReader | null,
  tags: readonly TagCount[],
  captured: CapturedLecture,
  provisionalKey: string,
  earlier: EarlierLook | null = null,
): Promise<LectureEvent> {
  const keys = [...new Set([captured.key, provisionalKey, ...captured.aliases])];
  // Most pages have no other name than their address: the form need not wait for the same answer twice.
  const isKnown = earlier !== null && keys.every((key) => key === earlier.key);
  const look = isKnown ? earlier.look : nextLook();
  const { saved, draft } = isKnown ? earlier.found : await lookup(library, keys);
  if (!saved) return { type: "lectureRead", captured, draft, provisionalKey, tags };
  if (!contradicts(captured, saved.lecture)) return { type: "entryRead", entry: saved, tags, look };
  // Another lecture at the address of one that is saved: it is looked up by what it plays.
  const apart = { ...captured, key: keyOfItsOwn(captured) };
  const own = await lookup(library, [...new Set([apart.key, ...apart.aliases])]);
  if (own.saved) return { type: "entryRead", entry: own.saved, tags, look };
  return { type: "lectureRead", captured: apart, draft: own.draft, provisionalKey: apart.key, tags };
}

export async function lookup(library: LibraryReader | null, keys: readonly string[]): Promise<PageLookup> {
  return library ? lookupPage(library, keys) : { saved: null, draft: null };
}
