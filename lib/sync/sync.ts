import { newWriter } from "./clock.ts";
import { checkLibrary } from "./library-marks.ts";
import type { Met, SyncTools } from "./open-documents.ts";
import { checkProofs, seemsEarlier } from "./proofs.ts";
import { type Consent, isUpToDate, pull } from "./pull.ts";
import { push } from "./push.ts";
import { ServerError } from "./server-error.ts";
import { type StopReason, SyncStop } from "./sync-stop.ts";
import { beginTurn } from "./turn.ts";

interface SyncReport {
  /** Documents that came and that went. */
  readonly received: number;
  readonly sent: number;
  /** Documents that were not taken, or not sent; the others are unaffected. */
  readonly refused: Met["refused"];
}

export type SyncOutcome = SyncReport &
  (
    | { readonly status: "done" }
    | {
        readonly status: "stopped";
        readonly why: StopReason;
        /** Of what the question is about, such as deletions. */
        readonly count: number;
        readonly retryAfterSeconds: number | null;
      }
  );

interface SyncRun extends SyncTools {
  /** Whether it is the first sync since the browser was started: from then on this device writes as somebody else. */
  readonly isFirst: boolean;
  readonly consent?: Consent;
}

const SEALED_AT_ONCE = 500;

/** One sync: the server is looked at, what others wrote is taken in, what was changed here is sent. */
export async function syncOnce(run: SyncRun): Promise<SyncOutcome> {
  const met: Met = { received: 0, sent: 0, refused: [] };
  try {
    await goOver(run, met);
    return { status: "done", ...met };
  } catch (error) {
    return { status: "stopped", ...met, ...stopOf(error) };
  }
}

async function goOver(run: SyncRun, met: Met): Promise<void> {
  const { store, couch, sealer, library, isFirst, consent } = run;
  const about = await couch.about();
  if (isFirst) await store.saveProgress({ writer: newWriter() });
  const progress = await store.progress();
  const { instance, upToDate } = progress;
  const isOther = instance !== about.instance;
  const isStrange = isOther || seemsEarlier(about.updateSeq, progress) || about.documents < (await store.countKnown());
  if (isFirst || isStrange) await checkLibrary(couch, sealer, library);
  if (instance !== null && isOther) throw new SyncStop("server-restored");
  if (instance !== null && (isFirst || isStrange)) await checkProofs(store, couch);
  if (isFirst) await beginTurn(run);
  const again = await store.listRefused(isFirst);
  if (isOther) await store.saveProgress({ instance: about.instance, proofs: [] });
  // Pictures wait where they were to stay.
  const isDue = isFirst || again > 0 || (await store.listed(["p"], 1)).length > 0;
  const isAtEnd = !isDue && isUpToDate(upToDate, about.updateSeq);
  const asked = isAtEnd ? 0 : await pull(run, met, consent);
  // What is to be asked about is asked again by the next sync.
  if (asked === 0) await store.saveProgress({ upToDate: about.updateSeq });
  const left = new Set<string>();
  await push(run, met, left);
  // What is new goes first; then what is old is sealed with the keys in use, as far as one sync comes.
  while ((await store.sealAnew(sealer.epoch, SEALED_AT_ONCE)) > 0) await push(run, met, left);
  if (asked > 0) throw new SyncStop("many-deletions", asked);
}

function stopOf(error: unknown): { why: StopReason; count: number; retryAfterSeconds: number | null } {
  if (error instanceof SyncStop) return { why: error.reason, count: error.count, retryAfterSeconds: null };
  if (error instanceof ServerError) return { why: error.problem, count: 0, retryAfterSeconds: error.retryAfterSeconds };
  throw error;
}
