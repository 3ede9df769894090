import { expect, test, vi } from "vitest";
import { completeEntry } from "../../../lib/browser/complete-entry.ts";
import { writableLibrary } from "../../../lib/browser/writable-library.ts";
import type { Captured } from "../../../lib/capture/captured.ts";
import { lectureFacts, openTestLibrary } from "../library/open-test-library.ts";

const page = vi.hoisted(() => ({ speaks: true }));
vi.mock("../../../lib/browser/read-page.ts", () => ({
  readPicture: async () => (page.speaks ? { type: "image/webp", base64: "UklGRg==" } : null),
}));
vi.mock("../../../lib/browser/read-transcript.ts", () => ({
  readTranscript: async () => page.speaks,
  newTranscript: (isThere: boolean) =>
    isThere ? { language: "en", origin: "captions", cues: [{ startSeconds: 0, text: "The sea rises." }] } : null,
}));

const facts = lectureFacts();
const captured: Captured = {
  ...facts,
  kind: "video",
  identity: facts.key,
  captionTracks: [],
  list: null,
  players: [],
  certainty: "sure",
  plays: null,
};
const tab = { id: 1, address: facts.url, title: facts.title };

test.each([
  ["is added by the background alone", true],
  ["that its page does not have is not added", false],
])("what a saved entry still lacks and %s", async (_, speaks) => {
  page.speaks = speaks;
  const { database, save } = await openTestLibrary();
  const lectureId = await save();
  for (const lacks of ["picture", "transcript"] as const)
    expect(await completeEntry(writableLibrary(database), { lectureId, tab, captured, lacks })).toBe(speaks);
  expect(await database.pictures.count()).toBe(speaks ? 1 : 0);
  expect((await database.lectures.get(lectureId))?.currentTranscriptId !== null).toBe(speaks);
});
