import type { LibraryDatabase } from "../library/database.ts";
import type { Refusal, Reply } from "../library/commands/command.ts";
import { carryOut } from "../library/commands/carry-out.ts";
import { CodedError } from "./failure.ts";
import type { AfterCommand } from "./keep-jobs.ts";
import type { BeforeCommand } from "./keep-snapshots.ts";
import { onMessage } from "./messages.ts";
import { isOwnPage } from "./own-page.ts";
import { report } from "./report.ts";

/** What a person does can come to these; all else is worth looking into. */
const EXPECTED: ReadonlySet<Refusal> = new Set(["not-found", "nothing-to-undo", "disk-full"]);

/** Carries out the commands of Lectern's own pages, and of nobody else. */
export function receiveCommands(library: LibraryDatabase, before: BeforeCommand, after: AfterCommand): void {
  onMessage("run", async ({ data, sender }): Promise<Reply> => {
    if (!isOwnPage(sender)) return { status: "refused", reason: "not-trusted" };
    await before(data);
    const reply = await carryOut(library, data);
    if (reply.status === "refused" && !EXPECTED.has(reply.reason))
      report("library", new CodedError(data.type, reply.reason));
    after(data.type);
    return reply;
  });
}
