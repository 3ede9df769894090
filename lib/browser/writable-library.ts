import { newId } from "../lecture/record.ts";
import type { Command, CommandType, Input, Reply } from "../library/commands/command.ts";
import { carryOut } from "../library/commands/carry-out.ts";
import type { LibraryDatabase } from "../library/database.ts";
import type { DraftMark } from "../library/draft.ts";
import { leadToRecovery } from "./lead-to-recovery.ts";
import { tellLibraryChanged } from "./library-changes.ts";
import { report } from "./report.ts";

/** Carries out a command that the background gives itself. */
type Perform = <T extends CommandType>(type: T, input: Input<T>, settles?: DraftMark) => Promise<Reply<T>>;

/** The library as only the background has it: handed to the parts that come later, which bring no writer along. */
export interface WritableLibrary {
  readonly database: LibraryDatabase;
  readonly perform: Perform;
}

export function writableLibrary(database: LibraryDatabase): WritableLibrary {
  const perform: Perform = async (type, input, settles) => {
    const reply = await carryOut(database, { opId: newId(), type, input, ...(settles && { settles }) } as Command);
    if (reply.status === "refused") leadToRecovery(reply.reason).catch((error: unknown) => report("background", error));
    else tellLibraryChanged();
    return reply;
  };
  return { database, perform };
}
