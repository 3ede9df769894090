import type { LibraryDatabase } from "../database.ts";
import type { Command, Reply } from "./command.ts";
import { run } from "./run.ts";

/**
 * Runs a command, and once more where the storage broke under it: the first write after Chromium's database has had
 * trouble is aborted, as once a full disk has room again, and the next one is not (Chromium 156, 2026-11-30). What was
 * done after all is not done again, as with each repeated delivery.
 */
export async function carryOut(database: LibraryDatabase, command: Command, now?: () => Date): Promise<Reply> {
  const reply = await run(database, command, now);
  const isBroken = reply.status === "refused" && reply.reason === "storage-broken";
  return isBroken ? run(database, command, now) : reply;
}
