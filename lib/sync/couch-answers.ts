import { isObject } from "./document-state.ts";
import { ServerError } from "./server-error.ts";

/** Where a feed stands. CouchDB's are texts to be given back as they are, others count. */
export type Sequence = string | number;

export interface ServerAbout {
  readonly updateSeq: Sequence;
  /** When this database was made: another one of the same name says another moment. */
  readonly instance: string;
  readonly documents: number;
}

export interface FeedRow {
  readonly id: string;
  readonly rev: string;
  readonly isDeleted: boolean;
}

export interface FeedPage {
  readonly rows: readonly FeedRow[];
  readonly last: Sequence;
  /** Where they came along. */
  readonly documents: readonly Fetched[];
}

/** A document of the server; what is in it is still sealed, or anything. */
export interface Fetched {
  readonly id: string;
  readonly rev: string;
  readonly c: unknown;
  /** Of a lock, whose fields stand openly. */
  readonly whole?: unknown;
}

export type WriteAnswer =
  | { readonly status: "written"; readonly rev: string }
  | { readonly status: "conflict" }
  | { readonly status: "refused" };

export function readAbout(raw: unknown): ServerAbout {
  if (!isObject(raw)) throw new ServerError("bad-answer");
  const { update_seq: seq, instance_start_time: instance, doc_count: documents } = raw;
  if (!isSequence(seq) || typeof documents !== "number") throw new ServerError("bad-answer");
  return { updateSeq: seq, instance: typeof instance === "string" ? instance : "", documents };
}

export function readFeed(raw: unknown): FeedPage {
  if (!isObject(raw) || !Array.isArray(raw["results"]) || !isSequence(raw["last_seq"]))
    throw new ServerError("bad-answer");
  const read = raw["results"].map(readRow);
  const documents = read.flatMap(({ document }) => (document ? [document] : []));
  return { rows: read.map(({ row }) => row), last: raw["last_seq"], documents };
}

function readRow(raw: unknown): { row: FeedRow; document: Fetched | null } {
  const changes: unknown = isObject(raw) ? raw["changes"] : null;
  const first: unknown = Array.isArray(changes) ? changes[0] : null;
  if (!isObject(raw) || typeof raw["id"] !== "string" || !isObject(first) || typeof first["rev"] !== "string")
    throw new ServerError("bad-answer");
  const row = { id: raw["id"], rev: first["rev"], isDeleted: raw["deleted"] === true };
  return { row, document: row.isDeleted ? null : documentOf(raw["doc"]) };
}

/** The rows of an answer need not be in the order of the question, nor there only once. */
function rowsOf<T>(raw: unknown, ids: readonly string[], read: (row: Readonly<Record<string, unknown>>) => T | null) {
  if (!isObject(raw) || !Array.isArray(raw["rows"])) throw new ServerError("bad-answer");
  const found = new Map<string, T | null>();
  for (const row of raw["rows"]) {
    if (!isObject(row) || typeof row["key"] !== "string") throw new ServerError("bad-answer");
    const { key } = row;
    found.set(key, read(row) ?? found.get(key) ?? null);
  }
  // What the answer does not even name as missing was left out of it.
  if (!ids.every((id) => found.has(id))) throw new ServerError("bad-answer");
  return ids.map((id) => found.get(id) ?? null);
}

/** Ids of the rows of a list; none where there is no such list. */
export function readIds(raw: unknown): string[] {
  const rows: readonly unknown[] = isObject(raw) && Array.isArray(raw["rows"]) ? raw["rows"] : [];
  return rows.flatMap((row) => (isObject(row) && typeof row["id"] === "string" ? [row["id"]] : []));
}

export function readFetched(raw: unknown, ids: readonly string[]): (Fetched | null)[] {
  return rowsOf(raw, ids, ({ doc, key }) => {
    const document = documentOf(doc);
    return document?.id === key ? document : null;
  });
}

export function readRevisions(raw: unknown, ids: readonly string[]): (string | null)[] {
  return rowsOf(raw, ids, ({ value }) => {
    const isThere = isObject(value) && value["deleted"] !== true && typeof value["rev"] === "string";
    return isThere ? String(value["rev"]) : null;
  });
}

/** CouchDB answers in the order of the question, and names each document. */
export function readWritten(raw: unknown, asked: number): WriteAnswer[] {
  if (!Array.isArray(raw) || raw.length !== asked) throw new ServerError("bad-answer");
  return raw.map((each: unknown): WriteAnswer => {
    if (!isObject(each)) throw new ServerError("bad-answer");
    if (typeof each["rev"] === "string" && each["error"] === undefined) return { status: "written", rev: each["rev"] };
    return { status: each["error"] === "conflict" ? "conflict" : "refused" };
  });
}

/** An answer to `_revs_diff` names what is missing, and nothing else. */
export function readNoneMissing(raw: unknown): boolean {
  if (!isObject(raw)) throw new ServerError("bad-answer");
  return Object.keys(raw).length === 0;
}

function documentOf(raw: unknown): Fetched | null {
  if (!isObject(raw) || typeof raw["_id"] !== "string" || typeof raw["_rev"] !== "string" || raw["_deleted"] === true)
    return null;
  return { id: raw["_id"], rev: raw["_rev"], c: raw["c"], ...(raw["c"] === undefined && { whole: raw }) };
}

function isSequence(value: unknown): value is Sequence {
  return typeof value === "string" || typeof value === "number";
}
