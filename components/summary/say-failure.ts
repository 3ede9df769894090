import type { JobFailure } from "../../lib/library/job.ts";
import { say } from "../../lib/words/say.ts";

/** What happened, what is safe, and what to do next, for a summary that could not be made. */
export function sayFailure({ reason, host = "", model = "", seconds = 0, detail = "" }: JobFailure): string {
  switch (reason) {
    case "not-set":
      return say("failNotSet");
    case "no-access":
      return say("failNoAccess", host);
    case "key-refused":
      return say("failKey", host);
    case "forbidden":
      return say("failForbidden", host);
    case "origin-refused":
      return say("failOrigin", host);
    case "no-model":
      return say("failNoModel", host, model);
    case "no-endpoint":
      return say("failNoEndpoint", host);
    case "no-credit":
      return say("failNoCredit", host);
    case "too-many":
      return say("failTooMany", host, seconds);
    case "too-long":
      return say("failTooLong", host);
    case "server-error":
      return say("failServer", host, detail);
    case "refused":
      return say("failRefused", host, detail);
    case "cut":
      return say("failCut", host);
    case "empty":
      return say("failEmpty", host);
    case "only-thought":
      return say("failOnlyThought", host);
    case "endless":
      return say("failEndless", host);
    case "not-json":
      return say("failNotJson", host);
    case "redirected":
      return say("failRedirected", host);
    case "no-network":
      return say("failNoNetwork", host);
    case "timed-out":
      return say("failTimedOut", host);
    case "unattended":
      return say("failUnattended", host);
    case "unforeseen":
      return say("failUnforeseen", detail);
    case "browser-model-missing":
      return say("failBuiltInMissing");
    case "browser-model-failed":
      return say("failBuiltIn", detail);
    case "gone":
      return say("failGone");
    case "no-text":
      return say("nothingToSummarise");
    case "interrupted":
      return say("failInterrupted");
    case "cut-to-fit":
      return say("failCutToFit");
    case "not-taken":
      return say("failNotTaken");
    default:
      return say("failUnknown", detail || reason);
  }
}

/** Reasons that are mended in the settings. */
const IN_SETTINGS = new Set([
  "not-set",
  "no-access",
  "key-refused",
  "forbidden",
  "no-model",
  "no-endpoint",
  "too-long",
  "refused",
  "endless",
  "not-json",
  "redirected",
]);

export function isMendedInSettings({ reason }: JobFailure): boolean {
  return IN_SETTINGS.has(reason);
}
