import type { FileHead } from "../read-text.ts";
import { addresses } from "./addresses.ts";
import { anki } from "./anki.ts";
import { bibtex } from "./bibtex.ts";
import { bookmarks } from "./bookmarks.ts";
import { srt, txt, vtt } from "./captions.ts";
import { csl } from "./csl.ts";
import { csv } from "./csv.ts";
import type { TransferFormat, ReadFormat } from "./format.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { jsonList } from "./json-list.ts";
import { markdown } from "./markdown.ts";
import { opml } from "./opml.ts";
import { page } from "./page.ts";
import { ris } from "./ris.ts";
import { takeoutPlaylist } from "./takeout-playlist.ts";
import { watchHistory, watchHistoryPage } from "./watch-history.ts";

/**
 * Every kind of file. Those that entries can be written as are offered in this order; those that can be read are asked in
 * it whether a file is theirs, the last resorts after all others.
 */
const all = [
  json,
  jsonLines,
  markdown,
  csv,
  page,
  bookmarks,
  bibtex,
  ris,
  csl,
  anki,
  srt,
  vtt,
  txt,
  opml,
  watchHistoryPage,
  watchHistory,
  takeoutPlaylist,
  jsonList,
  addresses,
] as const satisfies readonly TransferFormat[];

type WritableFormat = Extract<(typeof all)[number], { readonly write: unknown }>;

export type FormatId = WritableFormat["id"];

/** Those that entries can be written as. */
export const formats = all.filter((format): format is WritableFormat => "write" in format);

type ReadableFormat = Extract<(typeof all)[number], { readonly read: unknown }>;

const readable: readonly ReadFormat[] = all.filter((format): format is ReadableFormat => "read" in format);
const inTurn = [
  ...readable.filter(({ isLastResort }) => !isLastResort),
  ...readable.filter((each) => each.isLastResort),
];

/** The first that knows a file by what stands in it; what Lectern has written, by how it begins. */
export function formatOf(head: FileHead): ReadFormat | null {
  return readable.find((format) => format.isOurs?.(head)) ?? inTurn.find((format) => format.recognises(head)) ?? null;
}
