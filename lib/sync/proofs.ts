import type { Couch } from "./couch.ts";
import type { Sequence } from "./couch-answers.ts";
import type { LocalStore, SyncProgress } from "./local-store.ts";
import { SyncStop } from "./sync-stop.ts";

/** A revision that the server had: one that was restored from an older state does not know it. */
export interface Proof {
  readonly id: string;
  readonly rev: string;
  /** Written by this device, and not met in the feed yet. */
  readonly isOwn?: true;
}

/** So many are kept, the newest: what is written to a restored server before anybody notices pushes none of them out. */
const MOST = 30;

/** Remembers a revision that was just written or read, the newest there is. */
export async function keepProof(store: LocalStore, proof: Proof): Promise<void> {
  const { proofs = [] } = await store.progress();
  const others = proofs.filter(({ id, rev }) => id !== proof.id || rev !== proof.rev);
  await store.saveProgress({ proofs: [...others, proof].slice(-MOST) });
}

/** Stops where the server has forgotten what it had. */
export async function checkProofs(store: LocalStore, couch: Couch): Promise<void> {
  const { proofs = [] } = await store.progress();
  if (proofs.length > 0 && !(await couch.hasAll(proofs))) throw new SyncStop("server-restored");
}

/**
 * Whether a feed seems to end before where it ended once, or has not moved though this device wrote. Sequences say nothing
 * that can be relied on; those of CouchDB and of its relatives begin with a number that grows, so that a smaller one is
 * worth a closer look.
 */
export function seemsEarlier(now: Sequence, { upToDate, proofs = [] }: SyncProgress): boolean {
  if (upToDate === null) return false;
  const [one, other] = [numberIn(now), numberIn(upToDate)];
  return (one !== null && other !== null && one < other) || (now === upToDate && proofs.at(-1)?.isOwn === true);
}

function numberIn(sequence: Sequence): number | null {
  const [digits] = /^\d+/.exec(String(sequence)) ?? [];
  return digits === undefined ? null : Number(digits);
}
