import type { IsoDateTime } from "../lecture/record.ts";
import type { LibraryDatabase } from "./database.ts";

/** What is left of something that was deleted for good: that it was there, and when it went. No word of it. */
export interface Tombstone {
  /** Of the record; `EVERYTHING`; or of a draft a number made from its key, which is an address. */
  readonly id: string;
  readonly at: IsoDateTime;
}

/** Stands for all that there was when the whole library was deleted. */
export const EVERYTHING = "everything";

const DRAFT = "draft:";
/** So many are read at once. */
const FEW = 10_000;

/** What is there again was not deleted for good: only few of many ever have a tombstone, and each deletion takes its time. */
export async function dropTombstones({ tombstones }: LibraryDatabase, ids: readonly string[]): Promise<void> {
  const stones = await tombstones.limit(FEW).primaryKeys();
  const known = stones.length < FEW ? new Set(stones) : null;
  await tombstones.bulkDelete(ids.filter((id) => known?.has(id) ?? true));
}

/** Deletes drafts for good; typing up to this moment that arrives late does not bring one back. */
export async function eraseDrafts(
  database: LibraryDatabase,
  keys: readonly string[],
  until: IsoDateTime,
): Promise<void> {
  await database.drafts.bulkDelete([...keys]);
  await database.tombstones.bulkPut(keys.map((key) => ({ id: draftStone(key), at: until })));
}

/** Whether what was typed at this moment has been deleted since. */
export async function isErasedDraft(database: LibraryDatabase, key: string, typedAt: IsoDateTime): Promise<boolean> {
  const stones = await database.tombstones.bulkGet([EVERYTHING, draftStone(key)]);
  return stones.some((stone) => stone !== undefined && stone.at >= typedAt);
}

/** No delivery is as late as this. */
export async function forgetDraftStones(database: LibraryDatabase, limit: IsoDateTime): Promise<void> {
  const old = await database.tombstones.where("at").below(limit).primaryKeys();
  await database.tombstones.bulkDelete(old.filter((id) => id.startsWith(DRAFT)));
}

/** FNV-1a, twice with another start: two keys that share it would only lose typing that arrives late. */
function draftStone(key: string): string {
  return DRAFT + [0x811c9dc5, 0x01000193].map((start) => hash(key, start).toString(36)).join("-");
}

function hash(text: string, start: number): number {
  let sum = start;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
