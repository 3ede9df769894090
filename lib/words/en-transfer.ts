import { enDates } from "./dates.ts";

const { number } = enDates;

/** Files that entries are written to and read from. Each format is named by its id, with a hint what it is good for. */
export const enTransfer = {
  "format json": "JSON",
  "hint json": "Everything. Best for backups",
  "format csv": "CSV",
  "hint csv": "A table for Excel and other spreadsheets",
  exportSelected: (count: number) => `Selected, ${number(count)}`,
  exportThisEntry: "This entry",
  exportEntry: "Export entry",
  exportStopped: "The export was cancelled. No file was written.",
};
