import type { Couch } from "./couch.ts";
import type { FeedRow, Sequence } from "./couch-answers.ts";
import { ServerError } from "./server-error.ts";

const AT_ONCE = 2000;
/** Others that write meanwhile end soon, as they find no library any more: so often is looked again. */
const MOST_ROUNDS = 5;

/** The mark of a library and its keys: where they are gone, no device writes any more. */
const KEYS = /^(?:l[\w-]{32}|k\d{4})$/;
/** What else sync writes: entries and what belongs to them, and their further pieces. */
const OTHERS = /^[aszpy][\w-]{32}$/;
/** Where each device has left its word. */
const WORDS = /^_local\/l[\w-]{32}$/;

/**
 * Deletes all that sync has put on the server, and nothing of anybody else; gives how much it was. `own` is where this
 * device has left its word: not every server lists where others have. Throws where the server keeps any of it.
 */
export async function emptyServer(couch: Couch, own: string | null): Promise<number> {
  let count = 0;
  for (const which of [KEYS, OTHERS]) count += await removeAll(couch, which);
  const listed = (await couch.locals()).filter((id) => WORDS.test(id)).map((id) => id.slice("_local/".length));
  for (const name of new Set(own === null ? listed : [own, ...listed])) await couch.removeLocal(name);
  return count;
}

/** What was written meanwhile is met the next time. */
async function removeAll(couch: Couch, which: RegExp): Promise<number> {
  let count = 0;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const { removed, met } = await removeOnce(couch, which);
    count += removed;
    if (met === 0) return count;
  }
  throw new ServerError("precondition");
}

async function removeOnce(couch: Couch, which: RegExp): Promise<{ readonly removed: number; readonly met: number }> {
  let since: Sequence | null = null;
  let [removed, met] = [0, 0];
  for (;;) {
    const page = await couch.changes(since, AT_ONCE, false);
    const there = page.rows.filter(({ id, isDeleted }) => !isDeleted && which.test(id));
    const left = there.length > 0 ? await remove(couch, there) : 0;
    removed += there.length - left;
    met += left;
    if (page.rows.length < AT_ONCE || page.last === since) return { removed, met };
    since = page.last;
  }
}

/** Gives how many others have written again meanwhile. */
async function remove(couch: Couch, rows: readonly FeedRow[]): Promise<number> {
  const answers = await couch.write(rows.map(({ id, rev }) => ({ _id: id, _rev: rev, _deleted: true })));
  if (answers.some(({ status }) => status === "refused")) throw new ServerError("forbidden");
  return answers.filter(({ status }) => status === "conflict").length;
}
