import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { type JobCounts, jobCounts } from "../../lib/library/job-lookup.ts";

const NONE: JobCounts = { waiting: 0, running: 0, done: 0, stopped: 0, failed: 0 };
/** How often is looked, in milliseconds. */
const [OFTEN, NOW_AND_THEN] = [700, 2500];

/** How many summaries are on the way, and how many have ended otherwise than wished. */
export function useJobCounts(library: Promise<IDBDatabase>): JobCounts {
  const [counts, setCounts] = useState(NONE);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const look = async () => {
      const found = await library
        .then((database) => jobCounts(idbReader(database)))
        .catch((error: unknown) => {
          report("page", error);
          return NONE;
        });
      if (!wanted) return;
      setCounts((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      timer = setTimeout(() => void look(), found.waiting + found.running > 0 ? OFTEN : NOW_AND_THEN);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [library]);
  return counts;
}
