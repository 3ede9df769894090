import type { Misfit, Unparsed } from "../lecture/fields.ts";
import { migrated } from "../lecture/migrations.ts";
import { parsers } from "../lecture/parse.ts";
import type { Records, Table } from "../lecture/records.ts";

/** Deeper nesting than any record has; what copies unknown fields calls itself once a level. */
const DEEPEST = 100;

export type RecordFault =
  | "not-json"
  | "encoding"
  | "too-deep"
  | "too-large"
  | "misfit"
  | "duplicate"
  | "no-lecture"
  /** Of another program: nothing that an entry could be of. */
  | "no-address";

/** A record that stays out, and why. The rest of its file goes in. */
export interface RefusedRecord {
  readonly table: Table;
  /** 1-based in its list; null where the library refused a record that the file could hold. */
  readonly number: number | null;
  readonly title?: string;
  readonly why: RecordFault;
  readonly misfit: Misfit;
}

export type RecordRead<T extends Table> =
  | { readonly ok: true; readonly record: Records[T] }
  | { readonly ok: false; readonly why: RecordFault; readonly misfit: Misfit; readonly title?: string };

/** One record of a table from its JSON in UTF-8, as the version `schema` wrote it. */
export function readRecord<T extends Table>(
  table: T,
  bytes: Uint8Array | null,
  depth: number,
  schema: number,
): RecordRead<T> {
  if (!bytes) return refused("too-large", "at most 25 MB", "more");
  if (depth > DEEPEST) return refused("too-deep", `at most ${DEEPEST} levels`, `${depth} levels`);
  const text = decoded(bytes);
  if (text === null) return refused("encoding", "text in UTF-8", "other bytes");
  const value = parsedJson(text);
  if (value === undefined) return refused("not-json", "JSON", "something else");
  const read = parsers[table](isRecord(value) ? migrated(table, value, schema) : value);
  if (read.ok) return { ok: true, record: read.value };
  const title = titleOf(value);
  return { ok: false, why: "misfit", misfit: read.misfit, ...(title !== null && { title }) };
}

function isRecord(value: unknown): value is Unparsed {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refused<T extends Table>(why: RecordFault, expected: string, got: string): RecordRead<T> {
  return { ok: false, why, misfit: { field: "", expected, got } };
}

/** What to call a record that cannot be read as one. */
function titleOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  const title: unknown = Reflect.get(value, "title");
  return typeof title === "string" && title ? title.slice(0, 200).toWellFormed() : null;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Undefined, which JSON cannot say, when the text is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
