import { useState } from "react";
import type { SummaryWork } from "./use-summary-work.ts";

/** What the Summarise button needs, and whether an answer is being pasted beneath it. */
export function usePasting({ busy, summarise, describe, canDescribe }: SummaryWork) {
  const [isOpen, setOpen] = useState(false);
  return {
    isOpen,
    close: () => setOpen(false),
    button: {
      busy,
      onSummarise: () => void summarise(),
      onDescribe: canDescribe ? describe : null,
      onPaste: () => setOpen(true),
    },
  };
}
