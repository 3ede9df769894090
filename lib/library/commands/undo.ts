import type { Lecture } from "../../lecture/lecture.ts";
import { mergeEdit, type LecturePatch } from "../../lecture/merge.ts";
import type { Records } from "../../lecture/records.ts";
import { type Cut, withinRoom } from "../../lecture/room.ts";
import { tagKey } from "../../lecture/tag.ts";
import type { Change, Operation } from "../operation.ts";
import { rowsHere } from "../rows-here.ts";
import type { Input, Result } from "./command.ts";
import { handBack } from "./handing-over.ts";
import { putNewNotes } from "./notes.ts";
import type { CommandRows } from "./row.ts";
import { keepSpelling } from "./spelling.ts";
import { liveSummaries } from "./summaries.ts";
import { liveTranscripts } from "./transcripts.ts";
import { RefusedError, type Writer } from "./writer.ts";

/** Gives every record that a command changed its former fields back; a record that the command made is deleted. */
export async function undo(writer: Writer, { target }: Input<"undo">): Promise<Result<"undo">> {
  const operation = await writer.database.operations.get(target);
  if (!operation || operation.changes.length === 0)
    throw new RefusedError("nothing-to-undo", `Nothing to undo for ${target}`);
  if (isParted(operation)) throw new RefusedError("nothing-to-undo", `Of ${target} one entry is deleted for good`);
  const made = new Set(
    operation.changes.filter(({ table, before }) => table === "lectures" && before === null).map(({ id }) => id),
  );
  const undoing: Undoing = { writer, made, cuts: [] };
  if (operation.changes.every(isPlain)) await revertLectures(undoing, operation.changes.filter(isPlain));
  else for (const change of operation.changes.toReversed()) await revert(undoing, change);
  for (const id of await lecturesOf(writer, operation.changes)) await settleCurrent(writer, id);
  if (operation.type === "mergeLectures") await handBack(writer.database, operation);
  return undoing.cuts.length > 0 ? { cuts: undoing.cuts } : {};
}

/** A merge of which the other entry is gone for good: what it brought stays with the one that is there. */
function isParted({ type, changes }: Operation): boolean {
  return type === "mergeLectures" && !changes.some(({ table, after }) => table === "lectures" && "deletedAt" in after);
}

interface Undoing {
  readonly writer: Writer;
  /** The lectures that the command made: their parts go with them. */
  readonly made: ReadonlySet<string>;
  /** What there is no room for any more. */
  readonly cuts: Cut[];
}

type LectureChange = Extract<Change, { table: "lectures" }>;
type PlainChange = LectureChange & { readonly before: object };

/** A lecture's own fields alone, as bulk actions change them: its parts are as they were. */
function isPlain(change: Change): change is PlainChange {
  return change.table === "lectures" && change.before !== null && !touchesCurrent(change);
}

function touchesCurrent({ before, after }: LectureChange): boolean {
  return [before, after].some((fields) => fields && ("currentSummaryId" in fields || "currentTranscriptId" in fields));
}

async function revertLectures(undoing: Undoing, changes: readonly PlainChange[]): Promise<void> {
  const { writer } = undoing;
  const ids = changes.map(({ id }) => id);
  const found = await rowsHere(writer.database.table<Lecture, string>("lectures"), ids);
  const current = found.filter((lecture) => lecture !== undefined);
  const byId = new Map(changes.map((change) => [change.id, change]));
  // A lecture that one command changed twice is rare, and goes the long way.
  if (byId.size < changes.length) {
    for (const change of changes.toReversed()) await revertLecture(undoing, change);
    return;
  }
  await writer.changeAll("lectures", current, (lecture) => {
    const change = byId.get(lecture.id);
    return change ? merged(undoing, lecture, change) : null;
  });
  await respell(writer, changes);
}

/** Where only the spelling of a tag was changed, the former one counts again. */
async function respell({ database }: Writer, changes: readonly PlainChange[]): Promise<void> {
  const former = new Set<string>();
  for (const { before, after } of changes) {
    const now = new Map(after.tags?.map((tag) => [tagKey(tag), tag]));
    for (const tag of before.tags ?? []) if ((now.get(tagKey(tag)) ?? tag) !== tag) former.add(tag);
  }
  for (const tag of former) await keepSpelling(database, tag);
}

async function lecturesOf({ database }: Writer, changes: readonly Change[]): Promise<Set<string>> {
  const ids = new Set(changes.filter((change) => change.table === "lectures" && !isPlain(change)).map(({ id }) => id));
  for (const { table, id } of changes) {
    if (table === "summaries" || table === "transcripts")
      ids.add((await database.table(table).get(id))?.lectureId ?? "");
  }
  return ids;
}

/** What was current before may have been deleted since: then the newest one that is there takes its place. */
async function settleCurrent(writer: Writer, id: string): Promise<void> {
  const lecture = await writer.database.lectures.get(id);
  if (!lecture) return;
  const { currentSummaryId, currentTranscriptId } = lecture;
  const patch = {
    currentSummaryId: stillThere(currentSummaryId, await liveSummaries(writer.database, id)),
    currentTranscriptId: stillThere(currentTranscriptId, await liveTranscripts(writer.database, id)),
  };
  if (patch.currentSummaryId !== currentSummaryId || patch.currentTranscriptId !== currentTranscriptId)
    await writer.change("lectures", lecture, patch);
}

function stillThere(current: string | null, live: readonly { readonly id: string }[]): string | null {
  return current === null || live.some(({ id }) => id === current) ? current : (live.at(-1)?.id ?? null);
}

async function revert(undoing: Undoing, change: Change): Promise<void> {
  if (change.table === "lectures") return revertLecture(undoing, change);
  const { writer, made } = undoing;
  const current: Records[typeof change.table] | undefined = await writer.database.table(change.table).get(change.id);
  // What came with a lecture goes to Trash with it, and comes back with it.
  if (!current || made.has(current.lectureId)) return;
  const { before, after } = change;
  const patch = before ? stillAsAfter(current, before, after) : { deletedAt: writer.now };
  const home = "lectureId" in patch ? await writer.database.lectures.get(patch.lectureId ?? "") : current;
  if (!home) return;
  await writer.change(change.table, current, patch);
  if (change.table === "notes" && before && !("text" in patch)) await keepFormer(writer, change);
}

/** A note that has been written anew since stays so: its former text becomes a note beside it. */
async function keepFormer(writer: Writer, { id, before }: Extract<Change, { table: "notes" }>): Promise<void> {
  const current = await writer.database.notes.get(id);
  if (!current || before?.text === undefined || before.text === current.text) return;
  const { lectureId, atSeconds, text } = { ...current, ...before };
  await putNewNotes(writer, lectureId, [{ atSeconds, text }]);
}

/** The former fields of a record, without those that have been changed again since. */
function stillAsAfter<R extends object>(current: R, before: Partial<R>, after: Partial<R>): Partial<R> {
  const former = { ...before };
  for (const name in before) if (JSON.stringify(current[name]) !== JSON.stringify(after[name])) delete former[name];
  return former;
}

/** Later edits of other fields stay, and so do tags that have been added since. */
async function revertLecture(undoing: Undoing, { id, before, after }: LectureChange): Promise<void> {
  const { writer } = undoing;
  const current = await writer.database.lectures.get(id);
  if (!current) return;
  const patch = before ? merged(undoing, current, { before, after }) : { deletedAt: writer.now };
  await writer.change("lectures", current, patch);
}

function merged(
  { writer, cuts }: Undoing,
  current: Lecture,
  { before, after }: { readonly before: LecturePatch; readonly after: LecturePatch },
): LecturePatch {
  const room = withinRoom(current, mergeEdit(current, after, before, writer.now));
  cuts.push(...room.cuts);
  return room.fitting;
}

export const undoCommands: CommandRows<"undo"> = {
  undo: { run: undo, recorded: true },
};
