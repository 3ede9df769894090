import type { FeedPage, Sequence } from "./couch-answers.ts";
import { checkLibrary } from "./library-marks.ts";
import { lockId } from "./lock.ts";
import { keepProof } from "./proofs.ts";
import type { OnDeletion } from "./receive-state.ts";
import { kindOf, type Met, type SyncTools, take } from "./open-documents.ts";
import { SyncStop } from "./sync-stop.ts";

/** So many rows of the feed at once; their documents come along where few are expected. */
const [ROWS, FEW] = [5000, 10];
/** Entries are small, words and pictures are not. */
const AT_ONCE = { small: 500, large: 40 };
/** More than so many deletions, or than this part of the library, are asked about first: a few are what a person does by hand. */
const [FEW_DELETIONS, MOST_DELETIONS] = [4, 50];
const MOST_PART = 0.2;

/** What the person has answered to a question of an earlier sync. */
export interface Consent {
  /** So many deletions may be made. */
  readonly deletions?: number;
  /** What was to be deleted shall stay, here and on the other devices. */
  readonly keepAll?: true;
}

/**
 * Takes in all that others wrote. First the feed is read to its end into a list, so that no row is lost if the worker dies;
 * then documents are fetched from the list, entries before words, so that the library is of use early. Gives the number of
 * deletions that are to be asked about.
 */
export async function pull(tools: SyncTools, met: Met, consent: Consent = {}): Promise<number> {
  await readFeedToEnd(tools, met);
  await drain(tools, met, ["s", "a"], AT_ONCE.small);
  const asked = await settleHeld(tools, met, consent);
  await drain(tools, met, ["p", "z"], AT_ONCE.large);
  return asked;
}

async function readFeedToEnd(tools: SyncTools, met: Met): Promise<void> {
  const { store, couch } = tools;
  let { since } = await store.progress();
  for (let withDocuments = since !== null; ; withDocuments = false) {
    const limit = withDocuments ? FEW : ROWS;
    const page = await couch.changes(since, limit, withDocuments);
    const last = page.rows.at(-1);
    // Before the place in the feed: a worker that died between the two would never notice that a restored server has other
    // rows before that place.
    if (last) await keepProof(store, { id: last.id, rev: last.rev });
    await listNews(tools, page, met);
    // A feed that stands still and yet is not at its end would be read for ever.
    if (page.rows.length < limit || page.last === since) return;
    since = page.last;
  }
}

/** This device's own revisions are on the feed too, and are passed over. */
async function listNews(tools: SyncTools, { rows, last, documents }: FeedPage, met: Met): Promise<void> {
  const { sealer } = tools;
  // Before anything is sealed with the former keys. The place in the feed stays before it, until the new ones are here.
  if (rows.some(({ id }) => id === lockId(sealer.epoch + 1))) throw new SyncStop("later-epoch");
  const ours = rows.filter(({ id }) => kindOf(id) !== null);
  const known = await tools.store.revisions(ours.map(({ id }) => id));
  const news = ours.filter(({ id, rev }) => known.get(id) !== rev);
  await tools.store.list(
    news.filter(({ isDeleted }) => !isDeleted),
    last,
  );
  const gone = news.filter(({ isDeleted }) => isDeleted).map(({ id }) => id);
  // No device removes an entry's document: whoever did may have removed the whole library.
  if (gone.some((id) => known.has(id))) await checkLibrary(tools.couch, tools.sealer, tools.library);
  // What this device never had may wait to be asked for again.
  if (gone.length > 0) await tools.store.missing(gone);
  // Entries before words, as below: whether words are wanted is known by the entries.
  const came = documents
    .filter(({ id }) => news.some((row) => row.id === id) && !(tools.store.picturesStay && id.startsWith("p")))
    .toSorted((one, other) => Number(/^[pz]/.test(one.id)) - Number(/^[pz]/.test(other.id)));
  if (came.length > 0)
    await take(
      tools,
      came.map(({ id }) => id),
      came,
      met,
      "hold",
    );
}

async function drain(
  tools: SyncTools,
  met: Met,
  kinds: readonly ("a" | "s" | "z" | "p")[],
  limit: number,
): Promise<void> {
  for (;;) {
    const ids = await tools.store.listed(kinds, limit);
    if (ids.length === 0) return;
    await take(tools, ids, await tools.couch.fetch(ids), met, "hold");
  }
}

/** Deletions are made together, once it is known how many they are. */
async function settleHeld(tools: SyncTools, met: Met, consent: Consent): Promise<number> {
  const held = await tools.store.held();
  if (held.length === 0) return 0;
  const shown = await tools.store.countShown();
  const isUsual = held.length <= MOST_DELETIONS && held.length <= Math.max(FEW_DELETIONS, shown * MOST_PART);
  const isAllowed = isUsual || held.length <= (consent.deletions ?? 0);
  if (!isAllowed && !consent.keepAll) return held.length;
  const how: OnDeletion = consent.keepAll ? "keep" : "apply";
  for (let at = 0; at < held.length; at += AT_ONCE.small) {
    const ids = held.slice(at, at + AT_ONCE.small);
    await take(tools, ids, await tools.couch.fetch(ids), met, how);
  }
  return 0;
}

/** Whether nobody has written since the feed was last read to its end. */
export function isUpToDate(upToDate: Sequence | null, now: Sequence): boolean {
  return upToDate !== null && upToDate === now;
}
