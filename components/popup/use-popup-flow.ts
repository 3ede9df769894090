import { useCallback, useEffect, useReducer, useState } from "react";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { report } from "../../lib/browser/report.ts";
import { UnreadError } from "../../lib/library/unread.ts";
import type { FoundEntry, LectureEvent, ReadingEvent } from "./events.ts";
import { lookAgain } from "./look-again.ts";
import { withoutLibrary, type PageReading } from "./page-reading.ts";
import { reduce } from "./reduce.ts";
import { followPress } from "./after-press.ts";
import { pageOfPlayer } from "./follow-page.ts";
import { startReading } from "./start-reading.ts";
import { OPENED, subjectOf } from "./state.ts";
import { useLateParts } from "./use-late-parts.ts";

/**
 * What the popup shows of its page, the reading that it comes from, and what a person may ask of either. `start` begins
 * another reading. `unread` is there where the library opened and could not be read.
 */
export function usePopupFlow(first: PageReading, start: () => PageReading = startReading) {
  const [{ number, reading }, setReading] = useState({ number: 0, reading: first });
  const [{ page }, dispatch] = useReducer(reduce, OPENED);
  const [unread, setUnread] = useState<UnreadError | null>(null);
  const subject = subjectOf(page);

  const showFound = useCallback((entry: FoundEntry) => dispatch({ type: "entryChanged", subject: null, ...entry }), []);

  /** For what the library was asked and did not answer; any other surprise goes on. */
  const sayUnread = useCallback((error: unknown): null => {
    if (!(error instanceof UnreadError)) throw error;
    report("popup", error.cause);
    setUnread(error);
    return null;
  }, []);

  /** Shows an entry in place of what is shown when it is asked for; nothing where that is gone by the answer. */
  const showEntry = useCallback(
    (id: string) => {
      const show = (entry: FoundEntry | null) => entry && dispatch({ type: "entryChanged", subject, ...entry });
      void lookAgain(reading, id).then(show).catch(sayUnread);
    },
    [reading, subject, sayUnread],
  );

  useEffect(() => {
    const follow = async () => {
      const tell = (event: ReadingEvent) => dispatch({ ...event, reading: number });
      const filledIn = await followPress(reading, tell).catch((error: unknown) => {
        sayUnread(error);
        // The page itself can be read all the same; saving will say what is wrong.
        return followPress(withoutLibrary(reading, error), tell);
      });
      const entry = filledIn === null ? null : await lookAgain(reading, filledIn).catch(sayUnread);
      if (entry) showFound(entry);
    };
    void follow();
  }, [number, reading, showFound, sayUnread]);

  const readAgain = useCallback(() => {
    setUnread(null);
    const next = { number: number + 1, reading: start() };
    dispatch({ type: "readAgain", reading: next.number });
    setReading(next);
  }, [number, start]);

  const showPlayer = useCallback(
    (captured: CapturedLecture, key: string) => {
      const show = (found: LectureEvent) => dispatch({ type: "playerRead", subject, found });
      void pageOfPlayer(reading, captured, key).then(show).catch(sayUnread);
    },
    [reading, subject, sayUnread],
  );

  const refresh = useCallback(() => {
    if (page.phase === "saved") showEntry(page.entry.lecture.id);
  }, [page, showEntry]);

  useLateParts(page, reading, showFound, sayUnread);

  return { page, reading, unread, readAgain, showEntry, showPlayer, refresh };
}
