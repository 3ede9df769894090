import type { ListeningFailure } from "../../lib/capture/listening.ts";
import { say } from "../../lib/words/say.ts";

/** Why listening ended; `nothing` where nothing was heard. */
export type ListeningEnd = ListeningFailure | "nothing" | "not-downloaded";

/** The same for a person; `spoken` is the language that was listened for. */
export function sayListeningEnd(end: ListeningEnd, spoken: string): string {
  switch (end) {
    case "nothing":
      return say("failNoSpeech");
    case "no-player":
      return say("besideSilent");
    case "refused":
      return say("listenRefused");
    case "no-sound":
      return say("listenNoSound");
    case "language":
      return say("listenLanguage", spoken);
    case "not-there":
    case "not-allowed":
      return say("listenNotAllowed");
    case "not-downloaded":
      return say("listenNotDownloaded", spoken);
    case "failed":
      return say("listenFailed");
  }
}
