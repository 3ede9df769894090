import { useLiveQuery } from "dexie-react-hooks";
import { useEffect } from "react";
import { lookupLecture, lookupPage, type SavedLecture } from "../../lib/library/lookup.ts";
import type { LibraryReader } from "../../lib/library/reader.ts";
import { useLatest } from "../hooks/use-latest.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import type { PageState } from "../popup/state.ts";

/** What the library says of the page by now. */
interface KeptOfPage {
  readonly entry: SavedLecture | null;
  readonly draftedAt: string;
}

const NOTHING: KeptOfPage = { entry: null, draftedAt: "" };

/** Calls `changed` when the popup or the library's page has changed what the library says of the page that is shown. */
export function useChangesElsewhere(page: PageState, changed: () => void): void {
  const { reader } = useLibrary();
  const subject = subjectIn(page);
  const kept = useLiveQuery(() => keptOf(reader, subject), [reader, subject]);
  const latest = useLatest({ page, changed });
  // Once for each answer: one that is older than what is shown is followed by another.
  useEffect(() => {
    if (kept && isNews(latest.current.page, kept)) latest.current.changed();
  }, [kept, latest]);
}

/** The id of an entry, or the keys of a page that is not saved; null where neither is shown. */
function subjectIn(page: PageState): string | null {
  if (page.phase === "saved") return page.entry.lecture.id;
  if (page.phase !== "lecture") return null;
  const { captured, provisionalKey } = page;
  return [...new Set([captured.key, provisionalKey, ...captured.aliases])].map((key) => `\n${key}`).join("");
}

async function keptOf(reader: LibraryReader, subject: string | null): Promise<KeptOfPage> {
  if (subject === null) return NOTHING;
  if (!subject.startsWith("\n")) return { ...NOTHING, entry: await lookupLecture(reader, subject) };
  const { saved, draft } = await lookupPage(reader, subject.slice(1).split("\n"));
  return { entry: saved, draftedAt: draft?.updatedAt ?? "" };
}

function isNews(page: PageState, { entry, draftedAt }: KeptOfPage): boolean {
  if (page.phase === "saved")
    return entry?.lecture.id === page.entry.lecture.id && stateOf(entry) !== stateOf(page.entry);
  if (page.phase !== "lecture") return false;
  // What is typed here is known here.
  return entry !== null || (draftedAt > (page.draft?.updatedAt ?? "") && !document.hasFocus());
}

function stateOf({ lecture, summaries, picture, notes }: SavedLecture): string {
  const parts = [...summaries, ...notes].map(({ id, rev }) => `${id} ${rev}`);
  return [lecture.rev, picture?.rev, ...parts].join("\n");
}
