import type { ImportRefusal } from "../../lib/transfer/import-json.ts";
import type { RefusedRecord } from "../../lib/transfer/import-record.ts";
import { lectureNumber, summaryOf } from "../lib/transfer/samples.ts";

/** A file that someone built, or broke. */
interface HostileFile {
  readonly name: string;
  readonly file: () => Blob;
}

/** So many lectures go in, and these records stay out. */
interface ReadFile extends HostileFile {
  readonly lectures: number;
  readonly refused: readonly Partial<RefusedRecord>[];
}

interface RefusedFile extends HostileFile {
  readonly refusal: ImportRefusal;
}

const one = lectureNumber(1);
const two = lectureNumber(2);
const sound = JSON.stringify(two);
const HEAD = '"format":"lectern","version":1';

/** An export with one record put in as it is written here, and a sound one after it. */
function beside(record: string, table = "lectures"): () => Blob {
  const list = (name: string) => (name === table ? `${record},` : "") + (name === "lectures" ? sound : "");
  return () => new Blob([`{${HEAD},"lectures":[${list("lectures")}],"notes":[${list("notes").replace(/,$/, "")}]}`]);
}

function changed(change: object): string {
  return JSON.stringify({ ...one, ...change });
}

export const READ_FILES: readonly ReadFile[] = [
  {
    name: "names that could change every object, in a record",
    file: beside(
      `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},${JSON.stringify(one).slice(1)}`,
    ),
    lectures: 2,
    refused: [],
  },
  {
    name: "names that could change every object, around the records",
    file: () =>
      new Blob([`{"__proto__":{"isAdmin":true},"constructor":{},"toString":1,${HEAD},"lectures":[${sound}]}`]),
    lectures: 1,
    refused: [],
  },
  {
    name: "a tag list that is text",
    file: beside(changed({ tags: "a" })),
    lectures: 1,
    refused: [{ number: 1, why: "misfit" }],
  },
  {
    name: "an id that is an object",
    file: beside(changed({ id: {} })),
    lectures: 1,
    refused: [{ number: 1, why: "misfit" }],
  },
  {
    name: "a date that is a list",
    file: beside(changed({ savedAt: [] })),
    lectures: 1,
    refused: [{ number: 1, why: "misfit" }],
  },
  {
    name: "an address that runs",
    file: beside(changed({ url: "javascript:hit()" })),
    lectures: 1,
    refused: [{ number: 1 }],
  },
  {
    name: "20,000 tags",
    file: beside(changed({ tags: Array.from({ length: 20_000 }, String) })),
    lectures: 1,
    refused: [{ number: 1 }],
  },
  {
    name: "a tag of 100 kB",
    file: beside(changed({ tags: ["a".repeat(100_000)] })),
    lectures: 1,
    refused: [{ number: 1 }],
  },
  ...["null", "1", '"text"', "[]", "{}", "true"].map((record) => ({
    name: `${record} in the place of a record`,
    file: beside(record),
    lectures: 1,
    refused: [{ table: "lectures" as const, number: 1, why: "misfit" as const }],
  })),
  {
    name: "a million nested lists in the place of a record",
    file: beside("[".repeat(1_000_000) + "]".repeat(1_000_000)),
    lectures: 1,
    refused: [{ number: 1, why: "too-deep" }],
  },
  {
    name: "a million nested objects in a field of a record",
    file: beside(`{"later":${'{"a":'.repeat(1_000_000)}1${"}".repeat(1_000_000)},${JSON.stringify(one).slice(1)}`),
    lectures: 1,
    refused: [{ number: 1, why: "too-deep" }],
  },
  {
    name: "a million nested lists beside the records",
    file: () => new Blob([`{"a":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)},${HEAD},"lectures":[${sound}]}`]),
    lectures: 1,
    refused: [],
  },
  {
    name: "a record of 26 MB",
    file: beside(changed({ later: "a".repeat(26_000_000) })),
    lectures: 1,
    refused: [{ number: 1, why: "too-large" }],
  },
  {
    name: "a record that is no JSON, between brackets that fit",
    file: beside("{nonsense}"),
    lectures: 1,
    refused: [{ number: 1, why: "not-json" }],
  },
  {
    name: "bytes that are no text, in a record",
    file: () => new Blob([`{${HEAD},"lectures":["`, new Uint8Array([0xff, 0xc0, 0x80]), `",${sound}]}`]),
    lectures: 1,
    refused: [{ number: 1, why: "encoding" }],
  },
  {
    name: "two entries with one id",
    file: beside(changed({ id: two.id })),
    lectures: 1,
    refused: [{ number: 2, why: "duplicate" }],
  },
  {
    name: "a note of an entry that is nowhere",
    file: beside(JSON.stringify({ ...summaryOf("nowhere"), atSeconds: null }), "notes"),
    lectures: 1,
    refused: [{ table: "notes", number: 1, why: "no-lecture" }],
  },
  {
    name: "a note of an entry named like a part of every object",
    file: beside(JSON.stringify({ ...summaryOf("__proto__"), atSeconds: null }), "notes"),
    lectures: 1,
    refused: [{ table: "notes", number: 1, why: "no-lecture" }],
  },
  {
    name: "half a character in a title",
    file: beside(changed({ title: "half \ud800" })),
    lectures: 2,
    refused: [],
  },
];

export const REFUSED_FILES: readonly RefusedFile[] = [
  {
    name: "a million nested lists around nothing",
    file: () => new Blob(["[".repeat(1_000_000)]),
    refusal: { why: "other-format" },
  },
  { name: "brackets that do not fit", file: beside('{"a":[}'), refusal: { why: "not-json" } },
  { name: "text that never ends", file: beside('"'), refusal: { why: "not-json" } },
  {
    name: "version 999",
    file: () => new Blob(['{"format":"lectern","version":999}']),
    refusal: { why: "newer-version", version: 999 },
  },
  {
    name: "version -1",
    file: () => new Blob(['{"format":"lectern","version":-1}']),
    refusal: { why: "not-an-export" },
  },
  {
    name: "version 1e999",
    file: () => new Blob(['{"format":"lectern","version":1e999}']),
    refusal: { why: "not-an-export" },
  },
  {
    name: 'version "1"',
    file: () => new Blob(['{"format":"lectern","version":"1"}']),
    refusal: { why: "not-an-export" },
  },
  {
    name: "a format that is an object",
    file: () => new Blob(['{"format":{"toString":1},"version":1}']),
    refusal: { why: "other-format" },
  },
  { name: "nothing but a byte order mark", file: () => new Blob(["\ufeff"]), refusal: { why: "empty" } },
  {
    name: "half a UTF-16 character",
    file: () => new Blob([new Uint8Array([0xff, 0xfe, 0x7b])]),
    refusal: { why: "not-json" },
  },
  { name: "a megabyte of zeros", file: () => new Blob([new Uint8Array(1_000_000)]), refusal: { why: "not-json" } },
];
