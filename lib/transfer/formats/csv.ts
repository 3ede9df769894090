import Papa from "papaparse";
import { byMoment, type Entry, shownSummary } from "../../lecture/entry.ts";
import { sayDuration } from "../../words/duration.ts";
import { encoded } from "../encode.ts";
import { guarded } from "../spreadsheet-cell.ts";
import { COLUMNS } from "./csv-columns.ts";
import type { WrittenFormat } from "./format.ts";
import { isTable, readTable } from "./table.ts";

type CsvRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** For spreadsheets: RFC 4180 with a byte order mark, without which Excel takes UTF-8 for the system's encoding. */
export const csv = {
  id: "csv",
  extension: "csv",
  mediaType: "text/csv;charset=utf-8",
  parts: ["summaries", "notes"],
  write: (entries) => encoded(rows(entries)),
  recognises: isTable,
  isLastResort: true,
  isOurs: ({ text }) => text.replace(/^\ufeff/, "").startsWith(line(COLUMNS)),
  read: (text, { columns }) => readTable(text, columns),
} as const satisfies WrittenFormat;

async function* rows(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  yield `\ufeff${line(COLUMNS)}`;
  for await (const entry of entries) {
    const row = rowOf(entry);
    yield line(COLUMNS.map((column) => guarded(row[column])));
  }
}

function line(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { quotes: true })}\r\n`;
}

function rowOf(entry: Entry): CsvRow {
  const { lecture } = entry;
  const notes = byMoment(entry.notes).map(({ atSeconds, text }) =>
    atSeconds === null ? text : `${sayDuration(Math.floor(atSeconds))} ${text}`,
  );
  return {
    id: lecture.id,
    title: lecture.title,
    note: notes.join("\n\n"),
    excerpt: lecture.description,
    url: lecture.url,
    folder: "",
    tags: lecture.tags.join(", "),
    created: lecture.savedAt,
    cover: lecture.thumbnailUrl ?? "",
    highlights: "",
    favorite: "",
    site: lecture.site,
    kind: lecture.kind,
    creators: lecture.creators.join("; "),
    published: lecture.published?.value ?? "",
    duration: lecture.durationSeconds === null ? "" : sayDuration(lecture.durationSeconds),
    language: lecture.language ?? "",
    series: lecture.series?.title ?? "",
    summary: shownSummary(entry)?.text ?? "",
    key: lecture.key,
  };
}
