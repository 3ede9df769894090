import { type Documents, maintain } from "./maintain.ts";
import type { SearchTables } from "./tables.ts";
import { writesLater } from "./writes-later.ts";

type Transaction = <T>(work: () => Promise<T>) => Promise<T>;

/** How the library is held while a piece of the index is done. */
export interface Holding {
  /** The index and what it is made from, to be read: whoever reads as well need not wait. */
  readonly reading: Transaction;
  /** The index alone, to be written. */
  readonly writing: Transaction;
  /** All of it, to be written: nobody else reads meanwhile. */
  readonly alone: Transaction;
}

/**
 * Does the next piece of what the index needs; false when there is nothing to do. It is worked out while others read, and
 * then written, which is a small part of its time: who opens the library while a hundred thousand texts are indexed waits
 * for that only. Where the index was changed in between, the piece is done anew, alone.
 */
export async function tendPiece(
  tables: SearchTables,
  documents: Documents,
  { reading, writing, alone }: Holding,
): Promise<boolean> {
  const changes = async () => (await tables.searchState.get("state"))?.changes;
  const { tables: unwritten, write } = writesLater(tables);
  const [before, isMore] = await reading(async () => [await changes(), await maintain(unwritten, documents)] as const);
  if (!isMore) return false;
  const isWritten = await writing(async () => {
    if ((await changes()) !== before) return false;
    await write();
    return true;
  });
  return isWritten || alone(() => maintain(tables, documents));
}
