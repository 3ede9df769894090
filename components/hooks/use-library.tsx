import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { report } from "../../lib/browser/report.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { LibraryDatabase } from "../../lib/library/database.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import { readableLibrary } from "../../lib/library/queries.ts";
import type { Search } from "../../lib/search/search.ts";
import { EditsProvider } from "./use-found-edit.tsx";
import { openPageSearch } from "../search/open-page-search.ts";

/** What the page reads from. It writes nothing: changes go to the background as commands. */
export interface OpenedLibrary {
  readonly database: LibraryDatabase;
  readonly search: Search;
}

const LibraryContext = createContext<OpenedLibrary | null>(null);

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
  const connection = useMemo(
    () => (typeof opening !== "string" && "database" in opening ? Promise.resolve(opening.database.backendDB()) : null),
    [opening],
  );
  if (opening === "opening") return whileOpening;
  if (opening === "upgrading") return upgrading;
  if ("failure" in opening) return failed(opening.failure);
  return (
    <LibraryContext value={opening}>
      {connection && <EditsProvider library={connection}>{children}</EditsProvider>}
    </LibraryContext>
  );
}

export function useLibrary(): OpenedLibrary {
  const opened = useContext(LibraryContext);
  if (!opened) throw new Error("useLibrary needs a LibraryProvider around it");
  return opened;
}
