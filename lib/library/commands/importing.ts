import type { Lecture } from "../../lecture/lecture.ts";
import type { ImportBatch, Records, Table } from "../../lecture/records.ts";
import { keptOfStub, whole } from "../../lecture/stub.ts";
import { uniqueTags } from "../../lecture/tag.ts";
import type { LibraryDatabase } from "../database.ts";
import type { IdMapping, Input, Result } from "./command.ts";
import type { CommandRows } from "./row.ts";
import { knownSpellings, spellAs } from "./spelling.ts";
import type { Writer } from "./writer.ts";

type Outcome = "added" | "merged" | "skipped";
type PartTable = Exclude<Table, "lectures">;

const PARTS = ["summaries", "transcripts", "notes", "pictures"] as const;

/** Adds records that are not in the library yet. The same media under another id is merged into the lecture that is here. */
export async function importRecords(
  writer: Writer,
  { batch, mapping }: Input<"importRecords">,
): Promise<Result<"importRecords">> {
  const ids: Record<string, string> = { ...mapping };
  const here = await lecturesHere(writer.database, batch.lectures);
  const spellings = await knownSpellings(writer.database, uniqueTags(batch.lectures.flatMap(({ tags }) => tags)));
  const counts = { added: 0, merged: 0, skipped: 0 };
  for (const lecture of batch.lectures) {
    const outcome = await importLecture(writer, { ...lecture, tags: spellAs(lecture.tags, spellings) }, here, ids);
    counts[outcome]++;
  }
  for (const table of PARTS) await importParts(writer, table, batch, ids);
  await dropForeignParts(writer, [...new Set(batch.lectures.map(({ id }) => ids[id] ?? id))]);
  return { ...counts, mapping: ids };
}

/** The lectures that a batch may meet, by id, key and alias; read at once, since a read of each would take most of the time. */
async function lecturesHere(database: LibraryDatabase, lectures: readonly Lecture[]): Promise<Map<string, Lecture>> {
  const keys = [...new Set(lectures.flatMap(({ key, aliases }) => [key, ...aliases]))];
  const [byId, byKey, byAlias] = await Promise.all([
    database.lectures.bulkGet(lectures.map(({ id }) => id)),
    database.lectures.where("key").anyOf(keys).toArray(),
    database.lectures.where("aliases").anyOf(keys).toArray(),
  ]);
  const here = new Map<string, Lecture>();
  for (const lecture of [...byAlias, ...byKey, ...byId]) if (lecture) remember(here, lecture);
  return here;
}

function remember(here: Map<string, Lecture>, lecture: Lecture): void {
  for (const alias of lecture.aliases) here.set(`key ${alias}`, lecture);
  here.set(`key ${lecture.key}`, lecture);
  here.set(`id ${lecture.id}`, lecture);
}

async function importLecture(
  writer: Writer,
  incoming: Lecture,
  here: Map<string, Lecture>,
  ids: Record<string, string>,
): Promise<Outcome> {
  const names = [`id ${incoming.id}`, ...[incoming.key, ...incoming.aliases].map((key) => `key ${key}`)];
  const existing = names.map((name) => here.get(name)).find((lecture) => lecture !== undefined);
  if (!existing) {
    remember(here, await writer.put("lectures", undefined, incoming));
    return "added";
  }
  ids[incoming.id] = existing.id;
  const merged = mergeLectures(existing, incoming);
  if (JSON.stringify(merged) === JSON.stringify(existing)) return "skipped";
  // Not `change`: what is filled in loses a field.
  const joined = { ...merged, rev: existing.rev + 1, updatedAt: writer.now };
  remember(here, await writer.put("lectures", existing, joined));
  return "merged";
}

/** What is here stays; empty fields are filled, tags and aliases are joined. */
function mergeLectures(existing: Lecture, incoming: Lecture): Lecture {
  const isEmpty = (value: unknown) => value === null || value === "" || (Array.isArray(value) && value.length === 0);
  const filled = Object.entries(incoming).filter(
    ([name, value]) => isEmpty(Object(existing)[name]) && !isEmpty(value) && name !== "deletedAt",
  );
  const aliases = new Set([...existing.aliases, ...incoming.aliases, incoming.key]);
  aliases.delete(existing.key);
  // One that was read from its own page fills in one that was not.
  const isFilledIn = existing.stub && !incoming.stub;
  return {
    ...(isFilledIn ? { ...whole(existing), title: incoming.title, kind: incoming.kind } : existing),
    ...Object.fromEntries(filled),
    ...(isFilledIn && keptOfStub(existing)),
    // Who brings a lecture back from a file wants to see it.
    deletedAt: incoming.deletedAt === null ? null : existing.deletedAt,
    tags: [...new Set([...existing.tags, ...incoming.tags])],
    aliases: [...aliases],
  };
}

/** Summaries, transcripts, notes and pictures go to their lecture, unless they are there already. */
async function importParts(writer: Writer, table: PartTable, batch: ImportBatch, mapping: IdMapping): Promise<void> {
  const parts: readonly Records[PartTable][] = batch[table];
  const moved = parts.map((part) => {
    const lectureId = mapping[part.lectureId] ?? part.lectureId;
    return { ...part, lectureId, id: table === "pictures" ? lectureId : part.id };
  });
  const there = await writer.database.table(table).bulkGet(moved.map(({ id }) => id));
  const owners = await writer.database.lectures.bulkGet(moved.map(({ lectureId }) => lectureId));
  for (const [index, part] of moved.entries()) {
    if (there[index] === undefined && owners[index]) await writer.put(table, undefined, part);
  }
}

/** A file can name a summary or a transcript as current that belongs to another lecture here. */
async function dropForeignParts(writer: Writer, ids: readonly string[]): Promise<void> {
  const lectures = (await writer.database.lectures.bulkGet([...ids])).filter((lecture) => lecture !== undefined);
  const [summaries, transcripts] = await Promise.all([
    writer.database.summaries.bulkGet(lectures.map((lecture) => lecture.currentSummaryId ?? "")),
    writer.database.transcripts.bulkGet(lectures.map((lecture) => lecture.currentTranscriptId ?? "")),
  ]);
  for (const [index, lecture] of lectures.entries()) {
    const isForeign = (part: { readonly lectureId: string } | undefined) => part && part.lectureId !== lecture.id;
    const patch = {
      ...(isForeign(summaries[index]) && { currentSummaryId: null }),
      ...(isForeign(transcripts[index]) && { currentTranscriptId: null }),
    };
    if (Object.keys(patch).length > 0) await writer.change("lectures", lecture, patch);
  }
}

export const importCommands: CommandRows<"importRecords"> = {
  importRecords: { run: importRecords, recorded: true },
};
