import { useCallback, useEffect, useRef, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { isHeld, isOpen } from "../../lib/library/job-states.ts";
import { type JobKind, jobsOf } from "../../lib/library/job-lookup.ts";
import type { Job } from "../../lib/library/job.ts";

/** How often the library is looked at while a summary is made, and while none is; in milliseconds. */
const [OFTEN, NOW_AND_THEN] = [400, 2500];

/** Of so many looks in a row that find an open job lying, one wakes the background. */
const LOOKS = 20;

const heard = (error: unknown) => {
  report("page", error);
  return null;
};

/** The last job of a lecture, by the names that it goes by; `ended` is called when one that was open is over. */
export function useJob(
  library: Promise<IDBDatabase>,
  names: readonly string[],
  ended: (job: Job | null) => void,
  kind: JobKind = "summary",
): { readonly job: Job | null; readonly look: () => void } {
  const [job, setJob] = useState<Job | null>(null);
  const [turn, setTurn] = useState(0);
  const latest = useRef(ended);
  useEffect(() => {
    latest.current = ended;
  });
  const seen = useRef<Job | null>(null);
  const key = names.join("\n");

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    let lying = 0;
    const look = async () => {
      const found = await library.then((database) => jobsOf(idbReader(database), key.split("\n"), kind)).catch(heard);
      if (!wanted) return;
      // What cannot be read now has not ended for that.
      if (!found) return again(NOW_AND_THEN);
      const now = found.at(-1) ?? null;
      const before = seen.current;
      seen.current = now;
      setJob(now);
      if (before && isOpen(before) && !(now && isOpen(now))) latest.current(now);
      else if (!before && now?.state === "done") latest.current(now);
      lying = now && isOpen(now) && !isHeld(now, new Date().toISOString()) ? lying + 1 : 0;
      if (lying % LOOKS === LOOKS - 1) void sendCommand("prepare", {});
      again(now && isOpen(now) ? OFTEN : NOW_AND_THEN);
    };
    const again = (pause: number) => {
      timer = setTimeout(() => void look(), pause);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [library, key, kind, turn]);

  const look = useCallback(() => setTurn((before) => before + 1), []);
  return { job, look };
}
