import { tendSearch } from "../library/tend-search.ts";

/** What makes, merges and goes on with the search index when nothing else goes on; commands index what they write. */
export const indexer = { tendSearch };
