import type { Query } from "../query/query.ts";
import { Dictionary } from "./dictionary.ts";
import { translateQuery } from "./translate-query.ts";

/** Milliseconds for which a dictionary that nobody asks stays in memory. */
const KEPT = 5 * 60_000;

let loading: Promise<Dictionary | null> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * What translates queries by the dictionary that `read` gives; null when that cannot be read. It is let go of when it
 * was not needed for a while.
 */
export async function translation(read: () => Promise<Uint8Array>): Promise<((query: Query) => Query | null) | null> {
  loading ??= read().then(
    (bytes) => new Dictionary(bytes),
    () => null,
  );
  clearTimeout(timer);
  timer = setTimeout(() => (loading = null), KEPT);
  const dictionary = await loading;
  // What could not be read once is tried again with the next query.
  if (!dictionary) loading = null;
  return dictionary && ((query) => translateQuery(query, dictionary));
}
