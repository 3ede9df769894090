import type { Captured } from "../capture/captured.ts";
import { factsOf, factsToSave } from "../capture/facts-of.ts";
import { withTold } from "../capture/feed/with-told.ts";
import type { TranscriptAnswer } from "../capture/transcript/transcript-answer.ts";
import type { Incomplete } from "./incomplete.ts";
import { readPicture } from "./read-page.ts";
import { newTranscript, readTranscript } from "./read-transcript.ts";
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
  const answer = await readTranscript({ tab, captured });
  const isTold = await addTold(library, captured, answer);
  const transcript = newTranscript(answer);
  if (transcript === null) return isTold;
  return (await library.perform("addTranscript", { lectureId, transcript })).status === "done";
}

/** What the feed of the show says of the fields that the page left open; what is there stays, and what a person wrote. */
async function addTold(library: WritableLibrary, captured: Captured, { told }: TranscriptAnswer): Promise<boolean> {
  if (!told || captured.kind === "none" || captured.certainty !== "sure") return false;
  const facts = factsOf(withTold(captured, told));
  return (await library.perform("saveLecture", { facts, tags: [], summaries: [], picture: null })).status === "done";
}
