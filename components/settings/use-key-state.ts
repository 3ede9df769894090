import { useCallback, useEffect, useState } from "react";
import { modelKey } from "../../lib/browser/model-key.ts";

/** Whether a key is set for a server; what it is, no page ever shows. */
export function useKeyState(base: string | null) {
  const [known, setKnown] = useState<{ readonly base: string; readonly isSet: boolean } | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (base === null) return;
    let wanted = true;
    void modelKey.isSet(base).then((isSet) => wanted && setKnown({ base, isSet }));
    return () => {
      wanted = false;
    };
  }, [base, turn]);
  const look = useCallback(() => setTurn((before) => before + 1), []);
  const remove = useCallback(() => modelKey.remove().then(look), [look]);
  return { isSet: known !== null && known.base === base && known.isSet, look, remove };
}
