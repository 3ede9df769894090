import { createContext, useContext, useEffect, type ReactNode } from "react";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { findEdit } from "../../lib/library/lookup.ts";
import type { Draft } from "../../lib/library/draft.ts";
import { useLatest } from "./use-latest.ts";

const EditsContext = createContext<Promise<IDBDatabase> | null>(null);

/** Where editors find what was typed into them and not kept, as when the browser was closed at once. */
export function EditsProvider({
  library,
  children,
}: {
  readonly library: Promise<IDBDatabase>;
  readonly children: ReactNode;
}) {
  return <EditsContext value={library}>{children}</EditsContext>;
}

/** Tells once of a draft that is found under a key, if there is one. */
export function useFoundEdit(key: string | null, onFound: (draft: Draft) => void): void {
  const library = useContext(EditsContext);
  const tell = useLatest(onFound);
  useEffect(() => {
    if (key === null || !library) return undefined;
    let wanted = true;
    void library
      .then((database) => findEdit(idbReader(database), key))
      // A library that cannot be read says so where its entries are to be shown.
      .catch(() => null)
      .then((draft) => wanted && draft?.edit && tell.current(draft));
    return () => {
      wanted = false;
    };
    // Asked once for each key: what comes after is typed here.
  }, [library, key, tell]);
}
