import { createContext, use, useMemo, useState, type ReactNode } from "react";

/** What is to be cited: an entry, or a moment of it. */
export interface CitedMoment {
  readonly id: string;
  readonly atSeconds: number | null;
}

interface Citing {
  /** Null while nothing is being cited. */
  readonly cited: CitedMoment | null;
  readonly cite: (cited: CitedMoment | null) => void;
}

const CitingContext = createContext<Citing>({ cited: null, cite: () => {} });

/** Lets every part of an entry ask for a reference to it. */
export function CitingProvider({ children }: { readonly children: ReactNode }) {
  const [cited, cite] = useState<CitedMoment | null>(null);
  const value = useMemo(() => ({ cited, cite }), [cited]);
  return <CitingContext value={value}>{children}</CitingContext>;
}

export function useCiting(): Citing {
  return use(CitingContext);
}
