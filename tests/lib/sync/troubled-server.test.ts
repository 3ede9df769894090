import { describe, expect, test } from "vitest";
import type { FetchServer } from "../../../lib/sync/couch.ts";
import { beginLibrary } from "../../../lib/sync/library-marks.ts";
import { newKeyring } from "../../../lib/sync/keyring.ts";
import { newRecoveryKey } from "../../../lib/sync/recovery-key.ts";
import { openSealer } from "../../../lib/sync/seal.ts";
import { retryAfter } from "../../../lib/sync/server-error.ts";
import { connect } from "./devices.ts";
import { type Fault, faulty } from "./faults.ts";
import { wholeEntry } from "./made-entries.ts";
import { expectUntouched, settled, tag } from "./settled.ts";

describe("a server that is not what it was", () => {
  test("emptied, or made anew under the same name: says so, and deletes nothing here", async () => {
    const { library, laptop, desktop } = await settled();
    library.couch.wipe();
    tag(laptop, "yt:1", "New");
    for (const each of [laptop, desktop])
      expect(await each.sync()).toMatchObject({ status: "stopped", why: "server-emptied", received: 0, sent: 0 });
    expect(library.couch.rows.size).toBe(0);
    expectUntouched(laptop, desktop);
  });

  test("of somebody else: says so, and neither takes nor gives anything", async () => {
    const { library, laptop, desktop } = await settled();
    library.couch.wipe();
    await beginLibrary(connect(library.couch.fetch), newKeyring(), "of somebody else", newRecoveryKey());
    const there = library.couch.rows.size;
    for (const each of [laptop, desktop]) expect(await each.sync()).toMatchObject({ why: "other-library" });
    expect(library.couch.rows.size).toBe(there);
    expectUntouched(laptop, desktop);
  });

  test("restored from an old backup: says so, and once the person agrees the server has everything again", async () => {
    const { library, laptop, desktop } = await settled();
    const restore = library.couch.copy();
    for (const each of [laptop, desktop]) {
      each.restart();
      await each.sync();
    }
    tag(laptop, "yt:1", "After the backup");
    for (const each of [laptop, desktop]) await each.sync();
    restore();
    for (const each of [laptop, desktop]) {
      each.restart();
      expect(await each.sync()).toMatchObject({ status: "stopped", why: "server-restored" });
    }
    expectUntouched(laptop, desktop);
    await laptop.store.forgetServer();
    expect(await laptop.sync()).toMatchObject({ status: "done" });
    const fresh = library.device("newphone");
    await fresh.sync();
    expect(fresh.store.entries.get("yt:1")?.lecture.tags).toEqual(["After the backup"]);
    expect(fresh.store.entries.size).toBe(10);
    expectUntouched(laptop, desktop);
  });

  test("where somebody deleted documents by hand: they are sent again", async () => {
    const { library, laptop, desktop } = await settled();
    for (const [id, row] of library.couch.rows)
      if (id.startsWith("a"))
        library.couch.answer("POST", "/_bulk_docs", { docs: [{ _id: id, _rev: row.rev, _deleted: true }] });
    for (const each of [laptop, desktop, laptop]) expect(await each.sync()).toMatchObject({ status: "done" });
    expectUntouched(laptop, desktop);
    const fresh = library.device("newphone");
    await fresh.sync();
    expect(fresh.store.entries.size).toBe(10);
  });

  test.each<[string, number, string | null, object]>([
    ["the password is wrong", 401, null, { why: "unauthorised" }],
    ["the account may not", 403, null, { why: "forbidden" }],
    ["there is no such database", 404, null, { why: "no-database" }],
    ["a condition fails", 412, null, { why: "precondition" }],
    ["it wants to be left alone", 429, "30", { why: "busy", retryAfterSeconds: 30 }],
    ["it is overloaded", 503, null, { why: "busy", retryAfterSeconds: null }],
    ["it is full", 507, null, { why: "full" }],
    ["it has failed", 500, null, { why: "server-error" }],
  ])("says that %s, and goes on when that is over", async (_, status, wait, expected) => {
    const { library, laptop, desktop } = await settled();
    const refusing: FetchServer = async () =>
      new Response("{}", { status, ...(wait && { headers: { "retry-after": wait } }) });
    tag(laptop, "yt:1", "Waiting");
    const hindered = library.device("", { store: laptop.store, fetch: refusing });
    expect(await hindered.sync()).toMatchObject({ status: "stopped", ...expected });
    expectUntouched(laptop, desktop);
    for (const each of [laptop, desktop]) expect(await each.sync()).toMatchObject({ status: "done" });
    expect(desktop.store.entries.get("yt:1")?.lecture.tags).toEqual(["Waiting"]);
  });

  test.each<[Fault, string]>([
    ["truncated", "bad-answer"],
    ["twice over", "bad-answer"],
    ["cut before", "offline"],
    ["cut after", "offline"],
    ["413", "too-large"],
  ])("answers that are always %s end in a word, and do no harm", async (fault, why) => {
    const { library, laptop, desktop } = await settled();
    tag(laptop, "yt:1", "Waiting");
    const hindered = library.device("", { store: laptop.store, fetch: faulty(library.couch.fetch, () => fault) });
    expect(await hindered.sync()).toMatchObject({ status: "stopped", why });
    expectUntouched(laptop, desktop);
  });

  test("answers with pages that are no answers: a hotel's, a proxy's, another service's", async () => {
    const { library, laptop, desktop } = await settled();
    for (const body of ["<html>Welcome</html>", "null", "[]", "{}", '{"update_seq":1}', "5"]) {
      const hotel: FetchServer = async () => new Response(body, { status: 200 });
      expect(await library.device("", { store: laptop.store, fetch: hotel }).sync()).toMatchObject({
        why: "bad-answer",
      });
    }
    expectUntouched(laptop, desktop);
  });

  test("leaves out one document that it finds too large, and takes the others", async () => {
    const { library, laptop, desktop } = await settled();
    const small: FetchServer = (address, init) =>
      (typeof init.body === "string" ? init.body : "").length > 20_000
        ? Promise.resolve(new Response("{}", { status: 413 }))
        : library.couch.fetch(address, init);
    const noise = Array.from({ length: 6000 }, (_, at) => ((at * 7919) % 99991).toString(36)).join(" ");
    laptop.store.edit("yt:large", () => wholeEntry("yt:large", { description: noise }));
    for (let at = 0; at < 10; at++) tag(laptop, `yt:${at}`, "Small");
    const outcome = await library.device("", { store: laptop.store, fetch: small }).sync();
    expect(outcome).toMatchObject({ status: "done", sent: 10, refused: [{ why: "too-large" }] });
    await desktop.sync();
    expect([...desktop.store.entries.values()].every(({ lecture }) => lecture.tags[0] === "Small")).toBe(true);
  });
});

describe("documents that somebody tampered with", () => {
  test.each(["flipped", "swapped", "truncated", "of another library", "replayed"])(
    "%s: each is refused alone with a word, nothing changes here, and the server gets the sound one again",
    async (how) => {
      const { library, laptop, desktop } = await settled();
      const entries = () => [...library.couch.rows.values()].filter(({ id }) => id.startsWith("a"));
      const [first, second] = entries();
      const former = String(first?.body["c"]);
      for (let at = 0; at < 10; at++) tag(laptop, `yt:${at}`, "Later");
      for (const each of [laptop, desktop]) await each.sync();
      const now = String(library.couch.rows.get(first?.id ?? "")?.body["c"]);
      const foreign = await (await openSealer(newKeyring())).seal(first?.id ?? "", {});
      const given: Record<string, string> = {
        flipped: `${now.slice(0, 40)}${now[40] === "A" ? "B" : "A"}${now.slice(41)}`,
        swapped: String(library.couch.rows.get(second?.id ?? "")?.body["c"]),
        truncated: now.slice(0, 100),
        "of another library": foreign,
        replayed: former,
      };
      const rev = library.couch.rows.get(first?.id ?? "")?.rev;
      library.couch.answer("POST", "/_bulk_docs", { docs: [{ _id: first?.id, _rev: rev, c: given[how] }] });
      const why = how === "replayed" ? "replayed" : "damaged";
      expect(await desktop.sync()).toMatchObject({ status: "done", refused: [{ id: first?.id, why }], sent: 1 });
      const requests = library.couch.log.length;
      for (const each of [desktop, laptop, desktop]) expect(await each.sync()).toMatchObject({ refused: [] });
      expect(library.couch.log.length - requests).toBeLessThan(12);
      expectUntouched(laptop, desktop);
      const fresh = library.device("newphone");
      expect(await fresh.sync()).toMatchObject({ status: "done", received: 10, refused: [] });
      expect([...fresh.store.entries.values()].every(({ lecture }) => lecture.tags[0] === "Later")).toBe(true);
    },
  );
});

describe("a device", () => {
  test("whose profile was copied to a second machine goes on under a name of its own, and loses nothing", async () => {
    const { library, laptop, desktop } = await settled();
    tag(laptop, "yt:1", "Not sent yet");
    const twin = library.device("", { store: laptop.store.copied(library.now) });
    laptop.restart();
    await laptop.sync();
    tag(twin, "yt:1", "On the copy");
    tag(twin, "yt:2", "On the copy");
    tag(laptop, "yt:2", "On the original");
    await laptop.sync();
    for (const each of [twin, laptop, desktop, twin]) expect(await each.sync()).toMatchObject({ status: "done" });
    expect((await twin.store.progress()).device).not.toBe((await laptop.store.progress()).device);
    for (const { store } of [laptop, desktop, twin]) {
      expect(store.entries.get("yt:2")?.lecture.tags.toSorted()).toEqual(["On the copy", "On the original"]);
      expect(store.entries.get("yt:1")?.lecture.tags).toContain("On the copy");
    }
    expectUntouched(laptop, desktop, twin);
  });

  test("leaves alone what a later version of the extension wrote, and sends the rest", async () => {
    const { library, laptop, desktop } = await settled();
    const first = [...library.couch.rows.values()].find(({ id }) => id.startsWith("a"));
    const later = `Ag${String(first?.body["c"]).slice(2)}`;
    library.couch.answer("POST", "/_bulk_docs", { docs: [{ _id: first?.id, _rev: first?.rev, c: later }] });
    for (let at = 0; at < 10; at++) tag(laptop, `yt:${at}`, "Later");
    for (let times = 0; times < 3; times++) {
      expect(await laptop.sync()).toMatchObject({ status: "done", refused: [{ id: first?.id, why: "other-layout" }] });
      expect(library.couch.rows.get(first?.id ?? "")?.body["c"]).toBe(later);
      laptop.restart();
    }
    await desktop.sync();
    expect([...desktop.store.entries.values()].filter(({ lecture }) => lecture.tags[0] === "Later")).toHaveLength(9);
    expectUntouched(laptop, desktop);
  });
});

test("how long a server wants to be left alone is read in seconds and as a date, and is a day at most", () => {
  const now = Date.UTC(2026, 10, 30);
  const asked = [null, "", "soon", "5", "Mon, 30 Nov 2026 00:01:00 GMT", "Mon, 30 Nov 2020 00:01:00 GMT", "99999999"];
  expect(asked.map((header) => retryAfter(header, now))).toEqual([null, null, null, 5, 60, 0, 86_400]);
});
