import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runsHere } from "../../../../lib/browser/runs-here.ts";
import { answerSync } from "../../../../lib/browser/sync/answer-sync.ts";
import { authorizationFor } from "../../../../lib/browser/sync/sync-address.ts";
import { keepSync } from "../../../../lib/browser/sync/keep-sync.ts";
import { settingsHere } from "../../../../lib/browser/sync/travelling-settings.ts";
import { TRAVELLING } from "../../../../lib/browser/sync/travelling-names.ts";
import { newRecoveryKey, recoveryText } from "../../../../lib/sync/recovery-key.ts";
import { openTestCouch } from "../../../setup/couch.ts";
import { openTestLibrary } from "../../library/open-test-library.ts";

const stub = await vi.hoisted(async () => (await import("../stub-browser.ts")).stubBrowser());
vi.mock("wxt/browser", () => ({ browser: stub.browser }));

const SERVER = { address: "https://couch.example/library", authorization: authorizationFor("student", "secret") };

beforeEach(() => {
  const couch = openTestCouch();
  vi.stubGlobal("chrome", stub.browser);
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => couch.fetch(address, init));
  const request = async (...given: readonly unknown[]) => {
    const work = given.at(-1);
    return typeof work === "function" ? work({}) : null;
  };
  vi.stubGlobal("navigator", { locks: { request } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

let made: ReturnType<typeof keepLibrary> | undefined;

/** Its messages are heard once: one background for all. */
function kept() {
  return (made ??= keepLibrary());
}

async function keepLibrary() {
  vi.stubEnv("FIREFOX", "true");
  const { indexedDB } = await import("fake-indexeddb");
  const library = await openTestLibrary(indexedDB);
  const after = vi.fn();
  keepSync(library.database, after);
  const ring = () => {
    for (const hear of stub.listeners.get("alarms.onAlarm.addListener") ?? []) hear({ name: "sync" });
  };
  const ask = (request: Parameters<typeof answerSync>[0]) =>
    answerSync(request, runsHere(library.database), new AbortController().signal);
  return { ...library, after, ring, ask };
}

const writerOf = async ({ database }: Awaited<ReturnType<typeof kept>>) =>
  Object((await database.syncState.get("progress"))?.value).writer as unknown;

/** Has it synced once, by the alarm. */
async function rung(library: Awaited<ReturnType<typeof kept>>): Promise<void> {
  const { database, ring } = library;
  await database.syncState.delete("outcome");
  ring();
  await vi.waitFor(
    async () => expect(await database.syncState.get("outcome")).toMatchObject({ value: { why: null } }),
    { timeout: 20_000 },
  );
}

test("in a background that syncs by itself, whoever has to know of what came is told, and it writes as somebody else in each session of the browser", async () => {
  const library = await kept();
  const { after, ask, save } = library;
  await save();
  const recovery = await recoveryText(newRecoveryKey());
  const begun = await ask({ act: "begin", passphrase: "seven plain words that nobody says", recovery, ...SERVER });
  expect(begun).toMatchObject({ ok: true });
  expect(after).not.toHaveBeenCalled();
  await rung(library);
  expect(after).toHaveBeenCalledWith("writeSync");
  const writer = await writerOf(library);
  expect(writer).toMatch(/^[0-9a-z]{8}$/);
  await rung(library);
  expect(await writerOf(library)).toBe(writer);
  // A copy of the profile, whose alarm rings before anything else.
  stub.stored.session.clear();
  await rung(library);
  expect(await writerOf(library)).not.toBe(writer);
});

test("a setting that travels is sent soon after it was changed, with nothing else, and one of the device wakes nobody", async () => {
  const { database } = await kept();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const opened = vi.spyOn(database, "isOpen");
  const change = (name: string) => {
    for (const hear of stub.listeners.get("storage.local.onChanged.addListener") ?? [])
      hear({ [name]: { newValue: 1 } });
  };
  const asked = async () => {
    opened.mockClear();
    await vi.runAllTimersAsync();
    return opened.mock.calls.length > 0;
  };
  change("theme");
  expect(await asked()).toBe(false);
  change("savedSearches");
  expect(await asked()).toBe(true);
  vi.useRealTimers();
});

test("the settings that wake it are those that travel", async () => {
  const read = vi.spyOn(stub.stored.local, "get");
  await settingsHere();
  expect(new Set(read.mock.calls.flat())).toEqual(new Set(TRAVELLING));
  read.mockRestore();
});
