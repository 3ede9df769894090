import type { Captured } from "../capture/captured.ts";
import { factsOf, factsToSave } from "../capture/facts-of.ts";
import { withTold } from "../capture/feed/with-told.ts";
import { saysNone } from "../capture/transcript/says-none.ts";
import type { TranscriptAnswer } from "../capture/transcript/transcript-answer.ts";
import type { Incomplete } from "./incomplete.ts";
import { type ReadTab, readPicture } from "./read-page.ts";
import { newTranscript, readTranscript } from "./read-transcript.ts";
import { transcribeSaved } from "./transcribe-saved.ts";
import type { WritableLibrary } from "./writable-library.ts";

/** True when something has been added to the entry. */
export async function completeEntry(
  library: WritableLibrary,
  { lectureId, tab: { address, ...rest }, captured, lacks }: Incomplete,
): Promise<boolean> {
  const tab = { ...rest, address: new URL(address) };
  if (lacks === "picture") {
    const picture = await readPicture(tab, factsToSave(captured));
    return picture !== null && (await library.perform("setPicture", { lectureId, picture })).status === "done";
  }
  if (lacks === "speech") {
    await transcribeSaved(library, lectureId);
    return false;
  }
  return addSpoken(library, lectureId, { tab, captured });
}

/** Adds what is said in the lecture of a page, and what comes with it. True when something has been added. */
export async function addSpoken(library: WritableLibrary, lectureId: string, read: ReadTab): Promise<boolean> {
  const answer = await readTranscript(read);
  const isTold = await addTold(library, lectureId, read.captured, answer);
  const transcript = newTranscript(answer);
  if (saysNone(answer)) await transcribeSaved(library, lectureId);
  if (transcript === null) return isTold;
  return (await library.perform("addTranscript", { lectureId, transcript })).status === "done";
}

/**
 * Where the sound is, and what the feed of the show says of the fields that the page left open. What is there stays, and
 * what a person wrote; an entry that has been deleted meanwhile stays so.
 */
async function addTold(
  library: WritableLibrary,
  lectureId: string,
  captured: Captured,
  answer: TranscriptAnswer,
): Promise<boolean> {
  if (!(answer.told || answer.soundUrl) || captured.kind === "none" || captured.certainty !== "sure") return false;
  const entry = await library.database.lectures.get(lectureId);
  const isThis = entry?.deletedAt === null && [entry.key, ...entry.aliases].includes(captured.key);
  const facts = factsOf(withTold(captured, answer));
  if (!isThis || (!answer.told && entry.soundUrl === facts.soundUrl)) return false;
  return (await library.perform("saveLecture", { facts, tags: [], summaries: [], picture: null })).status === "done";
}
