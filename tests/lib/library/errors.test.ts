import { expect, test } from "vitest";
import { refusalOf } from "../../../lib/library/errors.ts";

const named = (name: string, message: string, inner?: unknown) => Object.assign(new Error(message), { name, inner });

test.each([
  ["a full disk as browsers name it", named("QuotaExceededError", "full"), "disk-full"],
  [
    "a full disk as Chromium 156 reports it",
    named("AbortError", "aborted", named("DataError", "Failed to write blobs (IOError)")),
    "disk-full",
  ],
  ["a library that newer code has upgraded", named("VersionError", "The requested version is less"), "library-newer"],
  ["a browser window without storage", named("MissingAPIError", "IndexedDB API missing"), "no-storage"],
  [
    "a damaged store",
    named("OpenFailedError", "open", named("UnknownError", "Internal error opening backing store")),
    "storage-broken",
  ],
  [
    "many rows of which the browser wrote none",
    named("BulkError", "notes.bulkPut(): 2 of 2 operations failed. Errors: AbortError: A request was aborted"),
    "storage-broken",
  ],
  [
    "a request after the browser has ended its transaction",
    named("TransactionInactiveError", "A request was placed against a transaction which is currently not active"),
    "storage-broken",
  ],
  ["anything else", new TypeError("x is not a function"), "unknown"],
  ["what is no error at all", "text", "unknown"],
])("%s gets a name of its own", (_, error, reason) => {
  expect(refusalOf(error)).toBe(reason);
});
