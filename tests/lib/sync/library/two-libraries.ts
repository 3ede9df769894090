import { expect } from "vitest";
import { lectureFacts } from "../../library/open-test-library.ts";
import { openLibrary } from "../devices.ts";
import { contentOf, openSyncedLibrary } from "./synced-library.ts";

export const PERSON = { by: "person" } as const;
export const KEY = "yt:aaaaaaaaaaa";

/** Two devices with one server, which have met nothing yet. */
export async function two() {
  const server = await openLibrary();
  const [laptop, desktop] = [await openSyncedLibrary(server, "laptop00"), await openSyncedLibrary(server, "desktop0")];
  const meet = async () => {
    for (const each of [laptop, desktop, laptop, desktop])
      expect(await each.sync()).toMatchObject({ status: "done", refused: [] });
  };
  const areEqual = async () => expect(await contentOf(laptop.database)).toEqual(await contentOf(desktop.database));
  return { server, laptop, desktop, meet, areEqual };
}

export type Laptop = Awaited<ReturnType<typeof two>>["laptop"];

/** An entry with all that one can have; gives its id. */
export async function saveWhole({ perform }: Laptop, words = "Twice a day the harbour fills."): Promise<string> {
  const { lectureId } = await perform("saveLecture", {
    facts: lectureFacts(),
    tags: ["Ocean"],
    summaries: [{ text: "Two bulges.", source: PERSON, language: null }],
    picture: { type: "image/webp", base64: "UklGRg==" },
    transcript: { language: "en", origin: "captions", cues: [{ startSeconds: 1, text: words }] },
    notes: [{ atSeconds: 65, text: "Bulges!" }],
  });
  return lectureId;
}
