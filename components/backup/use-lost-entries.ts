import { useEffect, useState } from "react";
import { lastCountSetting } from "../../lib/browser/settings.ts";
import type { Tallies } from "../hooks/use-tallies.ts";

export interface LostEntries {
  /** How many entries the library held when it was last open. */
  readonly count: number;
  /** The person knows, and begins anew. */
  readonly accept: () => void;
}

/**
 * Notices a library that has been emptied while it was closed, by a browser that clears its storage or by somebody who
 * tidies up: how many entries there are is remembered beside the database, where it survives that. Null where all is well.
 */
export function useLostEntries(tallies: Tallies | null): LostEntries | null {
  const [before, setBefore] = useState<number | null>(null);
  const [hadEntries, setHadEntries] = useState(false);
  useEffect(() => {
    void lastCountSetting.read().then(setBefore);
  }, []);
  const count = tallies && tallies.count("all") + tallies.count("trash");
  if (count !== null && count > 0 && !hadEntries) setHadEntries(true);
  const isLost = count === 0 && !hadEntries && before !== null && before > 0;
  useEffect(() => {
    if (count !== null && before !== null && !isLost) void lastCountSetting.write(count);
  }, [count, before, isLost]);
  if (!isLost) return null;
  return {
    count: before,
    accept: () => {
      setBefore(0);
      void lastCountSetting.write(0);
    },
  };
}
