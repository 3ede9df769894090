import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";

interface Comparing {
  /** Ids of entries among which some seem to be the same lecture; null while none are compared. */
  readonly compared: readonly string[] | null;
  /** Whether any have been: until then nothing of it need be loaded. */
  readonly wasOpened: boolean;
  readonly compare: (ids: readonly string[] | null) => void;
}

const ComparingContext = createContext<Comparing>({ compared: null, wasOpened: false, compare: () => {} });

/** Lets an entry, or a list of them, ask to have those compared that seem to be the same lecture. */
export function ComparingProvider({ children }: { readonly children: ReactNode }) {
  const [compared, setCompared] = useState<readonly string[] | null>(null);
  const [wasOpened, setOpened] = useState(false);
  const compare = useCallback((ids: readonly string[] | null) => {
    setCompared(ids);
    if (ids) setOpened(true);
  }, []);
  const value = useMemo(() => ({ compared, wasOpened, compare }), [compared, wasOpened, compare]);
  return <ComparingContext value={value}>{children}</ComparingContext>;
}

export function useComparing(): Comparing {
  return use(ComparingContext);
}
