import { describe, expect, test } from "vitest";
import type { FetchServer } from "../../../lib/sync/couch.ts";
import { joinLibrary, writeLock } from "../../../lib/sync/library-marks.ts";
import { withNewEpoch } from "../../../lib/sync/keyring.ts";
import { lock } from "../../../lib/sync/lock.ts";
import { newRecoveryKey } from "../../../lib/sync/recovery-key.ts";
import { openSealer } from "../../../lib/sync/seal.ts";
import { connect } from "./devices.ts";
import { expectUntouched, settled, tag } from "./settled.ts";

describe("once the keys were changed, a device", () => {
  test("that was lost reads nothing of what is written after the keys were changed", async () => {
    const { library, laptop, desktop } = await settled();
    const [next, couch] = [withNewEpoch(library.keyring), connect(library.couch.fetch)];
    expect(await writeLock(couch, next, await lock(next, "a new passphrase", newRecoveryKey()))).toBe(true);
    const sealer = await openSealer(next);
    const renewed = library.device("", { store: laptop.store, sealer });
    expect(await renewed.sync()).toMatchObject({ status: "done", sent: 10 });
    const sealed = [...library.couch.rows.values()].find(({ id }) => id.startsWith("a"));
    expect(await library.sealer.open(sealed?.id ?? "", sealed?.body["c"])).toEqual({ ok: false, why: "later-epoch" });
    desktop.restart();
    expect(await desktop.sync()).toMatchObject({ status: "stopped", why: "later-epoch" });
    const joined = await joinLibrary(couch, "a new passphrase");
    expect(joined).toEqual({ ok: true, keyring: next });
    expect(await library.device("", { store: desktop.store, sealer }).sync()).toMatchObject({ status: "done" });
    expectUntouched(laptop, desktop);
  });

  test("with new keys seals anew what was sealed with the old ones, where the last sync was cut off, and after what is new", async () => {
    const { library, laptop } = await settled();
    const [next, couch] = [withNewEpoch(library.keyring), connect(library.couch.fetch)];
    await writeLock(couch, next, await lock(next, "a new passphrase", newRecoveryKey()));
    const sealer = await openSealer(next);
    const old = async () => {
      const rows = [...library.couch.rows.values()].filter(({ id }) => id.startsWith("a"));
      const opened = await Promise.all(rows.map(({ id, body }) => library.sealer.open(id, body["c"])));
      return opened.filter(({ ok }) => ok).length;
    };
    let writes = 0;
    const cut: FetchServer = async (address, init) => {
      writes += address.endsWith("/_bulk_docs") ? 1 : 0;
      if (writes > 1) throw new TypeError("fetch failed");
      return library.couch.fetch(address, init);
    };
    tag(laptop, "yt:1", "New");
    const cutOff = library.device("", { store: laptop.store, sealer, fetch: cut });
    expect(await cutOff.sync()).toMatchObject({ status: "stopped", why: "offline", sent: 1 });
    expect(await old()).toBe(9);
    const renewed = library.device("", { store: laptop.store, sealer });
    expect(await renewed.sync()).toMatchObject({ status: "done", sent: 9 });
    expect(await old()).toBe(0);
    expect(await renewed.sync()).toMatchObject({ status: "done", sent: 0 });
  });

  test("with the old keys still open writes over nothing that was sealed with new ones, and says so each time", async () => {
    const { library, laptop, desktop } = await settled();
    const [next, couch] = [withNewEpoch(library.keyring), connect(library.couch.fetch)];
    await writeLock(couch, next, await lock(next, "a new passphrase", newRecoveryKey()));
    const sealer = await openSealer(next);
    const renewed = library.device("", { store: laptop.store, sealer });
    tag(laptop, "yt:1", "With the new keys");
    await renewed.sync();
    tag(desktop, "yt:1", "With the old keys");
    for (let times = 0; times < 3; times++)
      expect(await desktop.sync()).toMatchObject({ status: "stopped", why: "later-epoch", sent: 0 });
    const fresh = library.device("newphone", { sealer });
    expect(await fresh.sync()).toMatchObject({ status: "done", received: 10, refused: [] });
    expect(fresh.store.entries.get("yt:1")?.lecture.tags).toEqual(["With the new keys"]);
    expect(await library.device("", { store: desktop.store, sealer }).sync()).toMatchObject({ status: "done" });
    const tags = desktop.store.entries.get("yt:1")?.lecture.tags.toSorted();
    expect(tags).toEqual(["With the new keys", "With the old keys"]);
  });

  test("with the old keys still open sends nothing more, though nothing has been sealed with the new ones yet", async () => {
    const { library, laptop, desktop } = await settled();
    const [next, couch] = [withNewEpoch(library.keyring), connect(library.couch.fetch)];
    await writeLock(couch, next, await lock(next, "a new passphrase", newRecoveryKey()));
    tag(desktop, "yt:1", "After the loss");
    for (let times = 0; times < 2; times++)
      expect(await desktop.sync()).toMatchObject({ status: "stopped", why: "later-epoch", sent: 0 });
    const sealer = await openSealer(next);
    const renewed = library.device("", { store: desktop.store, sealer });
    expect(await renewed.sync()).toMatchObject({ status: "done" });
    await library.device("", { store: laptop.store, sealer }).sync();
    expect(laptop.store.entries.get("yt:1")?.lecture.tags).toContain("After the loss");
  });
});
