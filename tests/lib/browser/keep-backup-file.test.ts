import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepBackupFile } from "../../../lib/browser/keep-backup-file.ts";
import { backupsSetting, lastBackupSetting } from "../../../lib/browser/settings.ts";

await vi.hoisted(async () => {
  Object.assign(globalThis, { chrome: (await import("wxt/testing/fake-browser")).fakeBrowser });
});

interface Item {
  readonly id: number;
  readonly url: string;
  readonly filename: string;
  exists: boolean;
  state: "complete" | "interrupted";
  fileSize: number;
}

/** The person's downloads, and what the browser makes of the next one. */
const downloads = { items: new Map<number, Item>(), allowed: true, cut: 0, breaks: false, removed: [] as string[] };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(downloads, { items: new Map(), allowed: true, cut: 0, breaks: false, removed: [] });
  Object.assign(fakeBrowser.permissions, { contains: async () => downloads.allowed });
  Object.assign(fakeBrowser.downloads, {
    search: async ({ id, url }: { id?: number; url?: string }) =>
      [...downloads.items.values()].filter((item) => (id === undefined ? item.url === url : item.id === id)),
    download: async ({ url, filename }: { url: string; filename: string }) => {
      const id = downloads.items.size + 1;
      const state = downloads.breaks ? "interrupted" : "complete";
      downloads.items.set(id, { id, url, filename, exists: true, state, fileSize: 1_000 - downloads.cut });
      return id;
    },
    removeFile: async (id: number) => {
      const item = downloads.items.get(id);
      if (!item?.exists) throw new Error("Download file already deleted");
      downloads.removed.push(item.filename);
      item.exists = false;
    },
    erase: async ({ id }: { id: number }) => [id],
  });
});

const backup = (at: string, unread = 0) => {
  const entries = 23;
  return { at, url: `blob:${at}`, extension: "json", bytes: 1_000, entries, unread };
};

test("a backup lies in its own folder under its day and time, and is the last one", async () => {
  expect(await keepBackupFile(backup("2026-11-29T10:00:00.000Z"))).toBe(true);
  expect([...downloads.items.values()][0]?.filename).toMatch(/^Lectern\/lectern-backup-2026-11-\d\d-\d{4}\.json$/);
  expect(await lastBackupSetting.read()).toBe("2026-11-29T10:00:00.000Z");
  expect(await backupsSetting.read()).toEqual({
    files: [{ download: 1, at: "2026-11-29T10:00:00.000Z", bytes: 1_000, entries: 23, unread: 0 }],
    failure: null,
  });
});

test("a backup that is handed over twice, since the worker died, is downloaded once, and stays", async () => {
  await keepBackupFile(backup("2026-11-29T10:00:00.000Z"));
  await keepBackupFile(backup("2026-11-29T10:00:00.000Z"));
  expect([...downloads.items.values()].map(({ exists }) => exists)).toEqual([true]);
  expect((await backupsSetting.read()).files).toHaveLength(1);
});

test("older files of a day go once a newer one is there, and no other is touched", async () => {
  await keepBackupFile(backup("2026-11-29T10:00:00.000Z"));
  await keepBackupFile(backup("2026-11-29T10:05:00.000Z"));
  expect(downloads.removed).toHaveLength(1);
  expect((await backupsSetting.read()).files.map(({ at }) => at)).toEqual(["2026-11-29T10:05:00.000Z"]);
});

test("a file that the person has moved or deleted is forgotten, and is no error", async () => {
  await keepBackupFile(backup("2026-11-20T10:00:00.000Z"));
  for (const item of downloads.items.values()) item.exists = false;
  expect(await keepBackupFile(backup("2026-11-29T10:00:00.000Z"))).toBe(true);
  expect(await backupsSetting.read()).toMatchObject({ files: [{ at: "2026-11-29T10:00:00.000Z" }], failure: null });
});

test("a backup that could not be read back whole takes no other's place", async () => {
  await keepBackupFile(backup("2026-11-29T10:00:00.000Z"));
  await keepBackupFile(backup("2026-11-29T10:05:00.000Z", 2));
  expect(downloads.removed).toEqual([]);
  expect((await backupsSetting.read()).files).toHaveLength(2);
});

test.each([
  ["the browser takes the permission back", () => (downloads.allowed = false), "not-allowed"],
  ["the disk is full half-way", () => (downloads.breaks = true), "not-downloaded"],
  ["the file is shorter than it was", () => (downloads.cut = 1), "not-complete"],
])("when %s, the failure is kept with the earlier files", async (_, fail, why) => {
  await keepBackupFile(backup("2026-11-28T10:00:00.000Z"));
  fail();
  expect(await keepBackupFile(backup("2026-11-29T10:00:00.000Z"))).toBe(false);
  const { files, failure } = await backupsSetting.read();
  expect(failure).toEqual({ at: "2026-11-29T10:00:00.000Z", why });
  expect(files.map(({ at }) => at)).toEqual(["2026-11-28T10:00:00.000Z"]);
  expect(await lastBackupSetting.read()).toBe("2026-11-28T10:00:00.000Z");
});

test("a backup that could not even be written says why, until one succeeds", async () => {
  await keepBackupFile({ at: "2026-11-29T10:00:00.000Z", failure: "not-written" });
  expect((await backupsSetting.read()).failure?.why).toBe("not-written");
  await keepBackupFile(backup("2026-11-29T11:00:00.000Z"));
  expect((await backupsSetting.read()).failure).toBeNull();
});

/** Has the n-th call to the browser's storage, downloads or permissions fail; gives how many there were. */
async function withFailingCall<T>(n: number, work: () => Promise<T>): Promise<[T | "rejected", number]> {
  let made = 0;
  const areas = [fakeBrowser.storage.local, fakeBrowser.downloads, fakeBrowser.permissions] as const;
  const names = ["get", "set", "search", "download", "removeFile", "erase", "contains"];
  const real: (() => void)[] = [];
  for (const area of areas)
    for (const name of names) {
      const call: unknown = Reflect.get(area, name);
      if (typeof call !== "function") continue;
      real.push(() => Reflect.set(area, name, call));
      Reflect.set(area, name, async (...asked: unknown[]) => {
        if (++made === n) throw new Error("Made to fail");
        return Reflect.apply(call, area, asked);
      });
    }
  try {
    return [await work().catch(() => "rejected" as const), made];
  } finally {
    for (const back of real) back();
  }
}

test("whichever call to the browser fails there is a backup that counts, the new one or the earlier one, and what failed is said", async () => {
  for (let n = 1; ; n++) {
    const [before, at] = [new Date(Date.UTC(2026, 10, 1, 9, n)), new Date(Date.UTC(2026, 10, 1, 10, n))].map((each) =>
      each.toISOString(),
    );
    downloads.items.clear();
    fakeBrowser.reset();
    await keepBackupFile(backup(before ?? ""));
    const [kept, made] = await withFailingCall(n, () => keepBackupFile(backup(at ?? "")));
    const { files, failure } = await backupsSetting.read();
    const there = [...downloads.items.values()].filter(({ exists }) => exists);
    const known = new Set(files.map(({ download }) => download));
    expect([n, there.every(({ id }) => known.has(id))]).toEqual([n, true]);
    expect([n, there.map(({ url }) => url)]).toEqual([
      n,
      expect.arrayContaining([kept === true ? `blob:${at}` : `blob:${before}`]),
    ]);
    expect([n, await lastBackupSetting.read(), failure === null]).toEqual(
      kept === true ? [n, at, true] : [n, before, false],
    );
    if (made < n) break;
  }
});
