import { parsers } from "../lecture/parse.ts";
import type { Summary } from "../lecture/summary.ts";
import { canonical } from "./canonical.ts";
import { type WriteStamp, timeOf } from "./clock.ts";
import { type DocumentState, isObject, type Register } from "./document-state.ts";
import { lectureFields } from "./lecture-fields.ts";
import { pictureIn, readPicture, readTranscript } from "./read-named.ts";
import { type NamedNote, type NamedTranscript, type SyncedEntry, withStill } from "./synced-entry.ts";
import { trashedAt } from "./trash.ts";
import { besideNotes, winner } from "./winner.ts";

/** What the device adds to an entry that comes from others. */
interface EntryHere {
  readonly lectureId: string;
  /** Transcripts whose words are here: no other one can be the entry's current one. */
  readonly transcriptIds: ReadonlySet<string>;
}

/** The entry that a state stands for; null where it is of one that was deleted, or holds what no entry can. */
export function readEntry(state: DocumentState, here: EntryHere): SyncedEntry | null {
  const at = new Date(timeOf(latest(state))).toISOString();
  const of = (id: string) => ({ id, rev: 0, updatedAt: at, lectureId: here.lectureId });
  const summaries = onlyOnce(
    parts(state, "summary/").flatMap(([id, register]) => readSummary(winner(register)?.value, of(id))),
    ({ text, source, deletedAt }) => canonical([text, source.by, deletedAt]),
  );
  const transcripts = onlyOnce(
    parts(state, "transcript/").flatMap(([id, register]) => readTranscript(winner(register)?.value, of(id))),
    ({ digest, language, origin, deletedAt }) => canonical([digest, language, origin, deletedAt]),
  );
  const notes = parts(state, "note/").flatMap(([id]) => readNotes(id, state.registers, of));
  const fields = lectureFields(state, summaries, transcripts, here.transcriptIds);
  const { lectureId: _own, ...stored } = of(here.lectureId);
  const lecture = parsers.lectures({ ...fields, ...stored, deletedAt: trashedAt(state) });
  if (!lecture.ok) return null;
  return { lecture: lecture.value, summaries, transcripts, notes, picture: readPicture(state.registers["picture/"]) };
}

type PartOf = (id: string) => {
  readonly id: string;
  readonly rev: number;
  readonly updatedAt: string;
  readonly lectureId: string;
};

function parts({ registers }: DocumentState, prefix: string): [string, Register][] {
  return Object.entries(registers)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, register]): [string, Register] => [name.slice(prefix.length), register])
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function latest({ seen }: DocumentState): WriteStamp {
  return Object.values(seen).reduce((one, other) => (other > one ? other : one), "0".repeat(21));
}

function readSummary(value: unknown, own: ReturnType<PartOf>): Summary[] {
  const read = isObject(value) ? parsers.summaries({ ...value, ...own }) : null;
  return read?.ok ? [read.value] : [];
}

/** A note with its picture, and beside it, without one, what other devices wrote in its place at the same time. */
function readNotes(id: string, registers: DocumentState["registers"], of: PartOf): NamedNote[] {
  const all = [{ id, version: winner(registers[`note/${id}`] ?? []) }, ...besideNotes(id, registers)];
  return all.flatMap((each) => {
    const { value } = each.version ?? {};
    if (!isObject(value)) return [];
    const read = parsers.notes({ ...value, ...of(each.id) });
    return read.ok ? [withStill(read.value, each.id === id ? pictureIn(value["still"]) : null)] : [];
  });
}

/** Two devices that took the same words from a page have them once; all keep the same of the two. */
function onlyOnce<P extends Summary | NamedTranscript>(all: readonly P[], sameness: (each: P) => string): P[] {
  const first = new Map(all.toReversed().map((each) => [sameness(each), each]));
  return all.filter((each) => first.get(sameness(each)) === each);
}
