import type { SealedDocument } from "./couch.ts";
import type { WriteAnswer } from "./couch-answers.ts";
import type { DirtyDocument, SentDocument } from "./local-store.ts";
import { type Met, type SyncTools, take } from "./open-documents.ts";
import { pieceName, toPieces } from "./pieces.ts";
import { keepProof } from "./proofs.ts";
import { ServerError } from "./server-error.ts";
import { SyncStop } from "./sync-stop.ts";

const [AT_ONCE, MOST_BYTES] = [500, 2_000_000];
/** After so many rounds in which every document had been written by others meanwhile, a later sync goes on. */
const MOST_ROUNDS = 12;

/** A document ready to be sent, with its further pieces before it. */
interface Parcel {
  readonly document: DirtyDocument;
  readonly id: string;
  readonly sealed: readonly SealedDocument[];
}

/** Sends all that is dirty; what others have written meanwhile is fetched, merged and sent again. */
export async function push(tools: SyncTools, met: Met): Promise<void> {
  const left = new Set<string>();
  for (let rounds = 0; ;) {
    const dirty = await tools.store.dirty(AT_ONCE, left);
    if (dirty.length === 0) return;
    let isMet = false;
    for (const parcels of batches(await Promise.all(dirty.map((document) => parcel(tools, document)))))
      isMet = (await send(tools, parcels, left, met)) || isMet;
    if (isMet && ++rounds > MOST_ROUNDS) throw new SyncStop("contended");
  }
}

async function parcel({ sealer }: SyncTools, document: DirtyDocument): Promise<Parcel> {
  const { kind, name, body, rev } = document;
  const id = await sealer.idOf(kind, name);
  const sealed = await Promise.all(
    toPieces(body).map(async (piece, at): Promise<SealedDocument> => {
      const own = at === 0 ? id : await sealer.idOf("y", pieceName(name, piece, at));
      return { _id: own, ...(at === 0 && rev !== null && { _rev: rev }), c: await sealer.seal(own, piece) };
    }),
  );
  return { document, id, sealed: [...sealed.slice(1), ...sealed.slice(0, 1)] };
}

function batches(parcels: readonly Parcel[]): Parcel[][] {
  const all: Parcel[][] = [];
  let room = 0;
  for (const each of parcels) {
    const size = each.sealed.reduce((sum, { c }) => sum + String(c).length + 150, 0);
    const last = all.at(-1);
    if (last && size <= room) last.push(each);
    else all.push([each]);
    room = (last && size <= room ? room : MOST_BYTES) - size;
  }
  return all;
}

/** Whether any document had been written by others meanwhile. */
async function send(tools: SyncTools, parcels: readonly Parcel[], left: Set<string>, met: Met): Promise<boolean> {
  const written = await writeOrHalve(tools, parcels);
  if (written === "too-large") return sendHalves(tools, parcels, left, met);
  const done: SentDocument[] = [];
  const conflicting: Parcel[] = [];
  let at = 0;
  for (const each of parcels) {
    const { document, id, sealed } = each;
    const results = written.slice(at, (at += sealed.length));
    const last = results.at(-1);
    if (last?.status === "written") done.push(sentAs(tools, document, id, last.rev));
    else if (last?.status === "conflict") conflicting.push(each);
    else leave(left, met, document, id, "refused");
  }
  met.sent += done.length;
  const newest = done.at(-1);
  // First what the server has, then that nothing waits here any more.
  if (newest) await keepProof(tools.store, { id: newest.id, rev: newest.rev, isOwn: true });
  if (newest) await tools.store.sent(done);
  if (conflicting.length === 0) return false;
  const ids = conflicting.map(({ id }) => id);
  const kept = new Set(await take(tools, ids, await tools.couch.fetch(ids), met, "hold"));
  // They wait for an answer, or for keys: to send them again would only be refused again.
  for (const { id, document } of conflicting) if (kept.has(id)) left.add(document.name);
  return conflicting.some(({ id }) => !kept.has(id));
}

async function writeOrHalve({ couch }: SyncTools, parcels: readonly Parcel[]): Promise<WriteAnswer[] | "too-large"> {
  try {
    return await couch.write(parcels.flatMap(({ sealed }) => sealed));
  } catch (error) {
    if (error instanceof ServerError && error.problem === "too-large") return "too-large";
    throw error;
  }
}

async function sendHalves(tools: SyncTools, parcels: readonly Parcel[], left: Set<string>, met: Met): Promise<boolean> {
  const [first] = parcels;
  if (first && parcels.length === 1) {
    leave(left, met, first.document, first.id, "too-large");
    return false;
  }
  const middle = Math.ceil(parcels.length / 2);
  const isMet = await send(tools, parcels.slice(0, middle), left, met);
  return (await send(tools, parcels.slice(middle), left, met)) || isMet;
}

/** It stays dirty, and is tried again by the next sync, not by this one. */
function leave(left: Set<string>, met: Met, { name }: DirtyDocument, id: string, why: "refused" | "too-large"): void {
  left.add(name);
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
