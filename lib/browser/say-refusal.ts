import type { Reply } from "../library/commands/command.ts";
import { say } from "../words/say.ts";

export type Refused = Extract<Reply, { status: "refused" }>;

/** What happened, what is safe, and what to do next, for a command that was refused. */
export function sayRefusal({ reason }: Pick<Refused, "reason">): string {
  switch (reason) {
    case "disk-full":
      return say("errorDiskFull");
    case "library-newer":
      return say("errorLibraryNewer");
    case "storage-broken":
      return say("errorStorageBroken");
    case "no-storage":
      return say("errorNoStorage");
    case "not-found":
      return say("errorNotFound");
    case "nothing-to-undo":
      return say("nothingToUndo");
    case "no-answer":
      return say("errorNoAnswer");
    case "bad-input":
      return say("errorBadInput");
    case "not-trusted":
      return say("errorNotTrusted");
    case "unknown":
      return say("errorUnknown");
  }
}
