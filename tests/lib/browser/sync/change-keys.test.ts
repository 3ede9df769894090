import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newRecoveryKey, recoveryText } from "../../../../lib/sync/recovery-key.ts";
import type { TestCouch } from "../../../setup/couch.ts";
import { browser, PASSPHRASE, SERVER, stubCouch } from "./sync-browser.ts";

const recovery = await recoveryText(newRecoveryKey());

let couch: TestCouch;

beforeEach(() => {
  couch = stubCouch();
});
afterEach(() => vi.unstubAllGlobals());

test("what another device writes as the library is deleted from the server is deleted too, and a server that keeps some says so", async () => {
  const laptop = await browser();
  await laptop.save();
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await laptop.sync();
  const entry = [...couch.rows.keys()].find((id) => id.startsWith("a")) ?? "";
  const refusing = { isOn: true };
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    const isRemoving = address.endsWith("/_bulk_docs");
    if (isRemoving && refusing.isOn)
      return Response.json([
        { id: "any", error: "forbidden" },
        { id: "any", error: "forbidden" },
      ]);
    if (isRemoving && couch.rows.get(entry)?.rev.startsWith("1-"))
      couch.answer("POST", "/_bulk_docs", { docs: [{ _id: entry, _rev: couch.rows.get(entry)?.rev, c: "theirs" }] });
    return couch.fetch(address, init);
  });
  expect(await laptop.ask({ act: "delete" })).toEqual({ ok: false, why: "forbidden" });
  expect(await laptop.state()).toMatchObject({ account: { isPaused: false } });
  refusing.isOn = false;
  expect(await laptop.ask({ act: "delete" })).toEqual({ ok: true, done: true });
  expect([...couch.rows.values()].filter(({ deleted }) => !deleted)).toEqual([]);
});

test("another passphrase opens the library from then on, and a device that was away asks for it, loses nothing and goes on", async () => {
  const [laptop, desktop] = [await browser(), await browser()];
  const lectureId = await laptop.save();
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await laptop.sync();
  await desktop.ask({ act: "join", secret: PASSPHRASE, ...SERVER });
  await desktop.sync();
  const [passphrase, renewed] = ["another one that nobody else says", await recoveryText(newRecoveryKey())];
  const change = { act: "change", passphrase, recovery: renewed } as const;
  expect(await laptop.ask({ ...change, secret: "not the former one" })).toEqual({ ok: false, why: "wrong-secret" });
  expect(await laptop.ask({ ...change, secret: PASSPHRASE })).toEqual({ ok: true, done: true });
  await laptop.perform("tagLectures", { ids: [lectureId], add: ["With the new keys"], remove: [] });
  await laptop.sync();
  expect(await laptop.state()).toMatchObject({ last: { why: null }, waiting: 0 });
  const [there] = await desktop.database.lectures.toArray();
  await desktop.perform("tagLectures", { ids: [there?.id ?? ""], add: ["With the old keys"], remove: [] });
  await desktop.sync();
  expect(await desktop.state()).toMatchObject({ last: { why: "later-epoch" }, waiting: 1 });
  for (const secret of [PASSPHRASE, recovery])
    expect(await desktop.ask({ act: "unlock", secret })).toEqual({ ok: false, why: "wrong-secret" });
  expect(await desktop.ask({ act: "unlock", secret: renewed })).toEqual({ ok: true, done: true });
  for (const each of [desktop, laptop]) await each.sync();
  for (const { database } of [laptop, desktop])
    expect(new Set((await database.lectures.toArray()).flatMap(({ tags }) => tags))).toEqual(
      new Set(["With the new keys", "With the old keys"]),
    );
  const fresh = await browser();
  expect(await fresh.ask({ act: "join", secret: PASSPHRASE, ...SERVER })).toEqual({ ok: false, why: "wrong-secret" });
  expect(await fresh.ask({ act: "join", secret: passphrase, ...SERVER })).toEqual({ ok: true, done: true });
});

test("a change of the passphrase whose answer was lost is gone on with when it is pressed again, also with another passphrase", async () => {
  const laptop = await browser();
  await laptop.save();
  await laptop.ask({ act: "begin", passphrase: PASSPHRASE, recovery, ...SERVER });
  await laptop.sync();
  const [passphrase, renewed] = ["another one that nobody else says", await recoveryText(newRecoveryKey())];
  const change = { act: "change", secret: PASSPHRASE, passphrase, recovery: renewed } as const;
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    const answer = await couch.fetch(address, init);
    return address.endsWith("/_bulk_docs") ? new Response("{}", { status: 401 }) : answer;
  });
  const keys = () => [...couch.rows.keys()].filter((id) => id.startsWith("k"));
  expect(await laptop.ask(change)).toEqual({ ok: false, why: "unauthorised" });
  expect(keys()).toEqual(["k0001", "k0002"]);
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => couch.fetch(address, init));
  expect(await laptop.ask(change)).toEqual({ ok: true, done: true });
  expect(keys()).toEqual(["k0001", "k0002"]);
  await laptop.sync();
  expect(await laptop.state()).toMatchObject({ last: { why: null }, waiting: 0 });
  const other = "a third one that nobody else says";
  expect(await laptop.ask({ ...change, passphrase: other })).toEqual({ ok: true, done: true });
  const fresh = await browser();
  expect(await fresh.ask({ act: "join", secret: passphrase, ...SERVER })).toEqual({ ok: false, why: "wrong-secret" });
  expect(await fresh.ask({ act: "join", secret: other, ...SERVER })).toEqual({ ok: true, done: true });
});
