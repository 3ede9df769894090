import { useState } from "react";

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

  function open(side: TransferTab, some: Chosen | null = null): void {
    setTab(side);
    setChosen(some);
    setOpened(true);
  }
  return { tab, chosen, wasOpened, open, setTab };
}

export type Transfer = ReturnType<typeof useTransfer>;
