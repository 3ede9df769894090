import { indexedDB } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runsHere } from "../../../../lib/browser/runs-here.ts";
import { tidySync } from "../../../../lib/browser/sync/end-sync-here.ts";
import { keepAccess, readAccess } from "../../../../lib/browser/sync/sync-access.ts";
import { readSyncState } from "../../../../lib/browser/sync/sync-state.ts";
import { wakeSync } from "../../../../lib/browser/sync/wake-sync.ts";
import { newKeyring } from "../../../../lib/sync/keyring.ts";
import { firstProgress } from "../../../../lib/sync/library/library-store.ts";
import { deriveKeys } from "../../../../lib/sync/seal.ts";
import { saySyncState } from "../../../../components/sync/say-sync-state.ts";
import { enSync } from "../../../../lib/words/en-sync.ts";
import { openTestLibrary } from "../../library/open-test-library.ts";

const stub = await vi.hoisted(async () => (await import("../stub-browser.ts")).stubBrowser());
vi.mock("wxt/browser", () => ({ browser: stub.browser }));

const WHEN = "2026-11-30T10:00:00.000Z";

let isLocked = false;

beforeEach(() => {
  stub.called.length = 0;
  stub.stored.session.clear();
  isLocked = false;
  vi.stubGlobal("indexedDB", indexedDB);
  const request = async (...given: readonly unknown[]) => {
    const work = given.at(-1);
    return typeof work === "function" ? work(isLocked ? null : {}) : null;
  };
  vi.stubGlobal("navigator", { locks: { request } });
});
afterEach(() => vi.unstubAllGlobals());

const DONE = { at: WHEN, why: null, count: 0, refused: 0, notBefore: null };
const PROGRESS = [{ name: "progress", value: firstProgress() }] as const;

async function keptAccess(): Promise<void> {
  const keys = await deriveKeys(newKeyring());
  await keepAccess({ address: "https://couch.example/a", authorization: "Basic secret", library: "l", keys });
}

test("whoever leaves as a sync is about to begin is not woken every quarter of an hour", async () => {
  const { database } = await openTestLibrary();
  const work = vi.fn();
  await wakeSync(database, runsHere(database), work);
  expect(stub.called).toEqual(["alarms.get", "alarms.create", "alarms.clear"]);
  expect(work).not.toHaveBeenCalled();
});

test("a first sync says how much is still to come, and then how much is still to go there", async () => {
  const { database, perform } = await openTestLibrary();
  await perform("beginSync", { state: PROGRESS });
  const said = async () => {
    const state = await readSyncState(database);
    return state && [saySyncState(state, false), saySyncState({ ...state, last: DONE }, true)];
  };
  expect(await said()).toEqual(["The first sync is under way", "Syncing…"]);
  const errands = ["a1", "z2", "p3"].map((id) => ({ id, rev: "1-a", queue: id.slice(0, 1) }));
  const absent = { id: "a9", rev: "1-a", queue: "absent" };
  await perform("writeSync", { writes: [{ errands: [...errands, absent] }] });
  const coming = "3 documents still to come";
  expect(await said()).toEqual([`The first sync is under way: ${coming}`, `Syncing: ${coming}`]);
  const documents = [{ name: "a:x", kind: "a", of: "x", version: 1, dirty: 1 as const, state: {} }];
  await perform("writeSync", { writes: [{ done: errands.map(({ id }) => id), documents }] });
  expect(await said()).toEqual(["The first sync is under way: 1 change waiting", "Syncing…"]);
});

test("a session counts as begun only once the library knows of it", async () => {
  const { database, perform } = await openTestLibrary();
  await perform("beginSync", { state: PROGRESS });
  const send = runsHere(database);
  const full: typeof send = async () => ({ status: "refused", reason: "disk-full" });
  const work = vi.fn();
  await expect(wakeSync(database, full, work)).rejects.toThrow("disk-full");
  expect([stub.stored.session.size, work.mock.calls.length]).toEqual([0, 0]);
  await wakeSync(database, send, work);
  expect([stub.stored.session.size, work.mock.calls.length]).toEqual([1, 1]);
});

test("a server that asks to be left alone is asked nothing before, also by a worker that begins anew, and then by an alarm", async () => {
  const { database, perform } = await openTestLibrary();
  await perform("beginSync", { state: PROGRESS });
  const ended = (notBefore: string | null) =>
    perform("writeSync", {
      writes: [{ state: [{ name: "outcome", value: { at: WHEN, why: "busy", count: 0, refused: 0, notBefore } }] }],
    });
  const work = vi.fn();
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  await ended(soon);
  await wakeSync(database, runsHere(database), work);
  expect(work).not.toHaveBeenCalled();
  expect(stub.called).toContain("alarms.create");
  const state = await readSyncState(database);
  expect(state?.last).toMatchObject({ why: "busy", notBefore: soon });
  expect(state?.last?.at).not.toBe(WHEN);
  expect(state && saySyncState(state, false)).toContain(enSync.syncLeftAlone(enSync.syncBusy, soon));
  // A clock that was set back makes nobody wait for years.
  for (const over of [WHEN, "2999-01-01T00:00:00.000Z", null]) {
    await ended(over);
    await wakeSync(database, runsHere(database), work);
  }
  expect(work).toHaveBeenCalledTimes(3);
});

test("a password that a page left behind is forgotten, and one that is in use or about to be is not", async () => {
  const { database, perform } = await openTestLibrary();
  await keptAccess();
  isLocked = true;
  await tidySync(database);
  expect(await readAccess()).not.toBeNull();
  isLocked = false;
  await perform("beginSync", { state: PROGRESS });
  await tidySync(database);
  expect(await readAccess()).not.toBeNull();
  await perform("endSync", {});
  await tidySync(database);
  expect(await readAccess()).toBeNull();
});
