import { OpeningError } from "../library/open-for-reading.ts";
import { say } from "../words/say.ts";

/** Why the library could not be opened, what is safe, and what to do next. */
export function sayOpening(error: unknown): string {
  if (!(error instanceof OpeningError)) return say("errorOpen");
  switch (error.reason) {
    case "library-newer":
      return say("openNewer");
    case "disk-full":
      return say("openDiskFull");
    case "no-storage":
      return say("openNoStorage");
    case "no-answer":
      return say("openNoAnswer");
    default:
      return say("errorOpen");
  }
}
