import type { Captured } from "../capture/captured.ts";
import { alsoKnownBy, factsToKeep, factsToSave } from "../capture/facts-of.ts";
import { contradicts, keyOfItsOwn, mayBeAnother } from "../capture/contradicts.ts";
import { pageKey } from "../capture/page-key.ts";
import type { Lecture, LectureFacts } from "../lecture/lecture.ts";
import { cutsOf } from "../library/commands/command.ts";
import { findLecture } from "../library/commands/find-lecture.ts";
import { markOf, savedWith, type Draft } from "../library/draft.ts";
import type { SaveOutcome } from "./save-outcome.ts";
import type { WritableLibrary } from "./writable-library.ts";

/**
 * Saves the page at an address as the popup suggests it, with what was typed for it there before. An entry that is
 * there is left alone; one in Trash comes back; one that was saved by a link to it is filled in.
 */
export async function saveNow(
  library: WritableLibrary,
  address: URL,
  read: () => Promise<Captured | null>,
): Promise<SaveOutcome> {
  const page = pageKey(address);
  if (!page) return { status: "unreadable" };
  return withLibrary(library, async () => {
    const early = await findLecture(library.database, [page.key]);
    if (early && isWhole(early) && !mayBeAnother(early)) return { status: "already", savedAt: early.savedAt };
    const captured = await read();
    if (!captured) return { status: "unreadable" };
    if (captured.kind === "none" && captured.why === "not-ready") return { status: "not-ready" };
    const told = factsToSave(captured);
    const atAddress = await findLecture(library.database, [...new Set([told.key, page.key, ...told.aliases])]);
    const isAnother = atAddress !== undefined && contradicts(told, atAddress);
    const facts = isAnother ? { ...told, key: keyOfItsOwn(told) } : told;
    const keys = [...new Set([facts.key, ...(isAnother ? [] : [page.key]), ...facts.aliases])];
    const found = isAnother ? await findLecture(library.database, keys) : atAddress;
    const draft = (await library.database.drafts.bulkGet(keys)).find((each) => each !== undefined);
    if (found && (isWhole(found) || (isTrashed(found) && !draft))) return settled(library, found);
    // A link that could not be read on its page still says more than nothing.
    if (found?.stub && !factsToKeep(captured, found.key)) return settled(library, found);
    // What the page only may be about is for a person to say, in the popup: nobody has been asked here.
    const isUnsure = captured.kind !== "none" && captured.certainty === "possible";
    const kept = isUnsure ? { ...facts, kind: "page" as const } : facts;
    return save(library, found ? alsoKnownBy(facts, found.key) : kept, draft);
  });
}

/** Opens the library first, so that one that cannot be opened is a reason to tell. */
export async function withLibrary(library: WritableLibrary, save: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  const opened = await library.perform("prepare", {});
  return opened.status === "refused" ? { status: "refused", reply: opened } : save();
}

/** True for an entry that its page has nothing to add to. */
function isWhole(lecture: Lecture): boolean {
  return !isTrashed(lecture) && lecture.stub !== true;
}

function isTrashed({ deletedAt }: Lecture): boolean {
  return deletedAt !== null;
}

/** What becomes of an entry that is there: nothing, or it comes back from Trash. */
export async function settled(
  library: WritableLibrary,
  { id, title, savedAt, deletedAt }: Lecture,
): Promise<SaveOutcome> {
  if (deletedAt === null) return { status: "already", savedAt };
  const reply = await library.perform("restoreLecture", { id });
  return reply.status === "refused" ? { status: "refused", reply } : { status: "restored", title };
}

async function save(library: WritableLibrary, page: LectureFacts, draft: Draft | undefined): Promise<SaveOutcome> {
  const input = { ...savedWith(page, draft ?? null), picture: null };
  const reply = await library.perform("saveLecture", input, draft && markOf(draft));
  if (reply.status === "refused") return { status: "refused", reply };
  return { status: "saved", lectureId: reply.result.lectureId, facts: input.facts, cuts: cutsOf(reply.result) };
}
