import type { LibraryDatabase } from "../database.ts";
import type { DraftMark } from "../draft.ts";
import { eraseDrafts, isErasedDraft } from "../tombstone.ts";
import type { Input } from "./command.ts";
import { findLecture } from "./find-lecture.ts";
import type { CommandRows } from "./row.ts";
import type { Writer } from "./writer.ts";

export async function saveDraft({ database }: Writer, { draft, formerKey }: Input<"saveDraft">): Promise<object> {
  if (formerKey !== undefined && formerKey !== draft.key)
    await forgetDraft(database, { key: formerKey, until: draft.updatedAt });
  const stored = await database.drafts.get(draft.key);
  const saved = await findLecture(database, [draft.key]);
  // A stub is filled in with what was typed, when its page is opened.
  const mayHaveDraft = !saved || saved.deletedAt !== null || saved.stub === true;
  // A late delivery must neither undo newer typing nor bring back the draft of a page that has been saved since.
  const late = stored !== undefined && stored.updatedAt > draft.updatedAt;
  const erased = await isErasedDraft(database, draft.key, draft.updatedAt);
  if (!late && !erased && mayHaveDraft) await database.drafts.put(draft);
  return {};
}

export async function dropDraft({ database }: Writer, mark: Input<"dropDraft">): Promise<object> {
  await forgetDraft(database, mark);
  return {};
}

/** Newer typing stays. */
export async function forgetDraft(database: LibraryDatabase, { key, formerKey, until }: DraftMark): Promise<void> {
  const keys = formerKey === undefined ? [key] : [key, formerKey];
  const stored = await database.drafts.bulkGet(keys);
  const old = keys.filter((_, at) => (stored[at]?.updatedAt ?? until) <= until);
  await eraseDrafts(database, old, until);
}

export const draftCommands: CommandRows<"saveDraft" | "dropDraft"> = {
  saveDraft: { run: saveDraft, recorded: false, marksStay: true, room: "little" },
  dropDraft: { run: dropDraft, recorded: false, marksStay: true, room: "none" },
};
