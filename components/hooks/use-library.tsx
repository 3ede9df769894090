import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { LibraryDatabase } from "../../lib/library/database.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import { readableLibrary } from "../../lib/library/queries.ts";
import type { Search } from "../../lib/search/search.ts";
import { openPageSearch } from "../search/open-page-search.ts";

/** What the page reads from. It writes nothing: changes go to the background as commands. */
export interface OpenedLibrary {
  readonly database: LibraryDatabase;
  readonly search: Search;
}

const LibraryContext = createContext<OpenedLibrary | null>(null);

export async function openLibraryToRead(): Promise<OpenedLibrary> {
  const connection = await openForReading(() => sendCommand("prepare", {}));
  const database = readableLibrary();
  await database.open();
  return { database, search: openPageSearch(async () => connection) };
}

type Opening = OpenedLibrary | "opening" | "failed";

export function LibraryProvider({
  open,
  failed,
  children,
}: {
  readonly open: () => Promise<OpenedLibrary>;
  readonly failed: ReactNode;
  readonly children: ReactNode;
}) {
  const [opening, setOpening] = useState<Opening>("opening");
  useEffect(() => {
    let shown = true;
    open().then(
      (opened) => shown && setOpening(opened),
      () => shown && setOpening("failed"),
    );
    return () => {
      shown = false;
    };
  }, [open]);
  if (opening === "opening") return null;
  if (opening === "failed") return failed;
  return <LibraryContext value={opening}>{children}</LibraryContext>;
}

export function useLibrary(): OpenedLibrary {
  const opened = useContext(LibraryContext);
  if (!opened) throw new Error("useLibrary needs a LibraryProvider around it");
  return opened;
}
