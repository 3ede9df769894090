import { lectureFacts } from "../capture/lecture-facts.ts";
import { pageKey } from "../capture/page-key.ts";
import { findLecture } from "../library/commands/find-lecture.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { perform, settled, withLibrary, type SaveOutcome } from "./save-now.ts";

/**
 * Saves what a link leads to without opening it: under the link's words, or its address where it has none. The rest is
 * filled in when the page is opened and the button pressed there.
 */
export async function saveLink(library: LibraryDatabase, link: string, words: string): Promise<SaveOutcome> {
  const address = URL.parse(link);
  const place = address && pageKey(address);
  if (!place) return { status: "no-page" };
  return withLibrary(library, async () => {
    const found = await findLecture(library, [place.key]);
    if (found) return settled(library, found);
    // What kind of lecture it is, if any, its page will say.
    const facts = lectureFacts("page", place, { title: words });
    const input = { facts, tags: [], summaries: [], picture: null, stub: true } as const;
    const reply = await perform(library, "saveLecture", input);
    if (reply.status === "refused") return { status: "refused", reply };
    return { status: "saved", lectureId: reply.result.lectureId, facts };
  });
}
