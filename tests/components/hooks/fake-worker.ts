import type { Command, Reply } from "../../../lib/library/commands/command.ts";
import { run } from "../../../lib/library/commands/run.ts";
import type { LibraryDatabase } from "../../../lib/library/database.ts";

/** What becomes of the next command that is not a draft: the worker dies before it has written, or before it answers. */
export type Death = "none" | "before" | "after";

/** A background that can be killed, and a page that can be closed: what it has not delivered by then never arrives. */
export function fakeWorker() {
  let library: LibraryDatabase | null = null;
  let death: Death = "none";
  let isClosing = false;
  let isClosed = false;
  /** What a page that is gone sent as it went: nobody sends it again. */
  const lost = new Set<string>();

  async function deliver(command: Command): Promise<Reply> {
    const isLost = isClosed || lost.has(command.opId);
    if (isClosing) lost.add(command.opId);
    if (!library || isLost) return new Promise(() => {});
    const dies = death;
    if (!command.type.endsWith("Draft")) death = "none";
    if (dies === "before" && (isClosing || !command.type.endsWith("Draft"))) throw new Error("The worker has died");
    const reply = await run(library, command);
    if (dies === "after" && !command.type.endsWith("Draft")) throw new Error("The worker has died");
    return reply;
  }

  return {
    deliver,
    start(database: LibraryDatabase, dies: Death): void {
      [library, death, isClosing, isClosed] = [database, dies, false, false];
    },
    stop(): void {
      library = null;
    },
    /** Lets the page send what it sends as it goes, and nothing after. */
    closing(close: () => void): void {
      isClosing = true;
      close();
      isClosed = true;
    },
    /** Another page is opened by the same person, and the worker lives again. */
    reopened(): void {
      [death, isClosing, isClosed] = ["none", false, false];
    },
  };
}
