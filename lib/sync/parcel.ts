import type { SealedDocument } from "./couch.ts";
import type { DirtyDocument } from "./local-store.ts";
import { pieceName, toPieces } from "./pieces.ts";
import type { Sealer } from "./seal.ts";

/** Of one request: CouchDB takes more, what stands before it may not. */
const MOST_BYTES = 2_000_000;
/** Names and signs around a sealed text. */
const AROUND = 150;

/** A document ready to be sent. */
export interface Parcel {
  readonly document: DirtyDocument;
  readonly id: string;
  readonly sealed: SealedDocument;
  /** Of a long one: they are sent before it, so that nobody reads of pieces that are not there. */
  readonly further: readonly SealedDocument[];
}

/** Seals a document, in pieces of at most so many bytes. */
export async function parcelOf(sealer: Sealer, document: DirtyDocument, most?: number): Promise<Parcel> {
  const { kind, name, body, rev } = document;
  const id = await sealer.idOf(kind, name);
  const [first, ...others] = toPieces(body, most);
  const further = await Promise.all(
    others.map(async (piece, at): Promise<SealedDocument> => {
      const own = await sealer.idOf("y", pieceName(name, piece, at + 1));
      return { _id: own, c: await sealer.seal(own, piece) };
    }),
  );
  return {
    document,
    id,
    further,
    sealed: { _id: id, ...(rev !== null && { _rev: rev }), c: await sealer.seal(id, first) },
  };
}

/** In requests of at most two megabytes; one that is larger goes alone. */
export function batches<T>(all: readonly T[], sealedOf: (each: T) => SealedDocument): T[][] {
  const made: T[][] = [];
  let room = 0;
  for (const each of all) {
    const size = String(sealedOf(each).c).length + AROUND;
    const last = made.at(-1);
    if (last && size <= room) last.push(each);
    else made.push([each]);
    room = (last && size <= room ? room : MOST_BYTES) - size;
  }
  return made;
}
