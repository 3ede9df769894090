import type { Refusal } from "../library/commands/command.ts";
import { OpeningError } from "../library/open-for-reading.ts";
import { UnreadError } from "../library/unread.ts";
import { say } from "../words/say.ts";

const SENTENCES: Partial<Record<Refusal, "openNewer" | "openDiskFull" | "openNoStorage" | "openNoAnswer">> = {
  "library-newer": "openNewer",
  "disk-full": "openDiskFull",
  "no-storage": "openNoStorage",
  "no-answer": "openNoAnswer",
};

/** Why the library could not be opened or read, what is safe, and what to do next. */
export function sayOpening(error: unknown): string {
  if (error instanceof UnreadError) return say("errorUnread");
  if (!(error instanceof OpeningError)) return say("errorOpen");
  return say(SENTENCES[error.reason] ?? "errorOpen");
}
