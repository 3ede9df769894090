import { act, screen, within } from "@testing-library/react";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { showLibrary, type TestLibrary } from "./show-library.tsx";

/** What is said in the lecture of these tests. */
export const CUES: readonly Cue[] = [
  { startSeconds: 0, endSeconds: 4, text: "The moon pulls the sea, and the sea follows the moon around the world." },
  { startSeconds: 12, endSeconds: 15, text: "Twice a day the tide comes in, and twice a day it goes out again." },
  {
    startSeconds: 754,
    endSeconds: 760,
    text: "Spring tides come when sun and moon pull together, at new and full moon.",
  },
];

/** Shows the page with one entry and this part of it open. */
export async function openEntry(
  part: string,
  prepare: (library: TestLibrary, lectureId: string) => Promise<unknown> = async () => {},
) {
  let id = "";
  const library = await showLibrary(async (made) => {
    id = await made.save({ chapters: [{ startSeconds: 754, title: "Spring tides" }] });
    await prepare(made, id);
  });
  await act(async () => {
    location.hash = `#entry/${id}?part=${part}`;
    dispatchEvent(new Event("hashchange"));
  });
  const pane = within(await screen.findByRole("complementary", { name: "Entry" }));
  await pane.findByRole("tab", { name: "Details" });
  return { ...library, id, pane };
}

/** Adds the transcript of these tests, or another. */
export async function withTranscript(
  { perform }: TestLibrary,
  lectureId: string,
  cues: readonly Cue[] = CUES,
): Promise<void> {
  await perform("addTranscript", { lectureId, transcript: { language: "en", origin: "captions", cues } });
}
