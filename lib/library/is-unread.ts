import { causes } from "./causes.ts";

/** By these names IndexedDB and Dexie fail where the storage was opened and then gives no answer. */
const OF_STORAGE: ReadonlySet<string> = new Set([
  "UnknownError",
  "DataError",
  "DataCloneError",
  "NotReadableError",
  "AbortError",
  "InvalidStateError",
  "TransactionInactiveError",
  "DatabaseClosedError",
  "OpenFailedError",
]);

/** Parts of a page fail by some of the same names; both browsers say of what it was asked. */
const OF_PAGE = / on '(?!IDB)|^(?!IDB)\w+\.\w+: /;

/** Said where no name tells it, by Chromium or by what reads a row. */
const OF_READING = /Internal error|^The library could not be read$/;

/** Whether an error is one of reading the library: the browser's own, perhaps inside of another. */
export function isUnread(error: unknown): boolean {
  const isOne = ({ name, message }: { readonly name: string; readonly message: string }) =>
    (OF_STORAGE.has(name) && !OF_PAGE.test(message)) || OF_READING.test(message);
  return [...causes(error)].some(isOne);
}
