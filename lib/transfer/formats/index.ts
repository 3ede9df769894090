import { anki } from "./anki.ts";
import { bibtex } from "./bibtex.ts";
import { bookmarks } from "./bookmarks.ts";
import { srt, txt, vtt } from "./captions.ts";
import { csl } from "./csl.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { markdown } from "./markdown.ts";
import { opml } from "./opml.ts";
import { page } from "./page.ts";
import { ris } from "./ris.ts";

/** Every kind of file that entries are written as, in the order in which they are offered. */
export const formats = [
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
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]["id"];
