import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { readOverview, type Overview } from "../../lib/library/overview.ts";
import { isUnread } from "../../lib/library/is-unread.ts";
import { breather } from "../../lib/transfer/breather.ts";
import { useLastChange } from "../hooks/use-last-change.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { today } from "./calendar.ts";

interface OverviewOfState {
  readonly state: string;
  readonly overview: Promise<Overview>;
}

/** Milliseconds between two looks at an index that is being prepared: nothing tells that it is ready. */
const PREPARES = 2_000;

/** What was worked out last, as long as the library is as it was. */
const known = new WeakMap<object, OverviewOfState>();

/** The library in figures; null until they are worked out, the former ones while they are anew. */
export function useOverview(): Overview | "failed" | null {
  const { database } = useLibrary();
  const lastChange = useLastChange();
  const [overview, setOverview] = useState<Overview | { readonly error: unknown } | "failed" | null>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    // Undefined until it is read.
    if (lastChange === undefined) return undefined;
    let isWanted = true;
    const state = `${JSON.stringify(lastChange)} ${today()}`;
    const before = known.get(database);
    const kept = before?.state === state ? before : { state, overview: readOverview(database, breather()) };
    known.set(database, kept);
    kept.overview.then(
      (read) => {
        // What is not whole yet is asked for again the next time.
        if (!read.isWhole) known.delete(database);
        if (isWanted) setOverview(read);
      },
      (error: unknown) => {
        known.delete(database);
        report("page", error);
        if (isWanted) setOverview(isUnread(error) ? { error } : "failed");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [database, lastChange, looks]);
  useEffect(() => {
    if (overview === null || overview === "failed" || "error" in overview || overview.isWhole) return undefined;
    const timer = setTimeout(() => setLooks((before) => before + 1), PREPARES);
    return () => clearTimeout(timer);
  }, [overview]);
  // Thrown while rendering, where the page's error boundary is.
  if (overview !== null && overview !== "failed" && "error" in overview) throw overview.error;
  return overview;
}
