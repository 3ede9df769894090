import type { WriteAnswer } from "./couch-answers.ts";
import { formerPieces, notePieces, removeStrays, sendFurther, unlessTooLarge } from "./further-pieces.ts";
import type { DirtyDocument, SentDocument } from "./local-store.ts";
import { type Met, type SyncTools, take } from "./open-documents.ts";
import { batches, type Parcel, parcelOf } from "./parcel.ts";
import { PIECE_SIZES } from "./pieces.ts";
import { keepProof } from "./proofs.ts";
import { SyncStop } from "./sync-stop.ts";

const AT_ONCE = 500;
/** After so many rounds in which every document had been written by others meanwhile, a later sync goes on. */
const MOST_ROUNDS = 12;

/** What is sent by this sync, and names of what is left to a later one. */
interface PushRun {
  readonly tools: SyncTools;
  readonly left: Set<string>;
  readonly met: Met;
  /** Revisions that the library does not learn, as nothing in them can be read: they are written over. */
  readonly spoilt: Map<string, string>;
}

/** Sends all that is dirty; what others have written meanwhile is fetched, merged and sent again. `left` stays for later. */
export async function push(tools: SyncTools, met: Met, left: Set<string>): Promise<void> {
  const run: PushRun = { tools, met, left, spoilt: new Map() };
  await removeStrays(tools);
  for (let rounds = 0; ;) {
    const dirty = await tools.store.dirty(AT_ONCE, run.left);
    if (dirty.length === 0) return removeStrays(tools);
    const parcels = await Promise.all(dirty.map((document) => parcelFor(run, document)));
    let isMet = false;
    for (const batch of batches(parcels, ({ sealed }) => sealed)) isMet = (await send(run, batch)) || isMet;
    if (isMet && ++rounds > MOST_ROUNDS) throw new SyncStop("contended");
  }
}

async function parcelFor({ tools, spoilt }: PushRun, document: DirtyDocument): Promise<Parcel> {
  const made = await parcelOf(tools.sealer, document);
  const rev = spoilt.get(made.id);
  return rev === undefined ? made : { ...made, sealed: { ...made.sealed, _rev: rev } };
}

/** Whether any document had been written by others meanwhile. */
async function send(run: PushRun, parcels: readonly Parcel[]): Promise<boolean> {
  const former = await formerPieces(run.tools, parcels);
  const noted = parcels.map(({ id, further }) => ({
    of: id,
    ids: [...further.map(({ _id }) => _id), ...(former.get(id) ?? [])],
  }));
  await notePieces(run.tools, noted);
  const ready: Parcel[] = [];
  for (const each of parcels) {
    const taken = await unlessTooLarge(() => sendFurther(run.tools, each));
    if (taken === "too-large") await sendSmaller(run, each);
    else if (taken) ready.push(each);
    else leave(run, each, "refused");
  }
  const written = await unlessTooLarge(() => writeAll(run, ready));
  return written === "too-large" ? sendHalves(run, ready) : settle(run, ready, written);
}

async function writeAll({ tools }: PushRun, parcels: readonly Parcel[]): Promise<WriteAnswer[]> {
  return parcels.length === 0 ? [] : tools.couch.write(parcels.map(({ sealed }) => sealed));
}

/** Goes by what the server said to each. */
async function settle(run: PushRun, parcels: readonly Parcel[], written: readonly WriteAnswer[]): Promise<boolean> {
  const { tools, met } = run;
  const [done, conflicting]: [SentDocument[], Parcel[]] = [[], []];
  for (const [at, each] of parcels.entries()) {
    const answer = written[at];
    if (answer?.status === "written") done.push(sentAs(tools, each.document, each.id, answer.rev));
    else if (answer?.status === "conflict") conflicting.push(each);
    else leave(run, each, "refused");
  }
  met.sent += done.length;
  const newest = done.at(-1);
  // First what the server has, then that nothing waits here any more.
  if (newest) await keepProof(tools.store, { id: newest.id, rev: newest.rev, isOwn: true });
  if (newest) await tools.store.sent(done);
  return conflicting.length > 0 && meet(run, conflicting);
}

/** Takes in what others have written; whether anything is to be sent again at once. */
async function meet({ tools, met, left, spoilt }: PushRun, conflicting: readonly Parcel[]): Promise<boolean> {
  const ids = conflicting.map(({ id }) => id);
  const found = await tools.couch.fetch(ids);
  const kept = new Set(await take(tools, ids, found, met, "hold"));
  for (const [at, { id, document }] of conflicting.entries()) {
    const there = found[at];
    // They wait for an answer, or for keys: to send them again would only be refused again.
    if (kept.has(id)) left.add(document.name);
    const isSpoilt = met.refused.some(
      (each) => each.id === id && (each.why === "damaged" || each.why === "unreadable"),
    );
    if (there && isSpoilt) spoilt.set(id, there.rev);
  }
  return conflicting.some(({ id }) => !kept.has(id));
}

async function sendHalves(run: PushRun, parcels: readonly Parcel[]): Promise<boolean> {
  const [first] = parcels;
  if (first && parcels.length === 1) return sendSmaller(run, first);
  const middle = Math.ceil(parcels.length / 2);
  const isMet = await send(run, parcels.slice(0, middle));
  return (await send(run, parcels.slice(middle))) || isMet;
}

/** In smaller pieces, as far as there are any. */
async function sendSmaller(run: PushRun, parcel: Parcel): Promise<boolean> {
  for (const most of PIECE_SIZES) {
    const next = await parcelOf(run.tools.sealer, parcel.document, most);
    if (next.further.length > parcel.further.length) return send(run, [next]);
  }
  leave(run, parcel, "too-large");
  return false;
}

/** It stays dirty, and is tried again by the next sync, not by this one. */
function leave({ left, met }: PushRun, { document, id }: Parcel, why: "refused" | "too-large"): void {
  left.add(document.name);
  met.refused.push({ id, why });
}

function sentAs(
  { sealer }: SyncTools,
  { kind, name, version, body }: DirtyDocument,
  id: string,
  rev: string,
): SentDocument {
  return { id, kind, name, version, rev, epoch: sealer.epoch, seen: "seen" in body ? body.seen : null };
}
