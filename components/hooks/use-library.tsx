import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { report } from "../../lib/browser/report.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { LibraryDatabase } from "../../lib/library/database.ts";
import { dexieReader } from "../../lib/library/dexie-reader.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import { readableLibrary } from "../../lib/library/readable-library.ts";
import type { LibraryReader } from "../../lib/library/reader.ts";
import type { Search } from "../../lib/search/search.ts";
import { EditsProvider } from "./use-found-edit.tsx";
import { openPageSearch } from "../search/open-page-search.ts";

/** What the page reads from. It writes nothing: changes go to the background as commands. */
export interface OpenedLibrary {
  readonly database: LibraryDatabase;
  readonly search: Search;
}

interface ReadLibrary extends OpenedLibrary {
  /** Asks so that `useLibraryQuery` and `useLiveQuery` ask again when the answer changes. */
  readonly reader: LibraryReader;
}

const LibraryContext = createContext<ReadLibrary | null>(null);

export async function openLibraryToRead(waits: () => void): Promise<OpenedLibrary> {
  const connection = await openForReading(() => sendCommand("prepare", {}), indexedDB, waits);
  const database = readableLibrary();
  await database.open();
  return { database, search: openPageSearch(async () => connection) };
}

type Opening = OpenedLibrary | "opening" | "upgrading" | { readonly failure: unknown };

export function LibraryProvider({
  open,
  opening: whileOpening,
  upgrading,
  failed,
  children,
}: {
  /** `waits` is called where the library is first brought up to date. */
  readonly open: (waits: () => void) => Promise<OpenedLibrary>;
  readonly opening: ReactNode;
  readonly upgrading: ReactNode;
  readonly failed: (error: unknown) => ReactNode;
  readonly children: ReactNode;
}) {
  const [opening, setOpening] = useState<Opening>("opening");
  useEffect(() => {
    let shown = true;
    open(() => shown && setOpening("upgrading")).then(
      (opened) => shown && setOpening(opened),
      (error: unknown) => {
        report("page", error);
        if (shown) setOpening({ failure: error });
      },
    );
    return () => {
      shown = false;
    };
  }, [open]);
  const [library, connection] = useMemo(() => {
    if (typeof opening === "string" || !("database" in opening)) return [null, null];
    const { database } = opening;
    return [{ ...opening, reader: dexieReader(database) }, Promise.resolve(database.backendDB())];
  }, [opening]);
  if (opening === "opening") return whileOpening;
  if (opening === "upgrading") return upgrading;
  if ("failure" in opening) return failed(opening.failure);
  return (
    <LibraryContext value={library}>
      {connection && <EditsProvider library={connection}>{children}</EditsProvider>}
    </LibraryContext>
  );
}

export function useLibrary(): ReadLibrary {
  const opened = useContext(LibraryContext);
  if (!opened) throw new Error("useLibrary needs a LibraryProvider around it");
  return opened;
}
