import { useEffect, useState } from "react";
import { useLibrary } from "../hooks/use-library.tsx";
import { cutOffImport } from "./cut-off-import.ts";

export type TransferTab = "export" | "import";

/** Entries that somebody has pointed at, in place of what is listed. */
export interface Chosen {
  readonly from: "selection" | "entry";
  readonly ids: readonly string[];
}

/** Whether the way in and out is open, at which side, and for what. */
export function useTransfer() {
  /** Null while it is closed. */
  const [tab, setTab] = useState<TransferTab | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [wasOpened, setOpened] = useState(false);
  /** An import that was cut off, and is to go on here. */
  const [cutOff, setCutOff] = useState<string | null>(null);
  const { database } = useLibrary();
  useEffect(() => {
    void cutOffImport(database).then((id) => {
      if (id === null) return;
      setCutOff(id);
      setTab("import");
      setOpened(true);
    });
  }, [database]);

  function open(side: TransferTab, some: Chosen | null = null): void {
    setTab(side);
    setChosen(some);
    setOpened(true);
  }
  return { tab, chosen, cutOff, wasOpened, open, setTab };
}

export type Transfer = ReturnType<typeof useTransfer>;
