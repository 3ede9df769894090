import { encoded, streamOf } from "../encode.ts";
import { recordLines } from "../record-lines.ts";
import { zipped } from "../zip.ts";
import type { WrittenFormat } from "./format.ts";

/** Where the records stand in the archive. */
export const LINES_FILE = "library.jsonl";

/** The library as it is, a record a line, in an archive: for libraries too large for one JSON file. */
export const jsonLines = {
  id: "jsonl",
  extension: "zip",
  mediaType: "application/zip",
  parts: ["summaries", "transcripts", "notes", "pictures", "stills"],
  isLossless: true,
  write: (entries, { now, settings }) => zipped(files(streamOf(encoded(recordLines(entries, now, settings)))), now),
} as const satisfies WrittenFormat;

async function* files(content: ReadableStream<Uint8Array>) {
  yield { name: LINES_FILE, content };
}
