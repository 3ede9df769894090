import { TABLES } from "../lecture/records.ts";
import { LIBRARY_SETTINGS, parseLibrarySettings } from "../lecture/library-settings.ts";
import { breather } from "./breather.ts";
import { asUtf8, fileHash, pieces } from "./file-bytes.ts";
import { batches } from "./import-batches.ts";
import { ImportIndex } from "./import-index.ts";
import { type ImportPlan, planOf } from "./import-plan.ts";
import { parsedJson, readRecord } from "./import-record.ts";
import { type JsonEnding, type JsonPart, PartReader } from "./read-parts.ts";

/** The newest version of the JSON export that this code reads; it writes the same. */
export const EXPORT_VERSION = 1;

/** A larger export is written as records in an archive. */
export const MOST_BYTES = 1_000_000_000;

const SETTINGS: ReadonlySet<string> = new Set(LIBRARY_SETTINGS);
/** Bytes of what stands beside the records: as much of the person's own as is kept, or one word. */
const MOST_OF_SETTING = 4_000_000;
const MOST_OF_MEMBER = 1_000;

/** Why a file as a whole cannot be imported. */
export type ImportRefusal =
  | { readonly why: "empty" | "too-large" | "unreadable" }
  | { readonly why: "not-json" | "truncated" }
  /** Of an archive: locked, broken, or built to fill the disk. */
  | { readonly why: "encrypted" | "damaged" | "bomb" }
  /** No reader knows it. */
  | { readonly why: "unknown-format" }
  /** JSON, but of another program. */
  | { readonly why: "other-format" }
  /** Says that it is a Lectern export, and is not shaped like one. */
  | { readonly why: "not-an-export" }
  | { readonly why: "newer-version"; readonly version: number };

export type ImportReading =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly refusal: ImportRefusal };

/** Reads a JSON export without holding it: once to check every record, and once more for each call of `batches`. */
export async function planImport(file: Blob, onProgress?: (share: number) => void): Promise<ImportReading> {
  if (file.size > MOST_BYTES) return refuse({ why: "too-large" });
  try {
    return await read(file, onProgress);
  } catch (error) {
    // The browser's word for a file that was moved, changed or locked after it was chosen.
    if (error instanceof DOMException) return refuse({ why: "unreadable" });
    throw error;
  }
}

async function read(file: Blob, onProgress?: (share: number) => void): Promise<ImportReading> {
  const text = await asUtf8(file);
  const first = await scan(text, null, onProgress);
  const refusal = refusalOf(first.ending, first.head);
  if (refusal) return refuse(refusal);
  const schema = schemaOf(first.head);
  // A file that was put together elsewhere may name its version after its records.
  const { head, index } = first.schema === schema ? first : await scan(text, schema, onProgress);
  const exportedAt = head.get("exportedAt");
  const source = { text, hash: await fileHash(text), schema };
  const plan = await planOf(index, {
    exportedAt: typeof exportedAt === "string" ? exportedAt : null,
    settings: parseLibrarySettings((name) => head.get(name)),
    batches: (kept) => batches(source, kept),
  });
  return { ok: true, plan };
}

/** Everything that the file holds, its records read as those of the version that it has named by then, or of this one. */
async function scan(text: Blob, known: number | null, onProgress?: (share: number) => void) {
  const reader = new PartReader(TABLES);
  const index = new ImportIndex();
  const head = new Map<string, unknown>();
  let schema: number | null = known;
  let offset = 0;
  const breathe = breather();
  for await (const piece of pieces(text)) {
    for (const part of reader.read(piece, offset)) {
      const table = TABLES.find((each) => each === part.name);
      if (part.number === null) head.set(part.name, memberOf(part));
      else if (table) {
        schema ??= schemaOf(head);
        index.add(table, part.number, part, readRecord(table, part.bytes, part.depth, schema));
      }
      const pause = breathe();
      if (pause) await pause;
    }
    offset += piece.length;
    onProgress?.(offset / text.size);
  }
  return { ending: reader.ending, head, index, schema: schema ?? schemaOf(head) };
}

/** The shape that the file's records have; the first exports did not say it. */
function schemaOf(head: ReadonlyMap<string, unknown>): number {
  const schema = head.get("schema");
  return typeof schema === "number" ? schema : 1;
}

function memberOf({ name, bytes }: JsonPart): unknown {
  const most = SETTINGS.has(name) ? MOST_OF_SETTING : MOST_OF_MEMBER;
  return bytes && bytes.length < most ? parsedJson(new TextDecoder().decode(bytes)) : null;
}

function refusalOf(ending: JsonEnding, head: ReadonlyMap<string, unknown>): ImportRefusal | null {
  if (ending === "not-an-object") return { why: "other-format" };
  if (ending !== "whole") return { why: ending };
  if (head.get("format") !== "lectern") return { why: "other-format" };
  const version = head.get("version");
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return { why: "not-an-export" };
  if (version > EXPORT_VERSION) return { why: "newer-version", version };
  // A table that was met as a member is no list.
  return TABLES.some((table) => head.has(table)) ? { why: "not-an-export" } : null;
}

function refuse(refusal: ImportRefusal): ImportReading {
  return { ok: false, refusal };
}
