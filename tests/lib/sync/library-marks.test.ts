import { describe, expect, test } from "vitest";
import type { FetchServer } from "../../../lib/sync/couch.ts";
import { beginLibrary, checkLibrary, joinLibrary, writeLock } from "../../../lib/sync/library-marks.ts";
import { newKeyring, withNewEpoch } from "../../../lib/sync/keyring.ts";
import { lock } from "../../../lib/sync/lock.ts";
import { newRecoveryKey } from "../../../lib/sync/recovery-key.ts";
import { openSealer } from "../../../lib/sync/seal.ts";
import { openTestCouch } from "../../setup/couch.ts";
import { connect, openLibrary } from "./devices.ts";

describe("a device", () => {
  test.each([1, 2, 3, 4, 5, 6])("sets up a library whatever happens to the answer of request %i", async (nth) => {
    const [server, keyring] = [openTestCouch(), newKeyring()];
    let asked = 0;
    const couch = connect(async (address, init) => {
      const given = await server.fetch(address, init);
      if (++asked === nth) throw new TypeError("terminated");
      return given;
    });
    expect(await beginLibrary(couch, keyring, "correct horse battery", newRecoveryKey())).toBe(true);
    await checkLibrary(couch, await openSealer(keyring), keyring.library);
    const next = withNewEpoch(keyring);
    asked = nth - 1 === 0 ? 0 : nth - 2;
    expect(await writeLock(couch, next, await lock(next, "another one", newRecoveryKey()))).toBe(true);
    expect(await joinLibrary(couch, "another one")).toEqual({ ok: true, keyring: next });
  });

  test.each([1, 2, 3, 4])("whose connection ended after request %i of setting up goes on there", async (last) => {
    const [server, keyring] = [openTestCouch(), newKeyring()];
    let asked = 0;
    const dying = connect(async (address, init) => {
      if (asked >= last) throw new TypeError("fetch failed");
      const given = await server.fetch(address, init);
      if (++asked === last) throw new TypeError("terminated");
      return given;
    });
    await beginLibrary(dying, keyring, "correct horse battery", newRecoveryKey()).catch(() => false);
    const couch = connect(server.fetch);
    const isNew = await beginLibrary(couch, keyring, "correct horse battery", newRecoveryKey());
    const joined = await joinLibrary(couch, "correct horse battery");
    expect([isNew, joined]).toEqual([last < 3, { ok: true, keyring }]);
    await checkLibrary(couch, await openSealer(keyring), keyring.library);
  });

  test("takes no offence at one reading of the mark that was damaged on its way", async () => {
    const library = await openLibrary();
    const laptop = library.device("laptop00");
    let isDamaged = false;
    const once: FetchServer = async (address, init) => {
      const given = await (await library.couch.fetch(address, init)).text();
      const damages = !isDamaged && typeof init.body === "string" && init.body.includes("k0001");
      isDamaged ||= damages;
      return new Response(damages ? given.replace(/"c":"[^"]*"/, '"c":"AAAA"') : given);
    };
    expect(await library.device("", { store: laptop.store, fetch: once }).sync()).toMatchObject({ status: "done" });
    expect(isDamaged).toBe(true);
  });

  test("finds an empty server, and one where another device was first", async () => {
    const [server, keyring] = [openTestCouch(), newKeyring()];
    const couch = connect(server.fetch);
    expect(await joinLibrary(couch, "correct horse battery")).toEqual({ ok: false, why: "empty" });
    expect(await beginLibrary(couch, keyring, "correct horse battery", newRecoveryKey())).toBe(true);
    expect(await beginLibrary(couch, newKeyring(), "second", newRecoveryKey())).toBe(false);
    expect(await joinLibrary(couch, "correct horse battery")).toEqual({ ok: true, keyring });
  });
});
