import Papa from "papaparse";
import { type ColumnMap, type Findings, type Found, withoutAddress } from "../found.ts";
import type { RefusedRecord } from "../import-record.ts";
import { type DateOrder, dateOrder, readMoment, readPublished } from "../read-date.ts";
import { turnedName } from "../citing/creator-name.ts";
import { decodeEntities } from "../../text/entities.ts";
import { readClock } from "../read-clock.ts";
import type { FileHead } from "../read-text.ts";
import { unguarded } from "../spreadsheet-cell.ts";
import { splitTagCell } from "../tag-cell.ts";
import { writtenAddress } from "../written-address.ts";
import { columnsOf, type TableColumns } from "./table-columns.ts";

/** Whether it begins as a table of addresses does, with a line of names above them. */
export function isTable({ text }: FileHead): boolean {
  const { rows } = rowsOf(text.slice(0, 60_000));
  const [names = []] = rows;
  const isHead = names.length > 1 && !names.some((name) => /^\s*https?:/i.test(name));
  return isHead && columnsOf(names, rows.slice(1, 20)).chosen.url !== null;
}

/** A table of addresses with a line of names above it: Raindrop, Pocket, Instapaper, Readwise Reader, Zotero, our own, any. */
export function readTable(text: string, columns?: ColumnMap): Findings {
  const { rows } = rowsOf(text);
  const [names = [], ...cells] = rows;
  const all = columnsOf(names, cells.slice(0, 50));
  const chosen = columns ?? all.chosen;
  const column = (at: number | null) => (at === null ? [] : cells.map((row) => row[at] ?? ""));
  const orders = { saved: dateOrder(column(chosen.savedAt)), published: dateOrder(column(all.more.published)) };
  const found: Found[] = [];
  const refused: RefusedRecord[] = [];
  cells.forEach((row, at) => {
    if (row.every((cell) => cell.trim() === "")) return;
    const each = foundIn(row, chosen, all, orders);
    const url = writtenAddress(each.url);
    if (url !== null) found.push({ ...each, url });
    else refused.push(withoutAddress(at + 2, each.title ?? ""));
  });
  return { found, refused, columns: { names, chosen } };
}

/** Excel and its like say the separator in a line of its own. */
function rowsOf(text: string): { readonly rows: string[][] } {
  const separator = /^sep=(.)\r?\n/i.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const { data } = Papa.parse<string[]>(body, {
    skipEmptyLines: "greedy",
    ...(separator?.[1] && { delimiter: separator[1] }),
  });
  return { rows: data.map((row) => row.map(unguarded)) };
}

/** What Instapaper and Raindrop write for what lies in no folder. */
const STATES: ReadonlySet<string> = new Set(["Unread", "Archive", "Unsorted"]);

function foundIn(
  row: readonly string[],
  chosen: ColumnMap,
  { more, by }: TableColumns,
  orders: { readonly saved: DateOrder; readonly published: DateOrder },
): Found {
  const cell = (at: number | null | undefined) => (at === null || at === undefined ? "" : (row[at] ?? "").trim());
  const folder = cell(chosen.folder);
  const isState = typeof more.marked === "number" && STATES.has(folder);
  const notes = [by === "zotero" ? withoutTags(cell(chosen.note)) : cell(chosen.note), cell(more.marked)].filter(
    Boolean,
  );
  const creators = cell(more.creators).split(/;\s*/).filter(Boolean);
  const kind = kindOf(cell(more.kind));
  const duration = readClock(cell(more.duration));
  const series = cell(more.series);
  const summary = cell(more.summary);
  return {
    url: cell(chosen.url),
    title: cell(chosen.title),
    tags: splitTagCell(cell(chosen.tags), by),
    folders: folder === "" || isState ? [] : folder.split("/").map((name) => name.trim()),
    savedAt: readMoment(cell(chosen.savedAt), orders.saved),
    description: cell(chosen.description),
    creators: by === "zotero" ? creators.map(turnedName) : creators,
    published: readPublished(cell(more.published), orders.published),
    language: cell(more.language) || null,
    thumbnailUrl: cell(more.cover) || null,
    ...(kind && { kind }),
    ...(duration !== null && { durationSeconds: duration }),
    ...(series !== "" && { series: { title: series } }),
    ...(summary !== "" && { summary }),
    ...(notes.length > 0 && { notes: notes.map((text) => ({ text, atSeconds: null })) }),
  };
}

/** Zotero's notes are HTML. */
function withoutTags(html: string): string {
  const lines = html.replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|blockquote)>/gi, "\n");
  return decodeEntities(lines.replace(/<\/?[a-z][^<>]*>/gi, ""))
    .replace(/\n\s*\n/g, "\n")
    .trim();
}

function kindOf(text: string): Found["kind"] {
  if (/^(?:video|videorecording|film|tvbroadcast|presentation)$/i.test(text)) return "video";
  if (/^(?:audio|podcast|audiorecording|radiobroadcast)$/i.test(text)) return "audio";
  return undefined;
}
