import type { Couch, SealedDocument } from "./couch.ts";
import { type SyncTools, furtherIds } from "./open-documents.ts";
import type { NotedPieces } from "./local-store.ts";
import { batches, type Parcel } from "./parcel.ts";
import { ServerError } from "./server-error.ts";

/** Sends what goes before a long document; whether the server took all of it. */
export async function sendFurther({ couch }: SyncTools, { further }: Parcel): Promise<boolean> {
  for (const documents of batches(further, (each: SealedDocument) => each))
    if (!(await sendPieces(couch, documents))) return false;
  return true;
}

async function sendPieces(couch: Couch, documents: readonly SealedDocument[]): Promise<boolean> {
  const written = await unlessTooLarge(() => couch.write(documents));
  // In conflict is only what an answer was lost of: nobody else gives a piece its name.
  if (written !== "too-large") return written.every(({ status }) => status !== "refused");
  if (documents.length < 2) throw new ServerError("too-large");
  const middle = documents.length >> 1;
  return (await sendPieces(couch, documents.slice(0, middle))) && sendPieces(couch, documents.slice(middle));
}

export async function unlessTooLarge<T>(work: () => Promise<T>): Promise<T | "too-large"> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServerError && error.problem === "too-large") return "too-large";
    throw error;
  }
}

/**
 * The further pieces that the server has of documents which are about to be replaced or emptied, by the documents' ids.
 * Asked only where there can be any: of what is emptied, and of what is long again.
 */
export async function formerPieces(
  { couch, sealer }: SyncTools,
  parcels: readonly Parcel[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = parcels.filter(({ document: { rev, body }, further }) => {
    const isEmptied = "content" in body && body.content === null;
    return rev !== null && (isEmptied || further.length > 0);
  });
  if (asked.length === 0) return new Map();
  const found = await couch.fetch(asked.map(({ id }) => id));
  const all = found.map(async (document): Promise<[string, readonly string[]][]> => {
    const ids = (document && (await furtherIds(sealer, document))) ?? [];
    return document && ids.length > 0 ? [[document.id, ids]] : [];
  });
  return new Map((await Promise.all(all)).flat());
}

/** Remembers pieces before they are sent, or before their document names others: from then on they may be strays. */
export async function notePieces({ store }: SyncTools, noted: readonly NotedPieces[]): Promise<void> {
  const some = noted.filter(({ ids }) => ids.length > 0);
  if (some.length === 0) return;
  const { pieces = [] } = await store.progress();
  await store.saveProgress({ pieces: [...pieces, ...some] });
}

/**
 * Removes the pieces that were remembered and that no document names, also those of a push that was cut off. Where the
 * document cannot be opened now, it is asked again by a later sync.
 */
export async function removeStrays({ store, couch, sealer }: SyncTools): Promise<void> {
  const { pieces = [] } = await store.progress();
  if (pieces.length === 0) return;
  const documents = [...new Set(pieces.map((each) => each.of))];
  const found = await couch.fetch(documents);
  const named = new Map<string, readonly string[]>();
  for (const [at, id] of documents.entries()) {
    const document = found[at];
    const ids = document ? await furtherIds(sealer, document) : [];
    if (ids) named.set(id, ids);
  }
  const strays = pieces.flatMap((each) => each.ids.filter((id) => named.get(each.of)?.includes(id) === false));
  if (strays.length > 0) await remove(couch, strays);
  await store.saveProgress({ pieces: pieces.filter((each) => !named.has(each.of)) });
}

async function remove(couch: Couch, ids: readonly string[]): Promise<void> {
  const revisions = await couch.revisions(ids);
  const there = ids.flatMap((id, at) =>
    revisions[at] ? [{ _id: id, _rev: revisions[at], _deleted: true as const }] : [],
  );
  if (there.length > 0) await couch.write(there);
}
