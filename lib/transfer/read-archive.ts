import type { Lecture } from "../lecture/lecture.ts";
import { safeAddress } from "../lecture/address.ts";
import type { Findings, Found } from "./found.ts";
import { noteHash } from "./note-hash.ts";
import { LINES_FILE } from "./formats/json-lines.ts";
import { RECORDS_FILE } from "./formats/markdown.ts";
import { readNote } from "./formats/note-file.ts";
import { formatOf } from "./formats/index.ts";
import { takeoutPlaylist } from "./formats/takeout-playlist.ts";
import { watchHistory, watchHistoryPage } from "./formats/watch-history.ts";
import type { RefusedRecord } from "./import-record.ts";
import { isObject } from "./json-values.ts";
import { parsedJson } from "./import-record.ts";
import type { ReadRecords } from "./plan-records.ts";
import { isReadableName } from "./readable-name.ts";
import { linesIn, readLines, type RecordFile } from "./read-lines.ts";
import { MOST_TEXT, readHead, readText } from "./read-text.ts";
import { ArchiveError, type ArchivedFile } from "./unzip.ts";

/** What an archive holds: records of ours with notes beside them, or files of other programs. */
export interface ArchiveReading {
  readonly file: RecordFile | null;
  readonly findings: Findings;
  readonly isKnown: boolean;
}

export async function readArchive(files: readonly ArchivedFile[]): Promise<ArchiveReading> {
  const named = (name: string) => files.find((file) => file.name === name || file.name.endsWith(`/${name}`));
  const lines = named(RECORDS_FILE) ?? named(LINES_FILE);
  const file = lines ? await readLines(lines.stream) : null;
  if (!lines || !file) return { file: null, ...(await readOthers(files)) };
  const written = await hashesIn(lines.stream());
  const edits = new Map<string, Partial<Lecture>>();
  const found: Found[] = [];
  for (const each of files.filter(({ name }) => /\.md$/i.test(name))) {
    const text = await textOf(each);
    const note = readNote(text);
    if (note?.lecture && written.has(note.lecture)) {
      if (written.get(note.lecture) !== noteHash(text)) edits.set(note.lecture, editsIn(note));
    } else if (note && safeAddress(note.url)) found.push(note);
  }
  const records = edits.size === 0 ? file.records : () => edited(file.records, edits);
  return { file: { ...file, records }, findings: { found, refused: [] }, isKnown: true };
}

async function hashesIn(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Map<string, unknown>> {
  const hashes = new Map<string, unknown>();
  for await (const line of linesIn(stream)) {
    if (!line.startsWith('{"note"')) continue;
    const value = parsedJson(line);
    if (isObject(value) && typeof value["lecture"] === "string") hashes.set(value["lecture"], value["note"]);
  }
  return hashes;
}

/** What somebody has changed in a note since it was written: what a note shows of the lecture's own. */
function editsIn({ title = "", tags = [], description = "" }: Found): Partial<Lecture> {
  return { ...(title !== "" && { title }), tags, ...(description !== "" && { description }) };
}

async function* edited(records: ReadRecords, edits: ReadonlyMap<string, Partial<Lecture>>): ReturnType<ReadRecords> {
  for await (const each of records()) {
    const edit = each.read.ok && each.table === "lectures" ? edits.get(each.read.record.id) : undefined;
    yield edit && each.read.ok ? { ...each, read: { ok: true, record: { ...each.read.record, ...edit } } } : each;
  }
}

const OF_TAKEOUT: ReadonlySet<string> = new Set([takeoutPlaylist.id, watchHistory.id, watchHistoryPage.id]);

/** Every file that some reader knows; the others of an archive (pictures, settings) are passed over. */
async function readOthers(files: readonly ArchivedFile[]): Promise<{ findings: Findings; isKnown: boolean }> {
  const found: Found[] = [];
  const refused: RefusedRecord[] = [];
  let isKnown = false;
  let isHistory = false;
  for (const file of files.filter(({ name }) => isReadableName(name))) {
    const text = await textOf(file);
    const head = await readHead(new Blob([text.slice(0, 100_000)]), file.name);
    const format = formatOf(head);
    // Takeout holds much more than what was watched and kept: channels, comments, settings.
    if (!format || (file.name.startsWith("Takeout/") && !OF_TAKEOUT.has(format.id))) continue;
    isKnown = true;
    const findings = await format.read(text, { name: file.name });
    // One by one: a call with a hundred thousand arguments fails.
    isHistory ||= findings.isHistory === true;
    for (const each of findings.found) found.push(each);
    for (const each of findings.refused) refused.push(each);
  }
  return { findings: { found, refused, ...(isHistory && { isHistory }) }, isKnown };
}

async function textOf(file: ArchivedFile): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of file.stream()) {
    size += piece.length;
    if (size > MOST_TEXT) throw new ArchiveError("bomb");
    parts.push(piece);
  }
  return readText(new Blob(parts));
}
