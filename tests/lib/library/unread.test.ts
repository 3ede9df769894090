import { expect, test } from "vitest";
import { isUnread } from "../../../lib/library/is-unread.ts";
import { fromLibrary, UnreadError } from "../../../lib/library/unread.ts";

const named = (name: string, message: string, more = {}) => Object.assign(new Error(message), { name, ...more });

test.each([
  ["a damaged file", named("UnknownError", "Internal error.")],
  ["a damaged file, told by Dexie", named("DexieError", "Internal error.", { inner: named("UnknownError", "") })],
  ["a file that is gone", named("DataError", "Failed to read large IndexedDB value")],
  ["a file that the system does not give", named("NotReadableError", "Data lost due to missing file.")],
  ["a library that the browser has closed", named("DatabaseClosedError", "Database has been closed")],
  ["a transaction that the browser gave up", named("AbortError", "The transaction was aborted.")],
  [
    "a connection that is closing",
    named("InvalidStateError", "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing."),
  ],
  ["a row of which no sense can be made", new UnreadError(new TypeError("x is undefined"))],
])("%s is a failure to read the library", (_, error) => {
  expect(isUnread(error)).toBe(true);
});

test.each([
  ["a mistake in Lectern itself", new TypeError("x is not a function")],
  ["a part of the page", named("InvalidStateError", "Failed to execute 'showModal' on 'HTMLDialogElement': …")],
  ["the same in Firefox", named("InvalidStateError", "HTMLDialogElement.showModal: Dialog element already has …")],
  ["what is no error", "Internal"],
  ["nothing", null],
])("%s is none", (_, error) => {
  expect(isUnread(error)).toBe(false);
});

test("what the library could not answer is told from all else, with what the browser said", async () => {
  const broken = named("UnknownError", "Internal error.");
  const error: unknown = await fromLibrary(Promise.reject(broken)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnreadError);
  expect(error).toMatchObject({ cause: broken });
  expect(await fromLibrary(Promise.resolve(3))).toBe(3);
});
