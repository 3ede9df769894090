import { causes } from "./causes.ts";
import type { Refusal } from "./commands/command.ts";
import { RefusedError } from "./commands/writer.ts";

/**
 * Why the browser's storage failed, from an error and the errors inside it. A full disk is not always a
 * QuotaExceededError: Chromium 156 gives an AbortError around a DataError "Failed to write blobs (IOError)".
 */
export function refusalOf(error: unknown): Refusal {
  const chain = [...causes(error)];
  const refused = chain.find((each) => each instanceof RefusedError);
  if (refused instanceof RefusedError) return refused.reason;
  const has = (...names: string[]) => chain.some((each) => names.includes(each.name));
  const says = (pattern: RegExp) => chain.some((each) => pattern.test(each.message));
  if (has("QuotaExceededError") || says(/Failed to write blobs|IOError|disk is full|quota/i)) return "disk-full";
  if (has("VersionError")) return "library-newer";
  if (has("MissingAPIError", "SecurityError")) return "no-storage";
  if (has("UnknownError", "InvalidStateError", "DatabaseClosedError", "OpenFailedError", "TransactionInactiveError"))
    return "storage-broken";
  // Of many rows written at once Dexie tells in its message alone how they failed.
  if (has("AbortError") || says(/AbortError|UnknownError/)) return "storage-broken";
  return "unknown";
}
