import { describe, expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../../lib/sync/base64.ts";
import { type Keyring, newKeyring, withNewEpoch } from "../../../lib/sync/keyring.ts";
import { lock, type Lock, lockId, unlock } from "../../../lib/sync/lock.ts";
import { sizeClass } from "../../../lib/sync/padding.ts";
import { newRecoveryKey, parseRecoveryText, recoveryText } from "../../../lib/sync/recovery-key.ts";
import { openSealer, type Sealer } from "../../../lib/sync/seal.ts";

const BODY = { title: "注意力机制", tags: ["Softmax"], note: "secret ".repeat(50) };

async function sealed(keyring: Keyring = newKeyring()) {
  const sealer = await openSealer(keyring);
  const id = await sealer.idOf("a", "yt:VIDEO");
  return { keyring, sealer, id, text: await sealer.seal(id, BODY) };
}

describe("a sealed document", () => {
  test("opens to what was sealed, with the same keys on another device", async () => {
    const { keyring, id, text } = await sealed();
    expect(await (await openSealer(keyring)).open(id, text)).toEqual({ ok: true, body: BODY, epoch: 1 });
  });

  test("shows no word of it and no two alike, and its id says nothing but its kind", async () => {
    const { sealer, id, text } = await sealed();
    expect(atob(text)).not.toMatch(/secret|Softmax/);
    expect(text).not.toBe(await sealer.seal(id, BODY));
    expect(id).toMatch(/^a[\w-]{32}$/);
  });

  test("has the same id on every device of the library, and another one in another library", async () => {
    const { keyring, id } = await sealed();
    expect(await (await openSealer(keyring)).idOf("a", "yt:VIDEO")).toBe(id);
    expect(await (await openSealer(withNewEpoch(keyring))).idOf("a", "yt:VIDEO")).toBe(id);
    expect(await (await openSealer(newKeyring())).idOf("a", "yt:VIDEO")).not.toBe(id);
  });

  test("is refused with any byte of it changed", async () => {
    const { sealer, id, text } = await sealed();
    const bytes = fromBase64(text) ?? new Uint8Array();
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      expect((await sealer.open(id, toBase64(flipped))).ok, `byte ${at}`).toBe(false);
    }
  });

  test("is refused where it was cut, in another document's place, of another library, and where it is none", async () => {
    const { sealer, id, text } = await sealed();
    const other = await sealer.idOf("a", "yt:OTHER");
    const foreign = await openSealer(newKeyring());
    const why = async (by: Sealer, at: string, given: unknown) => (await by.open(at, given)).ok;
    expect(await why(sealer, other, text)).toBe(false);
    expect(await why(foreign, id, text)).toBe(false);
    const cut = [0, 1, 3, 15, 16, 40, text.length - 1].map((length) => text.slice(0, length));
    for (const given of [...cut, `${text}${text}`, null, 5, {}, "…"]) expect(await why(sealer, id, given)).toBe(false);
  });

  test("says what is the matter with it", async () => {
    const { keyring, id, text, sealer } = await sealed();
    const later = await openSealer(withNewEpoch(keyring));
    expect(await sealer.open(id, await later.seal(id, BODY))).toEqual({ ok: false, why: "later-epoch" });
    expect(await sealer.open(id, `Ag${text.slice(2)}`)).toEqual({ ok: false, why: "other-layout" });
    expect(await sealer.open(id, text.slice(0, -8))).toEqual({ ok: false, why: "damaged" });
  });

  test("of an earlier epoch opens with the later keys", async () => {
    const { keyring, id, text } = await sealed();
    expect(await (await openSealer(withNewEpoch(keyring))).open(id, text)).toMatchObject({ ok: true, epoch: 1 });
  });
});

test("sizes are rounded up to few classes, by at most an eighth", () => {
  const sizes = Array.from({ length: 5000 }, (_, at) => 1 + at * 37);
  expect(sizes.every((size) => sizeClass(size) >= size)).toBe(true);
  expect(Math.max(...sizes.filter((size) => size > 256).map((size) => sizeClass(size) / size))).toBeLessThan(1.126);
  expect(new Set(sizes.map(sizeClass)).size).toBeLessThan(90);
});

describe("the keys of a library", () => {
  test("are opened by passphrase and by recovery key, and by nothing else", async () => {
    const [keyring, recovery] = [newKeyring(), newRecoveryKey()];
    const locked: unknown = JSON.parse(JSON.stringify(await lock(keyring, "correct horse battery", recovery)));
    expect(await unlock("k0001", locked, "correct horse battery")).toEqual({ ok: true, keyring });
    expect(await unlock("k0001", locked, recovery)).toEqual({ ok: true, keyring });
    expect(await unlock("k0001", locked, "correct horse")).toEqual({ ok: false, why: "wrong" });
    expect(await unlock("k0001", locked, newRecoveryKey())).toEqual({ ok: false, why: "wrong" });
    expect(await unlock("k0002", locked, "correct horse battery")).toEqual({ ok: false, why: "wrong" });
  });

  test("are not opened by a lock that was weakened or damaged", async () => {
    const locked: Lock = await lock(newKeyring(), "correct horse battery", newRecoveryKey());
    for (const rounds of [1, 599_999, 1e12])
      expect(await unlock("k0001", { ...locked, rounds }, "correct horse battery")).toEqual({
        ok: false,
        why: "weakened",
      });
    for (const given of [null, {}, { ...locked, v: 2 }, { ...locked, salt: 5 }, { ...locked, passphrase: "…" }])
      expect(await unlock("k0001", given, "correct horse battery")).toEqual({ ok: false, why: "damaged" });
  });

  test("a passphrase typed on another keyboard is the same one", async () => {
    const locked = await lock(newKeyring(), "Caf\u00e9 au lait", newRecoveryKey());
    expect((await unlock("k0001", locked, "Cafe\u0301 au lait")).ok).toBe(true);
  });

  test("are locked anew for the epoch after a lost device", async () => {
    const next = withNewEpoch(newKeyring());
    expect(lockId(next.epochs.length)).toBe("k0002");
    expect(await unlock("k0002", await lock(next, "another one", newRecoveryKey()), "another one")).toEqual({
      ok: true,
      keyring: next,
    });
  });
});

describe("the recovery key as text", () => {
  test("is read back as it was written, in small letters, without its dashes, and with O for 0", async () => {
    const key = newRecoveryKey();
    const text = await recoveryText(key);
    expect(text).toMatch(/^(?:[0-9A-Z]{5}-){11}[0-9A-Z]{1,5}$|^(?:[0-9A-Z]{5}-){10}[0-9A-Z]{1,5}$/);
    for (const typed of [text, text.toLowerCase(), text.replaceAll("-", " "), text.replaceAll("0", "O")])
      expect(await parseRecoveryText(typed)).toEqual(key);
  });

  test("is refused with a letter wrong or missing", async () => {
    const text = await recoveryText(new Uint8Array(32).fill(7));
    const wrong = text.replace(/^./, (first) => (first === "A" ? "B" : "A"));
    for (const typed of [wrong, text.slice(0, -1), "", "hello"]) expect(await parseRecoveryText(typed)).toBeNull();
  });
});
