import { newId } from "../lecture/record.ts";
import type { Command } from "../library/commands/command.ts";
import { carryOut } from "../library/commands/carry-out.ts";
import type { LibraryDatabase } from "../library/database.ts";
import type { Send } from "./job-tools.ts";

/** The way to the writer for the background itself, which is the writer. */
export function runsHere(library: LibraryDatabase): Send {
  return async (type, input) => carryOut(library, { opId: newId(), type, input } as Command);
}
