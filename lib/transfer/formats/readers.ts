import type { FileHead } from "../read-text.ts";
import { addresses } from "./addresses.ts";
import { bibItems } from "./bib-items.ts";
import { cslItems } from "./csl-items.ts";
import { jsonList } from "./json-list.ts";
import { netscape } from "./netscape.ts";
import { note } from "./note.ts";
import { opmlOutlines } from "./opml-outlines.ts";
import type { Reader } from "./reader.ts";
import { risItems } from "./ris-items.ts";
import { table } from "./table.ts";
import { takeoutPlaylist } from "./takeout-playlist.ts";
import { watchHistory, watchHistoryPage } from "./watch-history.ts";

/** Every kind of file of other programs, the most particular first. */
export const readers: readonly Reader[] = [
  note,
  opmlOutlines,
  netscape,
  watchHistoryPage,
  watchHistory,
  cslItems,
  jsonList,
  bibItems,
  risItems,
  takeoutPlaylist,
  table,
  addresses,
];

/** The first that knows a file by what stands in it. */
export function readerOf(head: FileHead): Reader | null {
  return readers.find((reader) => reader.recognises(head)) ?? null;
}
