import type { Couch } from "./couch.ts";
import type { Fetched, FeedPage, Sequence } from "./couch-answers.ts";
import { isErased } from "./document-state.ts";
import { fromPieces, readPiece } from "./pieces.ts";
import type { Sealer } from "./seal.ts";

/** So many rows of the feed at once, and so many documents. */
const [ROWS, AT_ONCE] = [5000, 500];

/**
 * The ids of the entries on the server. Each document is looked into: one that only says that an entry was deleted for
 * good is none. What cannot be opened counts, as it may be an entry.
 */
export async function entriesThere(couch: Couch, sealer: Sealer): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  let since: Sequence | null = null;
  for (;;) {
    const page: FeedPage = await couch.changes(since, ROWS, false);
    const ids = page.rows.flatMap(({ id, isDeleted }) => (id.startsWith("a") && !isDeleted ? [id] : []));
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const found of await couch.fetch(ids.slice(at, at + AT_ONCE)))
        if (found && !(await isEmptied(sealer, found))) there.add(found.id);
    if (page.rows.length < ROWS || page.last === since) return there;
    since = page.last;
  }
}

async function isEmptied(sealer: Sealer, { id, c }: Fetched): Promise<boolean> {
  const opened = await sealer.open(id, c);
  const piece = opened.ok ? readPiece(opened.body) : null;
  // One in several pieces has more in it than that.
  const state = piece?.of === 1 ? fromPieces("a", [piece]) : null;
  return state !== null && "registers" in state && isErased(state);
}
