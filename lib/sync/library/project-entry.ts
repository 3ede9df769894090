import { parsers } from "../../lecture/parse.ts";
import { newId, type Stored } from "../../lecture/record.ts";
import type { Picture } from "../../lecture/picture.ts";
import type { Still } from "../../lecture/still.ts";
import type { Transcript } from "../../lecture/transcript.ts";
import type { ReceivedEntry, SyncDocument } from "../../library/sync-rows.ts";
import { canonical } from "../canonical.ts";
import { digestOf } from "../digest.ts";
import { type DocumentState, isErased, isObject } from "../document-state.ts";
import { readEntry } from "../read-entry.ts";
import { type NamedNote, type NamedTranscript, type SyncedEntry, withoutStill } from "../synced-entry.ts";
import { noteOfStill, pictureName, stillName, wordsName } from "./document-names.ts";
import type { KeptEntry } from "./entry-here.ts";
import { withWords } from "./stored-documents.ts";

interface Projected {
  /** What is to be written; null where all of it is there already. */
  readonly entry: ReceivedEntry | null;
  /** Words that have come into the library with it, or have left it. */
  readonly words: readonly SyncDocument[];
}

const NOTHING: Projected = { entry: null, words: [] };

/** What a state makes of the entry that is here; `documents` are its documents by now, by name. */
export function projectEntry(
  here: KeptEntry,
  state: DocumentState,
  documents: ReadonlyMap<string, SyncDocument>,
): Projected {
  if (isErased(state)) return erasedEntry(here, documents);
  const lectureId = here.lecture?.id ?? newId();
  const spoken = new Map(here.transcripts.map((each) => [each.id, each]));
  const waiting = (id: string) => {
    const row = documents.get(wordsName(id));
    return row?.words === "apart" ? row.content : here.claimed.get(id)?.cues;
  };
  const named = Object.keys(state.registers).flatMap((name) => /^transcript\/(.*)/.exec(name)?.[1] ?? []);
  const transcriptIds = new Set(named.filter((id) => spoken.has(id) || waiting(id) !== undefined));
  const read = readEntry(state, { lectureId, transcriptIds });
  // What no entry can be, such as one of a later version, changes nothing here.
  if (!read) return NOTHING;
  const transcripts = read.transcripts.flatMap((each) => withCues(each, spoken.get(each.id)?.cues ?? waiting(each.id)));
  const picture = newPicture(here, read, documents);
  const gone = {
    summaries: missing(here.summaries, read.summaries),
    notes: missing(here.notes, read.notes),
    transcripts: missing(here.transcripts, transcripts),
  };
  const entry = {
    lectureId,
    lectures: changed(here.lecture ? [here.lecture] : [], [read.lecture]),
    summaries: changed(here.summaries, read.summaries),
    notes: changed(here.notes, read.notes.map(withoutStill)),
    transcripts: changed(here.transcripts, transcripts),
    pictures: picture ? [picture] : [],
    stills: read.notes.flatMap((note) => newStill(here, note, documents)),
    gone,
  };
  const isSame = [
    ...Object.values(gone),
    entry.lectures,
    entry.summaries,
    entry.notes,
    entry.transcripts,
    entry.pictures,
    entry.stills,
  ].every(({ length }) => length === 0);
  return { entry: isSame ? null : entry, words: movedWords(here, entry, read, documents) };
}

function erasedEntry({ key, lecture }: KeptEntry, documents: ReadonlyMap<string, SyncDocument>): Projected {
  const words = [...documents.values()]
    .filter((row) => row.of === key && row.words !== undefined && row.words !== "gone")
    .map((row) => withWords(row, row, "gone", row.dirty === 1));
  if (!lecture) return { entry: null, words };
  const none = { lectures: [], summaries: [], notes: [], transcripts: [], pictures: [], stills: [] };
  const gone = { summaries: [], notes: [], transcripts: [] };
  return { entry: { lectureId: lecture.id, erased: true, ...none, gone }, words };
}

function withCues({ digest: _digest, ...named }: NamedTranscript, cues: unknown): Transcript[] {
  if (cues === undefined) return [];
  const read = parsers.transcripts({ ...named, cues });
  return read.ok ? [read.value] : [];
}

function newPicture(
  { key, picture }: KeptEntry,
  { picture: named, lecture }: SyncedEntry,
  documents: ReadonlyMap<string, SyncDocument>,
): Picture | null {
  if (!named || (picture && digestOf(picture.base64) === named.digest)) return null;
  const row = documents.get(pictureName(key, named));
  if (row?.words !== "apart" || !isObject(row.content)) return null;
  const stored = { id: lecture.id, lectureId: lecture.id, rev: 1, updatedAt: lecture.updatedAt, deletedAt: null };
  const read = parsers.pictures({ ...row.content, ...stored });
  return read.ok ? read.value : null;
}

/** What a video showed when a note was taken, as far as it has come; one that was deleted comes back with its note. */
function newStill({ key, stills }: KeptEntry, note: NamedNote, documents: ReadonlyMap<string, SyncDocument>): Still[] {
  const own = stills.find(({ id }) => id === note.id);
  if (!note.still) return [];
  if (own?.named.digest === note.still.digest)
    return own.deleted && note.deletedAt === null ? [{ ...own.deleted, deletedAt: null }] : [];
  const row = documents.get(stillName(key, note.id, note.still));
  if (row?.words !== "apart" || !isObject(row.content)) return [];
  const { id, lectureId, updatedAt } = note;
  const read = parsers.stills({ ...row.content, id, lectureId, rev: 1, updatedAt, deletedAt: null });
  return read.ok ? [read.value] : [];
}

/** Words that the entry does not show any more are kept beside it: another entry may have them, or another device still send them. */
function movedWords(
  here: KeptEntry,
  { transcripts, pictures, stills, gone }: ReceivedEntry,
  { picture, notes }: SyncedEntry,
  documents: ReadonlyMap<string, SyncDocument>,
): SyncDocument[] {
  const drawn = new Set([...stills, ...here.stills].map(({ id }) => id));
  const shown = notes.flatMap(({ id, still }) => (still && drawn.has(id) ? [stillName(here.key, id, still)] : []));
  const come = [
    ...shown,
    ...transcripts.map(({ id }) => wordsName(id)),
    ...(pictures.length > 0 && picture ? [pictureName(here.key, picture)] : []),
  ].flatMap((name) => {
    const row = documents.get(name);
    return row?.words === "apart" ? [withWords(row, { name, of: here.key }, "in-library", row.dirty === 1)] : [];
  });
  const left = here.transcripts.flatMap(({ id, cues }) => {
    const row = documents.get(wordsName(id));
    const isWantedElsewhere = (here.claimants.get(id) ?? []).some((key) => key !== here.key);
    const isHomeless = gone.transcripts.includes(id) && !isWantedElsewhere;
    const isLeft = isHomeless && row?.words === "in-library" && row.of === here.key;
    return isLeft ? [withWords(row, row, "apart", row.dirty === 1, cues)] : [];
  });
  // They have gone with their notes.
  const named = new Set(notes.map(({ id }) => id));
  const undrawn = [...documents.values()].filter(({ name, of, words }) => {
    const note = noteOfStill(name);
    return note !== null && !named.has(note) && of === here.key && words === "in-library";
  });
  return [...come, ...left, ...undrawn.map((row) => withWords(row, row, "gone", row.dirty === 1))];
}

function missing(here: readonly Stored[], there: readonly Stored[]): string[] {
  const ids = new Set(there.map(({ id }) => id));
  return here.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
}

/** Those that say something else than what is here. */
function changed<R extends Stored>(here: readonly R[], there: readonly R[]): R[] {
  const known = new Map(here.map((each) => [each.id, content(each)]));
  return there.filter((each) => known.get(each.id) !== content(each));
}

function content({ rev: _rev, updatedAt: _at, ...record }: Stored): string {
  return canonical(record);
}
