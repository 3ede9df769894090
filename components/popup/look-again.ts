import { tagCounts } from "../../lib/library/counts.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { lookupLecture } from "../../lib/library/lookup.ts";
import { fromLibrary } from "../../lib/library/unread.ts";
import type { FoundEntry } from "./events.ts";
import type { PageReading } from "./page-reading.ts";

let looks = 0;

/** Numbers the looks at entries: what an older one has seen must not take the place of what a newer one has. */
export function nextLook(): number {
  return ++looks;
}

/** The entry as it is now; null where it is gone. Rejects with an UnreadError where the library cannot be read. */
export async function lookAgain({ library }: PageReading, lectureId: string): Promise<FoundEntry | null> {
  const look = nextLook();
  const reader = idbReader(await library);
  const [entry, tags] = await fromLibrary(Promise.all([lookupLecture(reader, lectureId), tagCounts(reader)]));
  return entry && { entry, tags, look };
}
