import { useCallback, useEffect, useRef, useState } from "react";
import { draftKeeper } from "../hooks/draft-keeper.ts";
import { useOnLeave } from "../hooks/use-on-leave.ts";
import { emptyDraft, type Draft } from "../../lib/library/draft.ts";

/** What is being typed for a page that is not saved yet, kept by the background while it is typed and when the popup closes. */
export function useDraft(key: string, formerKey: string, found: Draft | null) {
  const [draft, setDraft] = useState(() => found ?? emptyDraft(key, new Date().toISOString()));
  const [unkept, setUnkept] = useState("");
  const [keeper] = useState(() => draftKeeper(setUnkept, formerKey, found));
  const latest = useRef(draft);

  const change = useCallback(
    (patch: Partial<Draft>) => {
      latest.current = keeper.write({ ...latest.current, ...patch, key });
      setDraft(latest.current);
    },
    [key, keeper],
  );

  // Typed elsewhere, after what is typed here.
  useEffect(() => {
    if (!found || found.updatedAt <= latest.current.updatedAt) return;
    keeper.found(found);
    latest.current = found;
    setDraft(found);
  }, [found, keeper]);

  useOnLeave(keeper.flush);
  // The popup is drawn anew when the language of the interface changes.
  useEffect(() => keeper.flush, [keeper]);

  return { draft, latest, change, keeper, unkept };
}
