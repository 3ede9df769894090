import { useCallback, useRef, useState } from "react";
import { sendCommand } from "../../lib/browser/send-command.ts";
import { useOnLeave } from "../hooks/use-on-leave.ts";
import { emptyDraft, isEmptyDraft, type Draft } from "../../lib/library/draft.ts";

/** Typing reaches the library within half a second. */
const PAUSE = 300;

/** What is being typed for a page that is not saved yet, kept by the background while it is typed and when the popup closes. */
export function useDraft(key: string, formerKey: string, found: Draft | null) {
  const [draft, setDraft] = useState(() => found ?? emptyDraft(key, new Date().toISOString()));
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const keep = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    const { current } = latest;
    if (isEmptyDraft(current)) void sendCommand("dropDraft", { key });
    else void sendCommand("saveDraft", { draft: current, formerKey });
  }, [key, formerKey]);

  const change = useCallback(
    (patch: Partial<Draft>) => {
      latest.current = { ...latest.current, ...patch, key, updatedAt: new Date().toISOString() };
      setDraft(latest.current);
      timer.current ??= setTimeout(keep, PAUSE);
    },
    [key, keep],
  );

  /** Forgets what is still to be sent: the draft has become an entry. */
  const settle = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);

  useOnLeave(keep);

  return { draft, latest, change, keep, settle };
}
