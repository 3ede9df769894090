import { RECORD_VERSION } from "../../lecture/migrations.ts";
import type { Entry } from "../../lecture/entry.ts";
import { filledSettings, type LibrarySettings, NO_LIBRARY_SETTINGS } from "../../lecture/library-settings.ts";
import type { Records, Table } from "../../lecture/records.ts";
import { encoded } from "../encode.ts";
import { EXPORT_VERSION, MOST_BYTES } from "../import-json.ts";
import type { WrittenFormat } from "./format.ts";
import { jsonLines } from "./json-lines.ts";

const PART = 4_000_000;

/** The library as one JSON object, a record a line; `json.schema.json` says what it holds. */
export const json = {
  id: "json",
  extension: "json",
  mediaType: "application/json",
  parts: ["summaries", "transcripts", "notes", "pictures", "stills"],
  isLossless: true,
  above: { bytes: MOST_BYTES, instead: jsonLines },
  async *write(entries, { now, settings = NO_LIBRARY_SETTINGS }) {
    const lists = {
      summaries: new JsonList("summaries"),
      transcripts: new JsonList("transcripts"),
      notes: new JsonList("notes"),
      pictures: new JsonList("pictures"),
      stills: new JsonList("stills"),
    };
    // The lectures come first and go out at once; their parts wait in the browser's own store of blobs.
    yield* encoded(lectures(entries, headOf(now, settings), lists));
    for (const list of Object.values(lists)) for await (const piece of list.ended().stream()) yield piece;
    yield* encoded(["}\n"]);
  },
} as const satisfies WrittenFormat;

type PartLists = { readonly [T in Exclude<Table, "lectures">]: JsonList<T> };

function headOf(now: Date, settings: LibrarySettings): string {
  const head = { format: "lectern", version: EXPORT_VERSION, schema: RECORD_VERSION, exportedAt: now.toISOString() };
  return JSON.stringify({ ...head, ...filledSettings(settings) }).slice(0, -1);
}

async function* lectures(entries: AsyncIterable<Entry>, head: string, lists: PartLists): AsyncGenerator<string> {
  yield head;
  yield ',\n"lectures":[';
  let separator = "\n";
  for await (const { lecture, summaries, transcripts, notes, picture, stills } of entries) {
    yield separator + JSON.stringify(lecture);
    separator = ",\n";
    lists.summaries.add(summaries);
    lists.transcripts.add(transcripts);
    lists.notes.add(notes);
    lists.pictures.add(picture ? [picture] : []);
    lists.stills.add(stills);
  }
  yield "]";
}

class JsonList<T extends Table> {
  readonly #blobs: Blob[] = [];
  #text: string;
  #separator = "\n";

  constructor(table: T) {
    this.#text = `,\n"${table}":[`;
  }

  add(records: readonly Records[T][]): void {
    for (const record of records) {
      this.#text += this.#separator + JSON.stringify(record);
      this.#separator = ",\n";
      if (this.#text.length < PART) continue;
      this.#blobs.push(new Blob([this.#text]));
      this.#text = "";
    }
  }

  ended(): Blob {
    return new Blob([...this.#blobs, `${this.#text}]`]);
  }
}
