import { expect, test } from "vitest";
import { untilLittleGoesOn, whileMuchGoesOn } from "../../../lib/browser/much-goes-on.ts";
import { continueBulks } from "../../../lib/library/continue-bulks.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

/** Longer than any test takes, and so short that none takes long. In milliseconds. */
const [LONG, SHORT] = [60_000, 300];

async function isHeldUp(waiting: Promise<void>): Promise<boolean> {
  const soon = new Promise((resolve) => setTimeout(() => resolve(true), SHORT));
  return (await Promise.race([waiting.then(() => false), soon])) === true;
}

test("where nothing goes on there is nothing to wait for", async () => {
  const { database } = await openTestLibrary();
  await expect(untilLittleGoesOn(database, LONG)).resolves.toBeUndefined();
});

test("an export is waited for until it has ended, even where it fails", async () => {
  const { database } = await openTestLibrary();
  const { promise, reject } = Promise.withResolvers();
  const exporting = whileMuchGoesOn(() => promise);
  const waiting = untilLittleGoesOn(database, LONG);
  expect(await isHeldUp(waiting)).toBe(true);
  reject(new Error("No room"));
  await expect(exporting).rejects.toThrow("No room");
  await expect(waiting).resolves.toBeUndefined();
});

test("two that read much at once do not wait for each other", async () => {
  expect(await whileMuchGoesOn(() => whileMuchGoesOn(async () => "both"))).toBe("both");
});

test("an action on many entries is waited for until it has ended", async () => {
  const { database, perform, save } = await openTestLibrary();
  const ids = [await save()];
  await perform("beginBulk", { action: { kind: "tag", tags: ["Kept"] }, ids, count: 1 }, "bulk");
  const waiting = untilLittleGoesOn(database, LONG);
  expect(await isHeldUp(waiting)).toBe(true);
  await continueBulks(database);
  await expect(waiting).resolves.toBeUndefined();
});

test("what never ends is waited for no longer than was said", async () => {
  const { database } = await openTestLibrary();
  const { promise, resolve } = Promise.withResolvers();
  const reading = whileMuchGoesOn(() => promise);
  await expect(untilLittleGoesOn(database, SHORT)).resolves.toBeUndefined();
  resolve(null);
  await reading;
});
