import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerSync } from "../../../../lib/browser/sync/answer-sync.ts";
import { authorizationFor } from "../../../../lib/browser/sync/sync-address.ts";
import { newRecoveryKey, recoveryText } from "../../../../lib/sync/recovery-key.ts";
import type { TestCouch } from "../../../setup/couch.ts";
import { browser, PASSPHRASE, SERVER, stubCouch } from "./sync-browser.ts";
import { lectureFacts } from "../../library/open-test-library.ts";

const recovery = await recoveryText(newRecoveryKey());

let couch: TestCouch;

beforeEach(() => {
  couch = stubCouch();
});
afterEach(() => vi.unstubAllGlobals());

test("two devices are connected by address and passphrase, and no planted word is on the server", async () => {
  const [laptop, desktop] = [await browser(), await browser()];
  await laptop.save({ title: "Zorble tides" }, ["zorbletag"], "Zorble in short");
  await desktop.save({ key: "yt:bbbbbbbbbbb", url: "https://www.youtube.com/watch?v=bbbbbbbbbbb" });
  expect(await laptop.ask({ act: "look", ...SERVER })).toEqual({ ok: true, found: "empty" });
  const begun = await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  expect(begun).toEqual({ ok: true, done: true });
  // Asked again, as where the answer was lost, it is the same library.
  expect(await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER })).toEqual(begun);
  const other = await recoveryText(newRecoveryKey());
  const late = { act: "begin", passphrase: PASSPHRASE, recovery: other, ...SERVER } as const;
  expect(await desktop.ask(late)).toEqual({ ok: false, why: "taken" });
  await laptop.sync();
  expect(await laptop.state()).toMatchObject({ last: { why: null }, waiting: 0 });

  expect(await desktop.ask({ act: "look", ...SERVER })).toEqual({ ok: true, found: "library" });
  const wrong = { act: "preview", secret: "not the passphrase", ...SERVER } as const;
  expect(await desktop.ask(wrong)).toEqual({ ok: false, why: "wrong-secret" });
  expect(await desktop.ask({ act: "preview", secret: recovery, ...SERVER })).toEqual({
    ok: true,
    preview: { there: 1, here: 1, same: 0 },
  });
  expect(await desktop.state()).toBeNull();
  expect(await desktop.ask({ act: "join", secret: PASSPHRASE, ...SERVER })).toEqual({ ok: true, done: true });
  for (const each of [desktop, laptop]) await each.sync();
  for (const { database } of [laptop, desktop]) {
    expect((await database.lectures.toArray()).map(({ title }) => title).toSorted()).toEqual([
      "How tides work",
      "Zorble tides",
    ]);
  }
  const there = JSON.stringify([[...couch.rows], [...couch.locals], couch.log]);
  expect(there).not.toMatch(/zorble|tides|youtube|yt:/i);
  const access = await laptop.access();
  expect([
    access?.keys.naming.extractable,
    ...(access?.keys.documents ?? []).map(({ extractable }) => extractable),
  ]).toEqual([false, false]);
});

test("who leaves keeps everything, and who deletes from the server takes nothing from anybody", async () => {
  const [laptop, desktop] = [await browser(), await browser()];
  await laptop.save();
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await laptop.sync();
  couch.answer("POST", "/_bulk_docs", { docs: [{ _id: "_design/views" }, { _id: "of another program" }] });
  await desktop.ask({ act: "join", secret: PASSPHRASE, ...SERVER });
  await desktop.sync();
  const marks = () => [...couch.locals.values()].flatMap(({ id, deleted }) => (deleted ? [] : [id]));
  expect(marks()).toHaveLength(2);
  expect(await laptop.ask({ act: "delete" })).toEqual({ ok: true, done: true });
  expect([await laptop.state(), await laptop.access()]).toEqual([null, null]);
  const left = [...couch.rows.values()].filter(({ deleted }) => !deleted);
  expect(left.map(({ id }) => id)).toEqual(["_design/views", "of another program"]);
  expect(marks()).toEqual([]);
  await desktop.sync();
  expect(await desktop.state()).toMatchObject({ last: { why: "server-emptied" } });
  expect(await desktop.ask({ act: "leave" })).toEqual({ ok: true, done: true });
  for (const { database } of [laptop, desktop]) expect(await database.lectures.count()).toBe(1);
});

test("a library that is paused, or whose keys are gone, says so and asks nobody", async () => {
  const laptop = await browser();
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  const { account } = (await laptop.state()) ?? {};
  const paused = { name: "account", value: { ...account, isPaused: true } } as const;
  await laptop.perform("writeSync", { writes: [{ state: [paused] }] });
  couch.log.length = 0;
  await laptop.sync();
  expect(couch.log).toEqual([]);
  expect(await laptop.state()).toMatchObject({ account: { isPaused: true }, last: null });
});

test("a sync that is paused on its way stops, says nothing of the server, and later goes on where it was", async () => {
  const laptop = await browser();
  for (let at = 0; at < 5; at++) await laptop.save({ key: `yt:${at}`, url: `https://www.youtube.com/watch?v=${at}` });
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  const pause = async (isPaused: boolean) => {
    const { account } = (await laptop.state()) ?? {};
    const value = { ...account, isPaused };
    await laptop.perform("writeSync", { writes: [{ state: [{ name: "account", value }] }] });
  };
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    if (address.includes("_changes")) await pause(true);
    return couch.fetch(address, init);
  });
  await laptop.sync();
  const entries = () => [...couch.rows.keys()].filter((id) => id.startsWith("a")).length;
  expect(await laptop.state()).toMatchObject({ account: { isPaused: true }, last: null, waiting: 5 });
  expect(entries()).toBe(0);
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => couch.fetch(address, init));
  await pause(false);
  await laptop.sync();
  expect(await laptop.state()).toMatchObject({ last: { why: null }, waiting: 0 });
  expect(entries()).toBe(5);
});

test("what was deleted for good is no entry to whoever looks into the server before joining", async () => {
  const [laptop, desktop] = [await browser(), await browser()];
  const ids = [await laptop.save(), await laptop.save({ key: "yt:b", url: "https://www.youtube.com/watch?v=b" })];
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await laptop.sync();
  await laptop.perform("trashLecture", { id: ids[0] ?? "" });
  await laptop.perform("emptyTrash", {});
  await laptop.sync();
  await desktop.save();
  expect(await desktop.ask({ act: "preview", secret: PASSPHRASE, ...SERVER })).toEqual({
    ok: true,
    preview: { there: 1, here: 1, same: 0 },
  });
});

test("a server that was restored from an older state gets everything again once the person agrees", async () => {
  const laptop = await browser();
  await laptop.save({ title: "Before the backup" });
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await laptop.sync();
  const restore = couch.copy();
  await laptop.save({ key: "yt:bbbbbbbbbbb", url: "https://www.youtube.com/watch?v=bbbbbbbbbbb" });
  await laptop.sync();
  const there = couch.rows.size;
  restore();
  await laptop.sync();
  expect(await laptop.state()).toMatchObject({ last: { why: "server-restored" } });
  expect(couch.rows.size).toBe(there - 1);
  const answered = { name: "answered", value: { sendAgain: true } } as const;
  await laptop.perform("writeSync", { writes: [{ state: [answered] }] });
  await laptop.sync();
  expect(await laptop.state()).toMatchObject({ last: { why: null }, waiting: 0 });
  expect(couch.rows.size).toBe(there);
  expect(await laptop.database.syncState.get("answered")).toMatchObject({ value: null });
});

test("what a person typed as a password is sent as the server understands it", () => {
  expect(authorizationFor("", "token")).toBe("Bearer token");
  expect(authorizationFor("学生", "秘密")).toBe(`Basic ${Buffer.from("学生:秘密").toString("base64")}`);
});

test("an entry that was saved is on the server after the next sync", async () => {
  const laptop = await browser();
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await laptop.sync();
  const before = couch.rows.size;
  await laptop.perform("saveLecture", { facts: lectureFacts(), tags: [], summaries: [], picture: null });
  expect(await laptop.state()).toMatchObject({ waiting: 1 });
  await laptop.sync();
  expect(couch.rows.size).toBe(before + 1);
});

test("a database that is not there, and that this user may not make, is said not to be there", async () => {
  const laptop = await browser();
  const answers = { GET: 404, PUT: 401 } as const;
  vi.stubGlobal("fetch", async (_address: string, { method }: RequestInit) =>
    Response.json({}, { status: method === "PUT" ? answers.PUT : answers.GET }),
  );
  const begun = await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  expect(begun).toEqual({ ok: false, why: "no-database" });
  expect(await laptop.access()).toBeNull();
});

test("what was begun with one passphrase is not gone on with under another one", async () => {
  const laptop = await browser();
  const begin = (passphrase: string) => laptop.ask({ act: "begin", passphrase, recovery, ...SERVER });
  await begin(PASSPHRASE);
  await laptop.ask({ act: "leave" });
  expect(await begin("seven other words that nobody else says")).toEqual({ ok: false, why: "wrong-secret" });
  expect([await laptop.state(), await laptop.access()]).toEqual([null, null]);
  expect(await begin(PASSPHRASE)).toEqual({ ok: true, done: true });
});

test("what a server does not give, and what cannot be read, is said after each sync until it has come", async () => {
  const [laptop, phone] = [await browser(), await browser()];
  for (let at = 0; at < 3; at++) await laptop.save({ key: `yt:${at}`, url: `https://www.youtube.com/watch?v=${at}` });
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await laptop.sync();
  const [lacking = "", spoilt = ""] = [...couch.rows.keys()].filter((id) => id.startsWith("a"));
  const whole = couch.rows.get(spoilt);
  couch.answer("POST", "/_bulk_docs", { docs: [{ _id: spoilt, _rev: whole?.rev, c: "AAAA" }] });
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    const answer = await couch.fetch(address, init);
    if (!address.includes("_all_docs")) return answer;
    const { rows } = (await answer.json()) as { rows: { key: string }[] };
    return Response.json({ rows: rows.map((row) => (row.key === lacking ? { ...row, doc: null } : row)) });
  });
  await phone.ask({ act: "join", secret: PASSPHRASE, ...SERVER });
  for (let times = 0; times < 3; times++) {
    await phone.sync();
    expect(await phone.state()).toMatchObject({ last: { why: null, refused: 2 } });
  }
  expect(await phone.database.lectures.count()).toBe(1);
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => couch.fetch(address, init));
  await phone.sync();
  expect(await phone.state()).toMatchObject({ last: { refused: 1 } });
  const { rev } = couch.rows.get(spoilt) ?? {};
  couch.answer("POST", "/_bulk_docs", { docs: [{ _id: spoilt, _rev: rev, ...whole?.body }] });
  await phone.sync();
  expect(await phone.state()).toMatchObject({ last: { refused: 0 } });
  expect(await phone.database.lectures.count()).toBe(3);
});

test("pictures stay on a device that keeps them, nothing else waits for them, and they travel once they may", async () => {
  const [laptop, desktop] = [await browser(), await browser()];
  const picture = { type: "image/webp", base64: "UklGRjEy" } as const;
  await laptop.perform("saveLecture", { facts: lectureFacts(), tags: [], summaries: [], picture });
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await desktop.ask({ act: "join", secret: PASSPHRASE, ...SERVER });
  const choose = async ({ perform }: typeof laptop, picturesStay: boolean) => {
    const value = { address: SERVER.address, isPaused: false, picturesStay };
    await perform("writeSync", { writes: [{ state: [{ name: "account", value }] }] });
  };
  const sent = () => [...couch.rows.keys()].filter((id) => id.startsWith("p")).length;
  const pictures = () => desktop.database.pictures.count();
  const both = async () => {
    for (const each of [laptop, desktop, laptop, desktop]) {
      await each.sync();
      expect(await each.state()).toMatchObject({ last: { why: null, refused: 0 }, waiting: 0 });
    }
    return [sent(), await pictures(), await desktop.database.lectures.count()];
  };
  for (const each of [laptop, desktop]) await choose(each, true);
  expect(await both()).toEqual([0, 0, 1]);
  await choose(laptop, false);
  expect(await both()).toEqual([1, 0, 1]);
  await choose(desktop, false);
  expect(await both()).toEqual([1, 1, 1]);
});

test("no password stays where the library could not be set up", async () => {
  const laptop = await browser();
  const refusing: typeof laptop.send = async (type, input) =>
    type === "beginSync" ? { status: "refused", reason: "disk-full" } : laptop.send(type, input);
  const request = { act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER } as const;
  const answer = await laptop.here(() => answerSync(request, refusing, new AbortController().signal));
  expect(answer).toEqual({ ok: false, why: "unknown" });
  expect([await laptop.state(), await laptop.access()]).toEqual([null, null]);
});

test("who pauses or leaves does not wait for a request that hangs", async () => {
  const laptop = await browser();
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  const { account } = (await laptop.state()) ?? {};
  vi.stubGlobal("fetch", (_address: string, { signal }: RequestInit) => {
    const hung = Promise.withResolvers<Response>();
    signal?.addEventListener("abort", () => hung.reject(signal.reason));
    void laptop.perform("writeSync", {
      writes: [{ state: [{ name: "account", value: { ...account, isPaused: true } }] }],
    });
    return hung.promise;
  });
  await laptop.sync();
  expect(await laptop.state()).toMatchObject({ account: { isPaused: true }, last: null });
});
