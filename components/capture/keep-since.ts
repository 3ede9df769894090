import { sendCommand } from "../../lib/browser/send-command.ts";
import type { Cut } from "../../lib/lecture/room.ts";
import { cutsOf, type Reply } from "../../lib/library/commands/command.ts";
import { type Draft, draftNotes, draftSummaries } from "../../lib/library/draft.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { lookupLecture } from "../../lib/library/lookup.ts";

interface SavedEntry {
  readonly lectureId: string;
  /** The title of a draft that has none of its own. */
  readonly title: string;
  readonly library: Promise<IDBDatabase>;
}

type RefusedReply = Extract<Reply, { status: "refused" }>;

/**
 * Keeps what has been typed since `sent` was saved, as changes of its entry. Gives the refusal that kept it from that, or
 * what found no room.
 */
export async function keepSince(entry: SavedEntry, sent: Draft, now: Draft): Promise<RefusedReply | readonly Cut[]> {
  const cuts: Cut[] = [];
  for (const change of [changeFields, addSummaries, changeNote]) {
    const reply = await change(entry, sent, now);
    if (reply?.status === "refused") return reply;
    if (reply) cuts.push(...cutsOf(reply.result));
  }
  return cuts;
}

type ChangeSince = (entry: SavedEntry, sent: Draft, now: Draft) => Promise<Reply | null>;

const changeFields: ChangeSince = async ({ lectureId, title }, sent, now) => {
  const [base, patch] = [sent, now].map((draft) => ({ title: draft.title?.trim() || title, tags: draft.tags }));
  if (!base || !patch || JSON.stringify(base) === JSON.stringify(patch)) return null;
  return sendCommand("updateLecture", { id: lectureId, base, patch });
};

const addSummaries: ChangeSince = async ({ lectureId }, sent, now) => {
  const before = new Set(draftSummaries(sent).map(({ text }) => text));
  let reply: Reply | null = null;
  for (const summary of draftSummaries(now)) {
    if (before.has(summary.text) || reply?.status === "refused") continue;
    reply = await sendCommand("addSummary", { lectureId, summary });
  }
  return reply;
};

const changeNote: ChangeSince = async ({ lectureId, library }, sent, now) => {
  const [[before], [note]] = [draftNotes(sent), draftNotes(now)];
  if (!note || JSON.stringify(before) === JSON.stringify(note)) return null;
  const entry = before ? await lookupLecture(idbReader(await library), lectureId) : null;
  const kept = entry?.notes.find(({ text, atSeconds }) => text === before?.text && atSeconds === before.atSeconds);
  const { atSeconds, text, still } = note;
  if (kept && still?.base64 === before?.still?.base64)
    return sendCommand("editNote", { noteId: kept.id, base: kept.text, atSeconds, text });
  // Another picture is a note of its own, and so is what follows one.
  const reply = await sendCommand("addNote", { lectureId, ...note });
  const isSame = kept && !before?.still && text.startsWith(kept.text);
  // It has the words that were kept before there was a picture.
  return isSame && reply.status === "done" ? sendCommand("deleteNote", { noteId: kept.id }) : reply;
};
