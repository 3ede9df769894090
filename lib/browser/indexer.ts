import type { LibraryDatabase } from "../library/database.ts";
import { tendSearch } from "../library/tend-search.ts";
import { untilLittleGoesOn } from "./much-goes-on.ts";

/** So long each piece gives way to what reads or writes much of the library, in milliseconds. */
const GIVES_WAY = 10_000;

/** What makes, merges and goes on with the search index when nothing else goes on; commands index what they write. */
export const indexer = {
  async tendSearch(library: LibraryDatabase, pause: () => Promise<boolean>): Promise<boolean> {
    await untilLittleGoesOn(library, GIVES_WAY);
    return tendSearch(library, async () => {
      await untilLittleGoesOn(library, GIVES_WAY);
      return pause();
    });
  },
};
