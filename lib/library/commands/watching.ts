import type { Input } from "./command.ts";
import { lectureById } from "./find-lecture.ts";
import type { CommandRows } from "./row.ts";
import type { Writer } from "./writer.ts";

/** A page that has only just begun to play says nothing of how far it was watched, in seconds. */
const BEGUN = 10;

async function markSeen(writer: Writer, { id, seen }: Input<"markSeen">): Promise<object> {
  const lecture = await lectureById(writer.database, id);
  const watchedSeconds = seen ? lecture.durationSeconds : null;
  await writer.change("lectures", lecture, { seenAt: seen ? writer.now : null, watchedSeconds });
  return {};
}

async function keepPosition(writer: Writer, { id, seconds }: Input<"keepPosition">): Promise<object> {
  const lecture = await writer.database.lectures.get(id);
  // What the page plays while its entry is being deleted is of no use.
  if (!lecture || lecture.deletedAt !== null || !(seconds >= BEGUN)) return {};
  const { durationSeconds, watchedSeconds, seenAt } = lecture;
  // One that was marked as seen by hand stays so, and going back to a passage takes nothing back.
  const isMarked = seenAt !== null && watchedSeconds === null;
  const reached = Math.min(Math.floor(seconds), Math.ceil(durationSeconds ?? seconds));
  const further = isMarked ? null : Math.max(reached, watchedSeconds ?? 0);
  await writer.change("lectures", lecture, { seenAt: writer.now, watchedSeconds: further });
  return {};
}

export const watchingCommands: CommandRows<"markSeen" | "keepPosition"> = {
  markSeen: { run: markSeen, recorded: true, marksStay: true },
  keepPosition: { run: keepPosition, recorded: true, marksStay: true },
};
