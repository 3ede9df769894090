import { tagCounts } from "../../lib/library/counts.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { lookupLecture } from "../../lib/library/lookup.ts";
import type { FoundEntry } from "./events.ts";
import type { PageReading } from "./page-reading.ts";

let looks = 0;

/** Numbers the looks at entries: what an older one has seen must not take the place of what a newer one has. */
export function nextLook(): number {
  return ++looks;
}

/** The entry as it is now; null where it is gone. */
export async function lookAgain({ library }: PageReading, lectureId: string): Promise<FoundEntry | null> {
  const look = nextLook();
  const reader = idbReader(await library);
  const [entry, tags] = await Promise.all([lookupLecture(reader, lectureId), tagCounts(reader)]);
  return entry && { entry, tags, look };
}
