import { joinLectures } from "../../lecture/join.ts";
import type { Lecture } from "../../lecture/lecture.ts";
import { newId } from "../../lecture/record.ts";
import type { Cut } from "../../lecture/room.ts";
import { uniqueTags } from "../../lecture/tag.ts";
import type { LibraryDatabase } from "../database.ts";
import { rowsHere, within } from "../rows-here.ts";
import { knownSpellings, spellAs } from "./spelling.ts";

/** What becomes of a lecture when records of a file meet it. */
export interface Meeting {
  readonly before: Lecture | undefined;
  after: Lecture;
  /** How many lectures of the file are this one; none where only parts of it came. */
  met: number;
  readonly cuts: readonly Cut[];
  /** The parts that the file calls current, by the ids that they have in the file. */
  wanted: { summaries: string | null; transcripts: string | null };
}

/** By the lecture's id here. */
export type Meetings = Map<string, Meeting>;

/** Joins lectures of a file with those that are here; `ids` learns which of them have another id here. */
export async function meetLectures(
  database: LibraryDatabase,
  lectures: readonly Lecture[],
  ids: Map<string, string>,
): Promise<Meetings> {
  const here = await lecturesHere(database, lectures);
  const spellings = await knownSpellings(database, uniqueTags(lectures.flatMap(({ tags }) => tags)));
  const meetings: Meetings = new Map();
  for (const lecture of lectures) {
    const incoming = { ...lecture, tags: spellAs(lecture.tags, spellings) };
    const existing = sameLecture(here, incoming);
    // Another lecture has its id here: seen where files were written by hand.
    const id = existing?.id ?? (here.has(`id ${incoming.id}`) ? newId() : incoming.id);
    if (id !== incoming.id) ids.set(incoming.id, id);
    const meeting = meetings.get(id);
    const next = meetAgain(meeting, existing, { ...incoming, id });
    meetings.set(id, next);
    remember(here, next.after);
  }
  return meetings;
}

function meetAgain(meeting: Meeting | undefined, existing: Lecture | undefined, incoming: Lecture): Meeting {
  const { lecture, cuts } = existing ? joinLectures(existing, incoming) : { lecture: fresh(incoming), cuts: [] };
  const wanted = { summaries: incoming.currentSummaryId, transcripts: incoming.currentTranscriptId };
  if (!meeting) return { before: existing, after: lecture, met: 1, cuts, wanted };
  return {
    before: meeting.before,
    after: lecture,
    met: meeting.met + 1,
    cuts: [...meeting.cuts, ...cuts],
    wanted: {
      summaries: meeting.wanted.summaries ?? wanted.summaries,
      transcripts: meeting.wanted.transcripts ?? wanted.transcripts,
    },
  };
}

/** What is current is settled when its parts are in. */
function fresh(lecture: Lecture): Lecture {
  return { ...lecture, currentSummaryId: null, currentTranscriptId: null };
}

/**
 * The lectures that a batch may meet, by id, key and alias. What a file brings again is known by its id, and needs no
 * look at its keys, unless it may be part of another one by now; where many others lie between these, each has a request of its own, all at once: a cursor waits for
 * one after the other.
 */
async function lecturesHere(database: LibraryDatabase, incoming: readonly Lecture[]): Promise<Map<string, Lecture>> {
  const { lectures } = database;
  const byId = await rowsHere(
    database.table<Lecture, string>("lectures"),
    incoming.map(({ id }) => id),
  );
  const others = incoming.filter((lecture, at) => {
    const known = byId[at];
    return !known || mayBeMerged(known, lecture) || !isSame(known, lecture);
  });
  const keys = [...new Set(others.flatMap(({ key, aliases }) => [key, ...aliases]))].toSorted();
  const [byAlias, byKey] = await Promise.all([having(lectures, "aliases", keys), having(lectures, "key", keys)]);
  const here = new Map<string, Lecture>();
  for (const lecture of [...byAlias, ...byKey, ...byId]) if (lecture) remember(here, lecture);
  return here;
}

/** Those with one of these sorted keys, and perhaps some with one between them: where few are, all are read at once. */
async function having(
  lectures: LibraryDatabase["lectures"],
  index: "key" | "aliases",
  keys: readonly string[],
): Promise<(Lecture | undefined)[]> {
  if (keys.length === 0) return [];
  const ids = await within(lectures.where(index), keys).limit(keys.length).primaryKeys();
  if (ids.length < keys.length) return lectures.bulkGet([...new Set(ids)]);
  return (await Promise.all(keys.map((key) => lectures.where(index).equals(key).toArray()))).flat();
}

function remember(here: Map<string, Lecture>, lecture: Lecture): void {
  for (const key of [...lecture.aliases, lecture.key]) {
    const other = here.get(`key ${key}`);
    // One that is in Trash, perhaps because it was merged, is not what its keys lead to.
    if (!other || other.id === lecture.id || other.deletedAt !== null || lecture.deletedAt === null)
      here.set(`key ${key}`, lecture);
  }
  here.set(`id ${lecture.id}`, lecture);
}

/** Whether it is in Trash here, and not in the file: perhaps another entry has become the same lecture since. */
function mayBeMerged(here: Lecture, incoming: Lecture): boolean {
  return here.deletedAt !== null && incoming.deletedAt === null;
}

function sameLecture(here: ReadonlyMap<string, Lecture>, incoming: Lecture): Lecture | undefined {
  const byId = here.get(`id ${incoming.id}`);
  const isOne = byId !== undefined && isSame(byId, incoming);
  if (isOne && !mayBeMerged(byId, incoming)) return byId;
  const keys = [incoming.key, ...incoming.aliases];
  const known = keys.map((key) => here.get(`key ${key}`)).find((lecture) => lecture !== undefined);
  return isOne && known?.deletedAt !== null ? byId : known;
}

/** One id is one lecture, unless nothing that names the lecture is the same. */
function isSame(here: Lecture, incoming: Lecture): boolean {
  const keys = new Set([here.key, ...here.aliases]);
  return (
    [incoming.key, ...incoming.aliases].some((key) => keys.has(key)) ||
    here.url === incoming.url ||
    here.title === incoming.title
  );
}
