import { useCallback, useMemo, useState } from "react";

/** The entries of a list that are selected, in its order. */
export interface Selection {
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  /** Selects an entry or no longer; with `run`, all from the last one that was selected up to it. */
  readonly toggle: (id: string, run?: boolean) => void;
  readonly extend: (from: string, to: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

interface Selected {
  /** Of which list: another one begins with nothing selected. */
  readonly list: string;
  readonly ids: ReadonlySet<string>;
  /** Where a run begins. */
  readonly anchor: string | null;
  /** All are wanted, also those that are not known yet, but these. */
  readonly allBut?: ReadonlySet<string>;
}

/**
 * `list` names what is listed; entries that leave it are no longer selected. Of a long list the first are known before
 * all are, and `isWhole` says when they are.
 */
export function useSelection(list: string, listed: readonly string[], isWhole: boolean): Selection {
  const [selected, setSelected] = useState<Selected>({ list, ids: new Set(), anchor: null });
  const isCurrent = selected.list === list;
  const allBut = isCurrent ? selected.allBut : undefined;
  if (allBut && isWhole)
    setSelected({ list, ids: new Set(listed.filter((id) => !allBut.has(id))), anchor: selected.anchor });
  const ids = useMemo(() => {
    if (allBut) return listed.filter((id) => !allBut.has(id));
    return isCurrent && selected.ids.size > 0 ? listed.filter((id) => selected.ids.has(id)) : [];
  }, [allBut, isCurrent, selected, listed]);
  const now = useMemo(() => new Set(ids), [ids]);
  const anchor = isCurrent ? selected.anchor : null;

  const choose = useCallback(
    (next: ReadonlySet<string>, from: string) => {
      // Only the difference: what came to the list meanwhile was not taken out.
      const left = allBut && { allBut: new Set([...allBut, ...now].filter((id) => !next.has(id))) };
      setSelected({ list, ids: next, anchor: from, ...left });
    },
    [list, now, allBut],
  );
  const toggle = useCallback(
    (id: string, run = false) => {
      const next = new Set(now);
      const from = run && anchor !== null ? anchor : id;
      if (run) for (const each of between(listed, from, id)) next.add(each);
      else if (!next.delete(id)) next.add(id);
      choose(next, run ? from : id);
    },
    [now, anchor, listed, choose],
  );
  const extend = useCallback(
    (from: string, to: string) => {
      // Back towards where the run began, it grows shorter.
      const begun = anchor !== null && now.has(anchor) && now.has(from) ? anchor : from;
      const next = new Set(now);
      for (const each of between(listed, begun, from)) next.delete(each);
      for (const each of between(listed, begun, to)) next.add(each);
      choose(next, begun);
    },
    [now, anchor, listed, choose],
  );
  const all = useCallback(
    () => setSelected({ list, ids: new Set(listed), anchor: null, ...(!isWhole && { allBut: new Set() }) }),
    [list, listed, isWhole],
  );
  const clear = useCallback(() => setSelected({ list, ids: new Set(), anchor: null }), [list]);
  return useMemo(
    () => ({ ids, has: (id: string) => now.has(id), toggle, extend, all, clear }),
    [ids, now, toggle, extend, all, clear],
  );
}

function between(listed: readonly string[], one: string, other: string): readonly string[] {
  const [first, last] = [listed.indexOf(one), listed.indexOf(other)].toSorted((a, b) => a - b);
  return first === undefined || last === undefined || first < 0 ? [other] : listed.slice(first, last + 1);
}
