import type { Couch, SealedDocument } from "./couch.ts";
import { type SyncTools, furtherIds } from "./open-documents.ts";
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
    const ids = document ? await furtherIds(sealer, document) : [];
    return document && ids.length > 0 ? [[document.id, ids]] : [];
  });
  return new Map((await Promise.all(all)).flat());
}

/** Pieces that no document names any more. What cannot be removed now stays, and does nothing but take room. */
export async function removePieces({ couch }: SyncTools, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const revisions = await couch.revisions(ids);
  const there = ids.flatMap((id, at) =>
    revisions[at] ? [{ _id: id, _rev: revisions[at], _deleted: true as const }] : [],
  );
  if (there.length > 0) await couch.write(there);
}
