import { emptyLecture, type Lecture, type LectureFacts } from "../../lecture/lecture.ts";
import { joinAliases } from "../../lecture/join.ts";
import { mergeEdit } from "../../lecture/merge.ts";
import { asOwn, ownTexts } from "../../lecture/own-texts.ts";
import { newId } from "../../lecture/record.ts";
import { type Cut, withinRoom } from "../../lecture/room.ts";
import { keptOfStub, whole } from "../../lecture/stub.ts";
import { eraseDrafts } from "../tombstone.ts";
import type { Input, Result, WithCuts } from "./command.ts";
import { findLecture, lectureById } from "./find-lecture.ts";
import { putNewNotes } from "./notes.ts";
import { putPicture } from "./pictures.ts";
import type { CommandRows } from "./row.ts";
import { spellTags } from "./spelling.ts";
import { putSummaries } from "./summaries.ts";
import { withTranscript } from "./transcripts.ts";
import type { Writer } from "./writer.ts";

export async function saveLecture(writer: Writer, input: Input<"saveLecture">): Promise<Result<"saveLecture">> {
  const { database, now } = writer;
  const keys = [input.facts.key, ...input.facts.aliases];
  const existing = await findLecture(database, keys);
  const tags = await spellTags(database, [...(existing?.tags ?? []), ...input.tags]);
  const known = existing && !input.stub && !isLess(input.facts, existing) ? refreshed(existing, input) : undefined;
  const { fitting: lecture, cuts } = withinRoom(
    existing ?? {},
    existing
      ? broughtBack(known?.lecture ?? existing, tags, now)
      : { ...freshLecture(input.facts, tags, now, input.stub), ...(input.ownTitle && { ownTitle: input.ownTitle }) },
  );
  const withSummary = await putSummaries(writer, lecture, input.summaries);
  const whole = input.transcript ? await withTranscript(writer, withSummary, input.transcript) : withSummary;
  await writer.put("lectures", existing, whole);
  await putNewNotes(writer, lecture.id, input.notes ?? []);
  if (input.picture) await putPicture(writer, lecture.id, input.picture);
  // A link says nothing of what is being typed on the page that it leads to.
  if (!input.stub) await eraseDrafts(database, keys, now);
  const outcome = existing ? (existing.deletedAt === null ? "updated" : "restored") : "added";
  return { lectureId: lecture.id, outcome, ...withCuts([...cuts, ...(known?.cuts ?? [])]) };
}

/** What found no room, where that is worth a word. */
function withCuts(cuts: readonly Cut[]): WithCuts {
  return cuts.length > 0 ? { cuts } : {};
}

/** A page that shows no lecture, as where it has been deleted, fills in none that a list named. */
function isLess(facts: LectureFacts, existing: Lecture): boolean {
  return existing.stub === true && existing.kind !== "page" && facts.kind === "page";
}

/** A lecture that is saved for the first time. */
export function freshLecture(facts: LectureFacts, tags: readonly string[], now: string, stub?: true): Lecture {
  const stored = { id: newId(Date.parse(now)), rev: 1, updatedAt: now };
  return { ...emptyLecture(), ...facts, ...stored, tags, savedAt: now, ...(stub && { stub }) };
}

/** A lecture that is saved again keeps its identity and what the person made of it, and takes what the page now says. */
function refreshed(existing: Lecture, { facts, ownTitle }: Input<"saveLecture">) {
  const known = Object.entries(facts).filter(
    ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  const { aliases, cuts } = joinAliases(existing.key, existing.aliases, facts.aliases, facts.key);
  const lecture: Lecture = {
    ...whole(existing),
    ...Object.fromEntries(known),
    ...keptOfStub(existing),
    ...ownTexts(existing),
    ...(ownTitle && { title: facts.title, ownTitle }),
    key: existing.key,
    url: existing.key === facts.key ? facts.url : existing.url,
    aliases,
  };
  return { lecture, cuts };
}

/** A lecture that was there, as it is after another save: out of Trash, if it was in it. */
function broughtBack(lecture: Lecture, tags: readonly string[], now: string): Lecture {
  const savedAt = lecture.deletedAt === null ? lecture.savedAt : now;
  return { ...lecture, tags, rev: lecture.rev + 1, updatedAt: now, deletedAt: null, savedAt };
}

export async function updateLecture(
  writer: Writer,
  { id, base, patch }: Input<"updateLecture">,
): Promise<Result<"updateLecture">> {
  const current = await lectureById(writer.database, id);
  const merged = asOwn(current, mergeEdit(current, base, patch, writer.now));
  const tags = merged.tags && (await spellTags(writer.database, merged.tags));
  const { fitting, cuts } = withinRoom(current, { ...merged, ...(tags && { tags }) });
  await writer.change("lectures", current, fitting);
  return withCuts(cuts);
}

export async function trashLecture(writer: Writer, { id }: Input<"trashLecture">): Promise<object> {
  const lecture = await lectureById(writer.database, id);
  if (lecture.deletedAt === null) await writer.change("lectures", lecture, { deletedAt: writer.now });
  return {};
}

export async function restoreLecture(writer: Writer, { id }: Input<"restoreLecture">): Promise<object> {
  const lecture = await lectureById(writer.database, id);
  if (lecture.deletedAt !== null) await writer.change("lectures", lecture, { deletedAt: null });
  return {};
}

export const lectureCommands: CommandRows<"saveLecture" | "updateLecture" | "trashLecture" | "restoreLecture"> = {
  saveLecture: { run: saveLecture, recorded: true },
  updateLecture: { run: updateLecture, recorded: true },
  trashLecture: { run: trashLecture, recorded: true, room: "none" },
  restoreLecture: { run: restoreLecture, recorded: true },
};
