import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import { forgetErased } from "../../../lib/backup/forget-erased.ts";
import { snapshotRestorer } from "../../../lib/backup/restore-snapshot.ts";
import { openAsItIs } from "../../../lib/backup/salvage.ts";
import { openSnapshots } from "../../../lib/backup/snapshot-store.ts";
import { takeSnapshot } from "../../../lib/backup/take-snapshot.ts";
import { writeBackup } from "../../../lib/backup/write-backup.ts";
import { TABLES } from "../../../lib/lecture/records.ts";
import { continueBulks } from "../../../lib/library/continue-bulks.ts";
import { answerOf } from "../../../lib/search/answer-of.ts";
import { type FaultKind, withFault } from "../library/faults.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const KINDS: readonly FaultKind[] = ["throws", "disk-full", "aborts"];
const UPGRADE = { kind: "upgrade", from: 6 } as const;
const AT = "2026-05-14T13:50:00.000Z";
/** Bringing one back takes hundreds of calls, in steps of a few dozen: some of each are tried, with each kind of fault. */
const STRIDE = 11;
/** Of a snapshot that was there before. */
const EARLIER = "earlier";

beforeAll(() => {
  Object.assign(globalThis, { IDBKeyRange });
});

async function setUp() {
  const factory = new IDBFactory();
  const library = await openTestLibrary(factory);
  for (const name of ["Tides", "Bridges"]) {
    const lectureId = await library.save({ key: `yt:${name}`, title: name }, ["Seas"], `Summary of ${name}`);
    await library.perform("addNote", { lectureId, atSeconds: 5, text: `Note on ${name}` });
  }
  const store = await openSnapshots(factory);
  const source = await openAsItIs(factory);
  if (!source) throw new Error("No library");
  const take = (id: string, at = AT) => takeSnapshot(source, store, { id, at, reason: UPGRADE });
  await take(EARLIER, "2026-05-13T13:50:00.000Z");
  const close = () => {
    source.close();
    store.close();
  };
  return { ...library, factory, store, take, close };
}

type Library = Awaited<ReturnType<typeof setUp>>;

/** All that the snapshots hold, with what belongs to none of them. */
async function heldIn({ factory }: Library) {
  const opened = await openAsItIs(factory, "lectern-snapshots");
  if (!opened) throw new Error("No snapshots");
  const all = (name: string) =>
    answerOf<{ readonly id: string; readonly snapshot: string }[]>(opened.transaction(name).objectStore(name).getAll());
  const [snapshots, portions] = [await all("snapshots"), await all("portions")];
  opened.close();
  const strays = portions.filter(({ snapshot }) => !snapshots.some(({ id }) => id === snapshot));
  return { snapshots, portions, strays, of: (id: string) => portions.filter(({ snapshot }) => snapshot === id) };
}

async function contents({ database }: Library): Promise<unknown> {
  const plain = async (table: (typeof TABLES)[number]) =>
    (await database.table(table).toArray()).map(({ rev: _rev, updatedAt: _at, ...record }) => record);
  return Promise.all(TABLES.map(plain));
}

/** Each kind in turn: what one of them would harm, it would harm at some of the places. */
const kindOf = (n: number): FaultKind => KINDS[n % KINDS.length] ?? "throws";

describe("where the n-th call to the database fails, for each n", () => {
  test("a snapshot is there whole or not at all, which is said, and no other is harmed", async () => {
    const it = await setUp();
    const before = await contents(it);
    const { of } = await heldIn(it);
    const whole = of(EARLIER).map((portion) => ({ ...portion, snapshot: "" }));
    for (let n = 1; ; n++) {
      const id = `snap-${n}`;
      const [taken, came] = await withFault(n, kindOf(n), () => it.take(id).catch(() => null));
      const now = await heldIn(it);
      const row = now.snapshots.find((each) => each.id === id);
      const portions = now.of(id).map((portion) => ({ ...portion, snapshot: "" }));
      // Either it says of itself that it failed, or nobody has been told of it.
      const right = taken
        ? { row: taken, portions: whole }
        : { row: row && { ...row, missing: "failed" }, portions: [] };
      expect([n, { row, portions }]).toEqual([n, right]);
      expect([n, now.strays]).toEqual([n, []]);
      expect([n, now.of(EARLIER).length]).toEqual([n, whole.length]);
      if (!came) break;
      if (row) await it.store.drop(id);
    }
    expect(await contents(it)).toEqual(before);
    it.close();
  });

  test("the oldest snapshots make room for a newer one, or all stay", async () => {
    const it = await setUp();
    for (let n = 1; ; n++) {
      const ids = Array.from({ length: 5 }, (_, at) => `of-${n}-${at}`);
      for (const [at, id] of ids.entries()) await it.take(id, new Date(Date.UTC(2027, 0, n, at)).toISOString());
      const newest = {
        ...(await it.store.get(ids[0] ?? "")),
        id: `of-${n}-5`,
        at: new Date(Date.UTC(2027, 0, n, 5)).toISOString(),
      };
      const [isKept, came] = await withFault(n, kindOf(n), () =>
        it.store.put(newest as never).then(
          () => true,
          () => false,
        ),
      );
      const left = (await it.store.list()).map(({ id }) => id).toReversed();
      expect([n, left]).toEqual([n, isKept ? [...ids.slice(1), newest.id] : ids]);
      if (!came) break;
    }
    it.close();
  });

  test("what was deleted for good goes from the snapshots, then or with the next tidying, and nothing else does", async () => {
    const it = await setUp();
    const [first] = await it.database.lectures.toArray();
    await it.perform("trashLecture", { id: first?.id ?? "" });
    await it.perform("emptyTrash", {});
    const kept = (await heldIn(it)).portions;
    for (let n = 1; ; n++) {
      const [, came] = await withFault(n, kindOf(n), () => forgetErased(it.database, it.store).catch(() => null));
      expect([n, JSON.stringify((await heldIn(it)).portions)]).toEqual([n, expect.stringContaining("Note on Bridges")]);
      await forgetErased(it.database, it.store);
      const left = JSON.stringify((await heldIn(it)).portions);
      expect([n, left]).toEqual([n, expect.not.stringMatching(/Tides/)]);
      expect([n, left]).toEqual([n, expect.stringMatching(/Summary of Bridges[\s\S]*Note on Bridges/)]);
      if (!came) break;
      for (const portion of kept) await it.store.putPortion(portion as never);
    }
    it.close();
  });

  test("a snapshot that is brought back makes the library what it was, then or when it is gone on with", async () => {
    for (let n = 1; ; n += STRIDE) {
      const it = await setUp();
      const before = await contents(it);
      const [first] = await it.database.lectures.toArray();
      const id = first?.id ?? "";
      await it.perform("updateLecture", { id, base: { title: "Tides" }, patch: { title: "Spoiled" } });
      await it.perform("renameTag", { from: ["Seas"], to: "spoiled" });
      const spoiled = await contents(it);
      const action = { kind: "snapshot", snapshot: EARLIER, at: AT } as const;
      await it.perform("beginBulk", { action, ids: [], count: 0 }, "bulk");
      const goOn = () => continueBulks(it.database, { restoredFor: snapshotRestorer(it.database, it.store) });
      const [, came] = await withFault(n, kindOf(n), () => goOn().catch(() => null));
      await goOn();
      const bulk = await it.database.bulks.get("bulk");
      expect([n, bulk]).toMatchObject([n, { state: "ended" }]);
      const said = bulk?.refusal ?? null;
      // It says why it ended, and one undo takes back what it had done; of one that was refused at its beginning there is none.
      if (said !== null) {
        await it.perform("undoBulk", { id: "bulk" }).catch(() => null);
        await goOn();
      }
      expect([null, kindOf(n) === "disk-full" ? "disk-full" : "storage-broken"]).toContain(said);
      expect([n, await contents(it)]).toEqual([n, said === null ? before : spoiled]);
      it.close();
      if (!came) break;
    }
  });

  test("a backup is written whole, or there is none", async () => {
    const it = await setUp();
    const now = new Date(AT);
    const whole = await (await writeBackup(it.database, now))?.file.text();
    for (let n = 1; ; n++) {
      const [made, came] = await withFault(n, kindOf(n), () =>
        writeBackup(it.database, now).catch(() => "none" as const),
      );
      const written = made === "none" ? [0, whole] : [made?.unread, await made?.file.text()];
      expect([n, ...written]).toEqual([n, 0, whole]);
      if (!came) break;
    }
    it.close();
  });
});
