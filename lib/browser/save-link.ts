import { lectureFacts } from "../capture/lecture-facts.ts";
import { pageKey } from "../capture/page-key.ts";
import { cutsOf } from "../library/commands/command.ts";
import { findLecture } from "../library/commands/find-lecture.ts";
import { settled, withLibrary } from "./save-now.ts";
import type { SaveOutcome } from "./save-outcome.ts";
import type { WritableLibrary } from "./writable-library.ts";

/**
 * Saves what a link leads to without opening it: under the link's words, or its address where it has none. The rest is
 * filled in when the page is opened and the button pressed there.
 */
export async function saveLink(library: WritableLibrary, link: string, words: string): Promise<SaveOutcome> {
  const address = URL.parse(link);
  const place = address && pageKey(address);
  if (!place) return { status: "no-page" };
  return withLibrary(library, async () => {
    const found = await findLecture(library.database, [place.key]);
    if (found) return settled(library, found);
    // What kind of lecture it is, if any, its page will say.
    const facts = lectureFacts("page", place, { title: words });
    const input = { facts, tags: [], summaries: [], picture: null, stub: true } as const;
    const reply = await library.perform("saveLecture", input);
    if (reply.status === "refused") return { status: "refused", reply };
    return { status: "saved", lectureId: reply.result.lectureId, facts, cuts: cutsOf(reply.result) };
  });
}
