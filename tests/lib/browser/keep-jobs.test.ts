import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { keepJobs } from "../../../lib/browser/keep-jobs.ts";
import { openLibrary } from "../../../lib/library/database.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const stub = await vi.hoisted(async () => (await import("./stub-browser.ts")).stubBrowser());
vi.mock("wxt/browser", () => ({ browser: stub.browser }));
vi.mock("../../../lib/browser/report.ts", () => ({ report: () => undefined }));
vi.mock("../../../lib/browser/messages.ts", () => ({ onMessage: () => undefined, sendMessage: async () => undefined }));

test("a background that is ended before its library is open is woken again: a job that waits is not left alone", async () => {
  stub.called.length = 0;
  // Storage that never answers, as while a large library is brought up to date.
  const silent = new IDBFactory();
  vi.spyOn(silent, "open").mockImplementation(() => new EventTarget() as never);
  keepJobs(openLibrary({ indexedDB: silent, IDBKeyRange }));
  await vi.waitFor(() => expect(stub.called).toContain("alarms.create"));
});

test("where no job waits, nothing wakes the background for one", async () => {
  const { database } = await openTestLibrary();
  stub.called.length = 0;
  keepJobs(database);
  await vi.waitFor(() => expect(stub.called.findLast((name) => name.startsWith("alarms.c"))).toBe("alarms.clear"));
});
