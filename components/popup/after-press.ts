import { completeLater } from "../../lib/browser/complete-later.ts";
import { savedMark, showMark } from "../../lib/browser/badge.ts";
import type { ReadTab } from "../../lib/browser/read-page.ts";
import { rememberPage } from "../../lib/browser/seen-pages.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import { factsToKeep } from "../../lib/capture/facts-of.ts";
import { pageKey } from "../../lib/capture/page-key.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { newId } from "../../lib/lecture/record.ts";
import { markOf, savedWith } from "../../lib/library/draft.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { lookupPage, type SavedLecture } from "../../lib/library/lookup.ts";
import type { ReadingEvent } from "./events.ts";
import { followPage } from "./follow-page.ts";
import type { PageReading } from "./page-reading.ts";

/**
 * Tells of the page as `followPage` does, then marks its button and fills in an entry that was saved by a link to it.
 * Gives the id of one that was filled in.
 */
export async function followPress(reading: PageReading, tell: (event: ReadingEvent) => void): Promise<string | null> {
  return afterPress(reading, await followPage(reading, tell));
}

async function afterPress(reading: PageReading, entry: SavedLecture | null): Promise<string | null> {
  const [tab, read] = await Promise.all([reading.tab, reading.read]);
  if (read) await rememberLecture(read);
  const saved = entry?.lecture.deletedAt === null ? entry.lecture : null;
  const marked = read?.tab ?? tab;
  if (marked) await showMark(marked.id, saved && savedMark(saved.savedAt));
  return saved?.stub && read ? fillIn(reading, saved, read) : null;
}

async function rememberLecture({ tab, captured }: ReadTab): Promise<void> {
  const place = pageKey(tab.address);
  if (place && captured.kind !== "none" && captured.certainty === "sure")
    await rememberPage(place.key, [captured.key, ...captured.aliases]);
}

/** With what was typed on the page before the entry was saved from elsewhere. */
async function fillIn(reading: PageReading, stub: Lecture, { tab, captured }: ReadTab): Promise<string | null> {
  const read = factsToKeep(captured, stub.key);
  if (!read) return null;
  const { draft } = await lookupPage(idbReader(await reading.library), [read.key, ...read.aliases]);
  const input = { ...savedWith(read, draft), picture: null };
  const reply = await sendCommand("saveLecture", input, newId(), draft ? markOf(draft) : undefined);
  if (reply.status === "refused") return null;
  const { lectureId } = reply.result;
  const page = { tab, captured };
  await Promise.all([completeLater(lectureId, page, "picture"), completeLater(lectureId, page, "transcript")]);
  return lectureId;
}
