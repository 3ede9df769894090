import { useEffect, useState } from "react";
import type { SetBack } from "../../lib/backup/set-back.ts";
import { lastCountSetting, lostEntriesSetting, setBackSetting } from "../../lib/browser/settings.ts";
import type { Tallies } from "../hooks/use-tallies.ts";
import { useSetting } from "../hooks/use-setting.ts";

export interface LostEntries {
  /** How many entries the library held when it was last open; none where it was not emptied. */
  readonly count: number;
  /** The library that is there lacks its latest changes. */
  readonly setBack: SetBack | null;
  /** The person knows, and begins anew. */
  readonly accept: () => void;
}

/**
 * Notices a library that has been emptied while it was closed, by a browser that clears its storage or by somebody who
 * tidies up: how many entries there are is remembered beside the database, where it survives that. The background
 * notices it too, where something was saved since. Null where all is well, and once the entries are back.
 */
export function useLostEntries(tallies: Tallies | null): LostEntries | null {
  const [before, setBefore] = useState<number | null>(null);
  const [hadEntries, setHadEntries] = useState(false);
  const [lost, setLost] = useSetting(lostEntriesSetting);
  const [setBack, setSetBack] = useSetting(setBackSetting);
  useEffect(() => {
    void lastCountSetting.read().then(setBefore);
  }, []);
  const count = tallies && tallies.count("all") + tallies.count("trash");
  if (count !== null && count > 0 && !hadEntries) setHadEntries(true);
  const isEmptied = count === 0 && !hadEntries && before !== null && before > 0;
  const isBack = count !== null && lost > 0 && count >= lost;
  const isCaughtUp = count !== null && setBack !== null && setBack.held > setBack.found && count >= setBack.held;
  useEffect(() => {
    if (isBack) setLost(0);
    if (isCaughtUp) setSetBack(null);
  }, [isBack, isCaughtUp, setLost, setSetBack]);
  useEffect(() => {
    if (count !== null && before !== null && !isEmptied) void lastCountSetting.write(count);
  }, [count, before, isEmptied]);
  const missing = lost > 0 && !isBack ? lost : isEmptied ? before : 0;
  if (count === null || (missing === 0 && setBack === null)) return null;
  return {
    count: missing,
    setBack,
    accept: () => {
      setBefore(0);
      setLost(0);
      setSetBack(null);
      void lastCountSetting.write(count);
    },
  };
}
