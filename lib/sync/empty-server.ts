import type { Couch } from "./couch.ts";
import type { Sequence } from "./couch-answers.ts";

const AT_ONCE = 2000;

/** Deletes every document that is on the server; gives how many there were. What another device writes meanwhile stays. */
export async function emptyServer(couch: Couch): Promise<number> {
  let since: Sequence | null = null;
  let count = 0;
  for (;;) {
    const page = await couch.changes(since, AT_ONCE, false);
    const there = page.rows.filter(({ isDeleted }) => !isDeleted);
    if (there.length > 0)
      await couch.write(there.map(({ id, rev }) => ({ _id: id, _rev: rev, _deleted: true, c: undefined })));
    count += there.length;
    if (page.rows.length < AT_ONCE || page.last === since) return count;
    since = page.last;
  }
}
