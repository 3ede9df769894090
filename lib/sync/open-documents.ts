import type { Couch } from "./couch.ts";
import type { Fetched } from "./couch-answers.ts";
import { checkLibrary } from "./library-marks.ts";
import type { LocalStore, OpenedDocument, RefusedDocument } from "./local-store.ts";
import { fromPieces, type BodyPiece, pieceName, readPiece } from "./pieces.ts";
import type { OnDeletion } from "./receive-state.ts";
import type { DocumentKind, Sealer, SealRefusal } from "./seal.ts";

export interface SyncTools {
  readonly store: LocalStore;
  readonly couch: Couch;
  readonly sealer: Sealer;
  /** The library's name, from its keys. */
  readonly library: string;
}

/** What a sync has met so far. */
export interface Met {
  received: number;
  sent: number;
  readonly refused: {
    readonly id: string;
    readonly why: RefusedDocument["why"] | "replayed" | "too-large" | "refused";
  }[];
}

/**
 * Opens what was fetched, and hands it to the library: what cannot be opened is refused one by one. Gives the ids of those
 * that must not be written over: deletions that were held back, and what only later keys or a later version can read.
 */
export async function take(
  tools: SyncTools,
  ids: readonly string[],
  found: readonly (Fetched | null)[],
  met: Met,
  onDeletion: OnDeletion,
): Promise<readonly string[]> {
  const { store, couch, sealer, library } = tools;
  const first = await openAll(tools, found);
  // It may have been damaged on its way.
  const again = first.refused.length > 0 ? await couch.fetch(first.refused.map(({ id }) => id)) : [];
  const second = await openAll(tools, again);
  const [opened, { refused }] = [[...first.opened, ...second.opened], second];
  const absent = await takeAbsent(
    store,
    ids.filter((_, at) => !found[at]),
  );
  const { held, replayed } = await store.receive(opened, onDeletion);
  met.received += opened.length - held.length;
  // Where the keys were changed the sync ends with that word, and these stay on the list until the new ones are here.
  if (refused.some(({ why }) => why === "later-epoch")) await checkLibrary(couch, sealer, library);
  const untaken: readonly RefusedDocument[] = [...refused, ...absent];
  if (untaken.length > 0) await store.refuse(untaken);
  const isNew = ({ id }: { readonly id: string }) => !met.refused.some((former) => former.id === id);
  met.refused.push(...[...untaken, ...replayed.map((id) => ({ id, why: "replayed" as const }))].filter(isNew));
  return [...held, ...refused.filter(isOfLater).map(({ id }) => id)];
}

/** What this device had is sent anew; what it never had is asked for again, as a feed names what the server has. */
async function takeAbsent(store: LocalStore, ids: readonly string[]): Promise<RefusedDocument[]> {
  if (ids.length === 0) return [];
  const known = await store.revisions(ids);
  const lost = ids.filter((id) => known.has(id));
  if (lost.length > 0) await store.missing(lost);
  return ids.filter((id) => !known.has(id)).map((id) => ({ id, rev: "", why: "not-there" }));
}

/** Whether it is sound, as far as this device can know, and written by one that is further on. */
export function isOfLater({ why }: RefusedDocument): boolean {
  return why === "later-epoch" || why === "other-layout";
}

async function openAll(tools: SyncTools, found: readonly (Fetched | null)[]) {
  const [opened, refused]: [OpenedDocument[], RefusedDocument[]] = [[], []];
  for (const document of found) {
    if (!document) continue;
    const result = await openWhole(tools, document);
    if ("why" in result) refused.push({ id: document.id, rev: document.rev, why: result.why });
    else opened.push(result);
  }
  return { opened, refused };
}

async function openWhole(
  { couch, sealer }: SyncTools,
  { id, rev, c }: Fetched,
): Promise<OpenedDocument | { readonly why: SealRefusal }> {
  const kind = kindOf(id);
  const first = await openPiece(sealer, id, c);
  if (!kind || "why" in first) return { why: kind && "why" in first ? first.why : "unreadable" };
  const pieces = [first.piece];
  const ids = await idsAfter(sealer, first.piece);
  const others = ids.length > 0 ? await couch.fetch(ids) : [];
  for (const [at, other] of others.entries()) {
    const next = await openPiece(sealer, ids[at] ?? "", other?.c);
    if ("why" in next) return next;
    pieces.push(next.piece);
  }
  const body = fromPieces(kind, pieces);
  // Sealed with our keys under this id, and still not named so: a fault of whoever sealed it.
  if (!body || (await sealer.idOf(kind, body.name)) !== id) return { why: "unreadable" };
  return { kind, id, rev, epoch: first.epoch, body };
}

async function openPiece(
  sealer: Sealer,
  id: string,
  c: unknown,
): Promise<{ readonly piece: BodyPiece; readonly epoch: number } | { readonly why: SealRefusal }> {
  const opened = await sealer.open(id, c);
  if (!opened.ok) return { why: opened.why };
  const piece = readPiece(opened.body);
  return piece ? { piece, epoch: opened.epoch } : { why: "unreadable" };
}

/** The ids of the further pieces of a document; none where it is whole, null where it cannot be opened. */
export async function furtherIds(sealer: Sealer, { id, c }: Fetched): Promise<readonly string[] | null> {
  const first = await openPiece(sealer, id, c);
  return "why" in first ? null : idsAfter(sealer, first.piece);
}

function idsAfter(sealer: Sealer, first: BodyPiece): Promise<string[]> {
  const name = first.of > 1 ? nameIn(first.text) : "";
  const others = Array.from({ length: first.of - 1 }, (_, at) => sealer.idOf("y", pieceName(name, first, at + 1)));
  return Promise.all(others);
}

/** Of a document in pieces: its name stands first in the first one. */
function nameIn(text: string): string {
  const [, name] = /^\{"name":("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
  return name === undefined ? "" : String(JSON.parse(name));
}

const KINDS = ["a", "s", "z", "p"] as const;

/** What a feed's row is about; null for what is none of a library's own documents, or comes along with another one. */
export function kindOf(id: string): DocumentKind | null {
  return KINDS.find((kind) => id.length === 33 && id.startsWith(kind)) ?? null;
}
