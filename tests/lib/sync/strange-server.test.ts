import { describe, expect, test } from "vitest";
import type { FetchServer } from "../../../lib/sync/couch.ts";
import { expectUntouched, settled, tag } from "./settled.ts";

type World = Awaited<ReturnType<typeof settled>>;

/** What other programs, file systems and people leave in a database. */
const JUNK = [
  ".DS_Store",
  "_design/views",
  "locks/laptop.lock",
  "../../a",
  "__proto__",
  "constructor",
  "a",
  "a.b",
  "字",
  "a".repeat(5_000),
];
const MANY = 10_000;

function put({ library }: World, docs: readonly object[]): void {
  library.couch.answer("POST", "/_bulk_docs", { docs });
}

/** Ids that look like those of our documents. */
function likeOurs({ library }: World): string[] {
  const ours = [...library.couch.rows.keys()].filter((id) => /^[aspz]/.test(id));
  return ours
    .map((id) => id[0] + id.slice(1).split("").toReversed().join(""))
    .filter((id) => !library.couch.rows.has(id));
}

describe("a database with 10,000 documents that are not ours", () => {
  test("is synced past them: none is read, changed or deleted, and every device has what it had", async () => {
    const world = await settled();
    const { library, laptop, desktop } = world;
    const ids = Array.from({ length: MANY }, (_, at) => JUNK[at] ?? `junk-${at}`);
    put(
      world,
      ids.map((_id) => ({ _id, c: "AAAA", rubbish: { length: -1 } })),
    );
    const before = ids.map((id) => library.couch.rows.get(id));
    tag(laptop, "yt:1", "New");
    const asked = library.couch.log.length;
    for (const each of [laptop, desktop, laptop])
      expect(await each.sync()).toMatchObject({ status: "done", refused: [] });
    expect(library.couch.log.length - asked).toBeLessThan(40);
    expect(ids.map((id) => library.couch.rows.get(id))).toEqual(before);
    expectUntouched(laptop, desktop);
    expect(desktop.store.entries.get("yt:1")?.lecture.tags).toEqual(["New"]);
    const fresh = library.device("newphone");
    expect(await fresh.sync()).toMatchObject({ status: "done", received: 10, refused: [] });
    expectUntouched(fresh);
  });

  test("also where they have names like ours: each is refused by itself, and the rest comes in", async () => {
    const world = await settled();
    const { library, laptop, desktop } = world;
    const shapes: readonly unknown[] = [undefined, null, "", "AAAA", 7, [], {}, { v: 1 }, "=".repeat(100_000), true];
    const ids = likeOurs(world);
    put(
      world,
      ids.map((_id, at) => ({ _id, c: shapes[at % shapes.length] })),
    );
    tag(laptop, "yt:1", "New");
    for (const each of [laptop, desktop]) {
      const outcome = await each.sync();
      expect(outcome).toMatchObject({ status: "done" });
      expect(outcome.refused.every(({ id }) => ids.includes(id))).toBe(true);
    }
    expectUntouched(laptop, desktop);
    expect(desktop.store.entries.get("yt:1")?.lecture.tags).toEqual(["New"]);
    const fresh = library.device("newphone");
    expect(await fresh.sync()).toMatchObject({ status: "done", received: 10 });
    expectUntouched(fresh);
  });
});

/** A server whose answers to one kind of question are changed. */
function changing(world: World, route: string, change: (answer: string) => string): FetchServer {
  return async (address, init) => {
    const answer = await world.library.couch.fetch(address, init);
    if (!address.includes(route) || !answer.ok) return answer;
    return new Response(change(await answer.text()), { status: answer.status });
  };
}

/** Says of documents that they are not there, though the feed names them. */
function lacking(ids: readonly string[], gone: object): (answer: string) => string {
  return (answer) => {
    const given = JSON.parse(answer) as { readonly rows: readonly { readonly key: string }[] };
    return JSON.stringify({ rows: given.rows.map((row) => (ids.includes(row.key) ? { key: row.key, ...gone } : row)) });
  };
}

describe("a server that does not give what its feed names", () => {
  test.each([
    ["not found", { error: "not_found" }],
    ["deleted", { value: { rev: "2-b", deleted: true }, doc: null }],
  ])("is asked again by each sync, and what has not come is said: %s", async (_, gone) => {
    const world = await settled();
    const { library } = world;
    const ids = [...library.couch.rows.keys()]
      .filter((id) => id.startsWith("a"))
      .slice(0, 3)
      .toSorted();
    const fetch = changing(world, "/_all_docs", lacking(ids, gone));
    const { store } = library.device("newphone", { fetch });
    const half = library.device("", { store, fetch });
    for (let times = 0; times < 3; times++) {
      const asked = library.couch.log.length;
      const outcome = await half.sync();
      expect(outcome.status).toBe("done");
      expect(outcome.refused.map(({ id, why }) => `${id} ${why}`).toSorted()).toEqual(
        ids.map((id) => `${id} not-there`),
      );
      expect(library.couch.log.length - asked).toBeLessThan(12);
      expect([store.entries.size, store.deleted]).toEqual([7, []]);
    }
    const whole = library.device("", { store });
    expect(await whole.sync()).toMatchObject({ status: "done", refused: [] });
    expectUntouched(whole);
  });

  test("is not asked any more once its feed says that they were deleted", async () => {
    const world = await settled();
    const { library } = world;
    const id = [...library.couch.rows.keys()].find((each) => each.startsWith("a")) ?? "";
    const fetch = changing(world, "/_all_docs", lacking([id], { error: "not_found" }));
    const phone = library.device("newphone", { fetch });
    expect((await phone.sync()).refused).toMatchObject([{ id, why: "not-there" }]);
    put(world, [{ _id: id, _rev: library.couch.rows.get(id)?.rev, _deleted: true }]);
    expect(await phone.sync()).toMatchObject({ status: "done", refused: [] });
  });
});

/** What stands in the place of an answer. */
const ANSWERS: Readonly<Record<string, (answer: string) => string>> = {
  "XML with entities": () =>
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
  "a hundred thousand lists in one another": () => "[".repeat(100_000),
  "half of it": (answer) => answer.slice(0, answer.length >> 1),
  "other types": (answer) => answer.replaceAll(/"(id|key|rev|last_seq|update_seq)":"[^"]*"/g, '"$1":{"$1":7}'),
  "other names": (answer) => answer.replaceAll(/"(results|rows|rev|ok|update_seq)":/g, '"__proto__":'),
};
const ROUTES = ["/_changes", "/_all_docs", "/_bulk_docs"] as const;
const CASES = ROUTES.flatMap((route) => Object.keys(ANSWERS).map((name) => [route, name] as const));

describe("an answer that is none ends the sync in a word, changes nothing here, and the next one goes on", () => {
  test.each(CASES)("to %s: %s", async (route, name) => {
    const world = await settled();
    const { library, laptop, desktop } = world;
    tag(laptop, "yt:1", "Mine");
    tag(desktop, "yt:2", "Theirs");
    await desktop.sync();
    const fetch = changing(world, route, ANSWERS[name] ?? String);
    const outcome = await library.device("", { store: laptop.store, fetch }).sync();
    // Of what was written it may say no more than that each was refused.
    expect(outcome).toMatchObject(
      outcome.status === "done" ? { refused: [{ why: "refused" }] } : { status: "stopped", why: "bad-answer" },
    );
    expect(Reflect.ownKeys(Object.prototype).filter((key) => key === "hits" || key === "rev")).toEqual([]);
    expectUntouched(laptop, desktop);
    for (const each of [laptop, desktop, laptop]) expect(await each.sync()).toMatchObject({ status: "done" });
    expectUntouched(laptop, desktop);
    for (const { store } of [laptop, desktop]) {
      expect(store.entries.get("yt:1")?.lecture.tags).toEqual(["Mine"]);
      expect(store.entries.get("yt:2")?.lecture.tags).toEqual(["Theirs"]);
    }
  });
});
