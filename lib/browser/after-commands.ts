import { commandRows } from "../library/commands/rows.ts";
import type { AfterCommand } from "./keep-jobs.ts";
import type { RefreshMarks } from "./keep-marks.ts";
import { tellLibraryChanged } from "./library-changes.ts";

/** What has to know of a command, whoever gave it: the marks of tabs, the windows that are open, and whoever waits for work. */
export function afterCommands(refreshMarks: RefreshMarks, others: readonly AfterCommand[]): AfterCommand {
  return (type) => {
    if (!commandRows[type].marksStay) refreshMarks();
    // The windows that are open did not ask for it.
    if (commandRows[type].isOfSync) tellLibraryChanged();
    others.forEach((each) => each(type));
  };
}
