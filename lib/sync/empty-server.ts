import type { Couch } from "./couch.ts";
import type { Sequence } from "./couch-answers.ts";
import { ServerError } from "./server-error.ts";

const AT_ONCE = 2000;

/** What sync writes: entries and what belongs to them, their further pieces, marks, and the keys under their lock. */
const OURS = /^(?:[aszply][\w-]{32}|k\d{4})$/;

/**
 * Deletes all that sync has put on the server, and nothing of anybody else; gives how much it was. What another device
 * writes meanwhile stays. Throws where the server keeps any of it.
 */
export async function emptyServer(couch: Couch): Promise<number> {
  let since: Sequence | null = null;
  let count = 0;
  for (;;) {
    const page = await couch.changes(since, AT_ONCE, false);
    const there = page.rows.filter(({ id, isDeleted }) => !isDeleted && OURS.test(id));
    const removed = there.map(({ id, rev }) => ({ _id: id, _rev: rev, _deleted: true }) as const);
    const answers = removed.length > 0 ? await couch.write(removed) : [];
    if (answers.some(({ status }) => status === "refused")) throw new ServerError("forbidden");
    count += there.length;
    if (page.rows.length < AT_ONCE || page.last === since) return count;
    since = page.last;
  }
}
