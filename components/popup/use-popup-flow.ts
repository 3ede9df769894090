import { useCallback, useEffect, useReducer, useState } from "react";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import type { FoundEntry } from "./events.ts";
import { lookAgain } from "./look-again.ts";
import type { PageReading } from "./page-reading.ts";
import { reduce } from "./reduce.ts";
import { followPress } from "./after-press.ts";
import { pageOfPlayer } from "./follow-page.ts";
import { startReading } from "./start-reading.ts";
import { OPENED, subjectOf } from "./state.ts";
import { useLateParts } from "./use-late-parts.ts";

/**
 * What the popup shows of its page, the reading that it comes from, and what a person may ask of either. `start` begins
 * another reading.
 */
export function usePopupFlow(first: PageReading, start: () => PageReading = startReading) {
  const [{ number, reading }, setReading] = useState({ number: 0, reading: first });
  const [{ page }, dispatch] = useReducer(reduce, OPENED);
  const subject = subjectOf(page);

  const showFound = useCallback((entry: FoundEntry) => dispatch({ type: "entryChanged", subject: null, ...entry }), []);

  /** Shows an entry in place of what is shown when it is asked for; nothing where that is gone by the answer. */
  const showEntry = useCallback(
    (id: string) => {
      void lookAgain(reading, id).then((entry) => entry && dispatch({ type: "entryChanged", subject, ...entry }));
    },
    [reading, subject],
  );

  useEffect(() => {
    const follow = async () => {
      const filledIn = await followPress(reading, (event) => dispatch({ ...event, reading: number }));
      const entry = filledIn === null ? null : await lookAgain(reading, filledIn);
      if (entry) showFound(entry);
    };
    void follow();
  }, [number, reading, showFound]);

  const readAgain = useCallback(() => {
    const next = { number: number + 1, reading: start() };
    dispatch({ type: "readAgain", reading: next.number });
    setReading(next);
  }, [number, start]);

  const showPlayer = useCallback(
    (captured: CapturedLecture, key: string) => {
      void pageOfPlayer(reading, captured, key).then((found) => dispatch({ type: "playerRead", subject, found }));
    },
    [reading, subject],
  );

  const refresh = useCallback(() => {
    if (page.phase === "saved") showEntry(page.entry.lecture.id);
  }, [page, showEntry]);

  useLateParts(page, reading, showFound);

  return { page, reading, readAgain, showEntry, showPlayer, refresh };
}
