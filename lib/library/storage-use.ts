import type { IndexableType, Table } from "dexie";
import { SEARCH_STORES } from "../search/index/stores.ts";
import type { LibraryDatabase } from "./database.ts";

/** What takes room in the library, and the tables that it is kept in. */
const TABLES = {
  entries: ["lectures"],
  transcripts: ["transcripts"],
  summaries: ["summaries"],
  notes: ["notes"],
  pictures: ["pictures", "stills"],
  search: SEARCH_STORES,
  history: ["operations", "tombstones", "drafts", "tallies", "jobs", "bulks", "bulkPortions", "meta"],
} as const satisfies Readonly<Record<StoredKind, readonly string[]>>;

const KINDS = ["entries", "transcripts", "summaries", "notes", "pictures", "search", "history"] as const;

export type StoredKind = (typeof KINDS)[number];

export interface StorageUse {
  readonly kind: StoredKind;
  /** About: what the browser adds for itself is not known. */
  readonly bytes: number;
}

/** So many rows are read at once: what is to be written waits no longer than for these. */
const SOME = 100;

/** How much room each kind takes, read a piece at a time, so that page and background stay free. */
export async function storageUse(database: LibraryDatabase): Promise<StorageUse[]> {
  const use: StorageUse[] = [];
  for (const kind of KINDS) {
    let bytes = 0;
    for (const table of TABLES[kind]) bytes += await bytesIn(database.table(table));
    use.push({ kind, bytes });
  }
  return use;
}

async function bytesIn(table: Table<unknown, IndexableType>): Promise<number> {
  const keys = await table.toCollection().primaryKeys();
  let bytes = 0;
  for (let at = 0; at < keys.length; at += SOME)
    for (const row of await table.bulkGet(keys.slice(at, at + SOME))) bytes += row === undefined ? 0 : bytesOf(row);
  return bytes;
}

const LATIN = /^[\0-\xff]*$/;
const NUMBER = 8;

function bytesOf(value: unknown): number {
  if (typeof value === "string") return LATIN.test(value) ? value.length : value.length * 2;
  if (typeof value !== "object" || value === null) return NUMBER;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Blob) return value.size;
  return Object.entries(value).reduce((sum, [name, each]) => sum + name.length + bytesOf(each), 0);
}
