import type { JobFailure } from "../../lib/library/job.ts";
import { say } from "../../lib/words/say.ts";
import { sayFailure } from "../summary/say-failure.ts";

/** What happened, what is safe, and what to do next, for a transcript that could not be made of a sound. */
export function saySpeechFailure(failure: JobFailure): string {
  const { reason, host = "", detail = "" } = failure;
  switch (reason) {
    case "not-set":
      return say("setUpSpeech");
    case "no-access":
      return say("failSpeechAccess", host);
    case "too-long":
      return say("failSpeechLarge", host);
    case "gone":
      return say("errorNotFound");
    case "key-refused":
      return say("failSpeechKey", host);
    case "origin-refused":
      // Only of a model it is known which program that is, and what it wants.
      return say("failForbidden", host);
    case "cut":
      return say("failSpeechCut", host);
    case "endless":
      return say("failSpeechEndless", host);
    case "not-sound":
      return say("failNotSound");
    case "no-sound":
      return say("failNoSound");
    case "no-decoder":
      return say("failNoDecoder", detail);
    case "damaged":
      return say("failDamaged");
    case "no-access-to-sound":
      return say("soundNotAllowed", host);
    case "sound-not-there":
      return say("failSoundThere", host);
    case "unreadable":
      return say("readingUnreadable");
    case "sound-gone":
      return say("failSoundGone");
    case "no-speech":
      return say("failNoSpeech");
    default:
      return sayFailure(failure);
  }
}
