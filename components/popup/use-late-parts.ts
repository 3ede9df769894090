import { useEffect } from "react";
import { onLibraryChanged } from "../../lib/browser/library-changes.ts";
import type { SavedLecture } from "../../lib/library/lookup.ts";
import type { FoundEntry } from "./events.ts";
import { lookAgain } from "./look-again.ts";
import type { PageReading } from "./page-reading.ts";
import type { PageState } from "./state.ts";

/** Shows the picture and the transcript of an entry when the background adds them: whoever saved it may be gone by then. */
export function useLateParts(
  page: PageState,
  reading: PageReading,
  show: (entry: FoundEntry) => void,
  failed: (error: unknown) => null,
): void {
  const entry = page.phase === "saved" ? page.entry : null;
  const isLacking = entry !== null && lacks(entry);
  useEffect(() => {
    if (!entry || !isLacking) return;
    const look = () => {
      const showChanged = (found: FoundEntry | null) => {
        if (found && isChanged(entry, found.entry)) show(found);
      };
      void lookAgain(reading, entry.lecture.id).then(showChanged).catch(failed);
    };
    const stop = onLibraryChanged(look);
    // It may have come after the entry was looked up and before anybody listened.
    look();
    return stop;
  }, [entry, isLacking, reading, show, failed]);
}

function lacks({ lecture, picture }: SavedLecture): boolean {
  if (lecture.deletedAt !== null) return false;
  return picture === null || (lecture.kind !== "page" && lecture.currentTranscriptId === null);
}

function isChanged(shown: SavedLecture, found: SavedLecture): boolean {
  return found.lecture.rev !== shown.lecture.rev || found.picture?.id !== shown.picture?.id;
}
