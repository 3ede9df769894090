import { completeEntry } from "./complete-entry.ts";
import { readLinkWords } from "./link-words.ts";
import { saveLink } from "./save-link.ts";
import { savePage } from "./save-page.ts";
import type { WritableLibrary } from "./writable-library.ts";

type Click = Parameters<typeof readLinkWords>;

/** All that the background reads pages for. */
export function saver(library: WritableLibrary) {
  return {
    savePage: savePage.bind(null, library),
    saveLink: async (...[click, tab]: Click) => saveLink(library, click.linkUrl ?? "", await readLinkWords(click, tab)),
    completeEntry: completeEntry.bind(null, library),
  };
}
