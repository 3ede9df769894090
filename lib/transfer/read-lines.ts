import { type LibrarySettings, parseLibrarySettings } from "../lecture/library-settings.ts";
import { TABLES } from "../lecture/records.ts";
import { parsedJson } from "./import-record.ts";
import { isObject } from "./json-values.ts";
import { type RawRecord, readValue, type ReadRecords } from "./plan-records.ts";

/** As large as a record of a JSON export may be. */
const MOST_LINE = 25_000_000;

/** The head of a file of records, and the records behind it. */
export interface RecordFile {
  readonly version: unknown;
  readonly exportedAt: string | null;
  readonly records: ReadRecords;
  readonly settings: LibrarySettings;
}

/** A file as `recordLines` writes it; null where its first line says something else. */
export async function readLines(open: () => ReadableStream<Uint8Array<ArrayBuffer>>): Promise<RecordFile | null> {
  const first: unknown[] = [];
  for await (const line of linesIn(open())) {
    first.push(parsedJson(line));
    if (first.length === 2) break;
  }
  const [head, second] = first;
  if (!isObject(head) || head["format"] !== "lectern") return null;
  const { exportedAt, schema } = head;
  return {
    version: head["version"],
    exportedAt: typeof exportedAt === "string" ? exportedAt : null,
    settings: parseLibrarySettings((name) => (isObject(second) ? second[name] : null)),
    records: () => recordsIn(open(), typeof schema === "number" ? schema : null),
  };
}

async function* recordsIn(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  schema: number | null,
): AsyncGenerator<RawRecord> {
  let number = 0;
  for await (const line of linesIn(stream)) {
    number++;
    if (number === 1 || line.trim() === "") continue;
    const value = parsedJson(line);
    const table = isObject(value) ? TABLES.find((each) => each === value["table"]) : undefined;
    if (isObject(value) && table)
      yield { table, number, read: readValue(table, value["record"], schema), bytes: line.length };
    // What a later version keeps beside the records is passed over; what is no JSON was a record.
    else if (value === undefined) yield { table: "lectures", number, read: NOT_JSON, bytes: 0 };
  }
}

const NOT_JSON = {
  ok: false,
  why: "not-json",
  misfit: { field: "", expected: "JSON", got: "something else" },
} as const;

/** The lines of a text in UTF-8, as it comes. One that is too long to be a record ends as no JSON. */
export async function* linesIn(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of stream) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > MOST_LINE) rest = "{";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
