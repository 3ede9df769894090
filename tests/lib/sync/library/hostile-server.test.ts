import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { newKeyring } from "../../../../lib/sync/keyring.ts";
import { openSealer } from "../../../../lib/sync/seal.ts";
import { lectureFacts } from "../../library/open-test-library.ts";
import { openLibrary } from "../devices.ts";
import { contentOf, openSyncedLibrary } from "./synced-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

const PERSON = { by: "person" } as const;

/** Two real libraries that have as many entries in common, with words that stand nowhere else; gives how many words. */
async function two(entries: number) {
  const server = await openLibrary();
  const [laptop, desktop] = [await openSyncedLibrary(server, "laptop00"), await openSyncedLibrary(server, "desktop0")];
  let count = 0;
  const word = () => `planted${(count += 1)}word`;
  for (let at = 0; at < entries; at++)
    await laptop.perform("saveLecture", {
      facts: lectureFacts({
        key: `https://${word()}.example/`,
        title: word(),
        description: word(),
        creators: [word()],
      }),
      tags: [word()],
      summaries: [{ text: word(), source: PERSON, language: null }],
      transcript: { language: "en", origin: "captions", cues: [{ startSeconds: 1, text: word() }] },
      notes: [{ atSeconds: 65, text: word() }],
      picture: null,
    });
  for (const each of [laptop, desktop, laptop])
    expect(await each.sync()).toMatchObject({ status: "done", refused: [] });
  return { server, laptop, desktop, words: count };
}

test("of the words in every place of a real library none stands on the server, nor in its log, and all on the other device", async () => {
  const { server, desktop, words } = await two(12);
  const { rows, locals, log } = server.couch;
  const there = [JSON.stringify([...rows]), JSON.stringify([...locals]), log.join("\n")].join("\n");
  const opened = there.replace(/"c":"([^"]*)"/g, (_, sealed: string) => atob(sealed));
  expect(`${there}\n${opened}`).not.toMatch(/planted/);
  const here = JSON.stringify(await contentOf(desktop.database)).match(/planted\d+word/g);
  expect(new Set(here).size).toBe(words);
});

test("documents of a real library that were flipped, swapped, cut, foreign or old are refused one by one, and no more is asked", async () => {
  const { server, laptop, desktop } = await two(8);
  const { couch, sealer } = server;
  const before = new Map(couch.rows);
  for (const { id } of await laptop.database.lectures.toArray())
    await laptop.perform("tagLectures", { ids: [id], add: ["Later"], remove: [] });
  for (const each of [laptop, desktop]) await each.sync();
  const [first, second, third, fourth, fifth, sixth] = [...couch.rows.values()].filter(({ id }) => /^[az]/.test(id));
  const words = [...couch.rows.values()].findLast(({ id }) => id.startsWith("z"));
  const of = (row: typeof first) => String(row?.body["c"]);
  const flipped = (text: string) => `${text.slice(0, 40)}${text[40] === "A" ? "B" : "A"}${text.slice(41)}`;
  const entry = [...couch.rows.values()].findLast(({ id, rev }) => id.startsWith("a") && rev.startsWith("2"));
  const foreign = await (await openSealer(newKeyring())).seal(fourth?.id ?? "", {});
  const tampered = [
    [first, flipped(of(first))],
    [second, of(sixth)],
    [third, of(third).slice(0, 100)],
    [fourth, foreign],
    [fifth, await sealer.seal(fifth?.id ?? "", { of: 1, text: "[]" })],
    [words, flipped(of(words))],
    [entry, of(before.get(entry?.id ?? ""))],
  ] as const;
  const content = await contentOf(desktop.database);
  for (const [row, c] of tampered) couch.answer("POST", "/_bulk_docs", { docs: [{ _id: row?.id, _rev: row?.rev, c }] });
  const { refused, ...outcome } = await desktop.sync();
  expect(outcome).toMatchObject({ status: "done", sent: tampered.length });
  expect(new Map(refused.map(({ id, why }) => [id, why]))).toEqual(
    new Map(tampered.map(([row], at) => [row?.id, at === 4 ? "unreadable" : at === 6 ? "replayed" : "damaged"])),
  );
  expect(await contentOf(desktop.database)).toEqual(content);
  const requests = couch.log.length;
  for (const each of [desktop, laptop, desktop])
    expect(await each.sync()).toMatchObject({ status: "done", refused: [] });
  expect(couch.log.length - requests).toBeLessThan(12);
  const fresh = await openSyncedLibrary(server, "newphone");
  expect(await fresh.sync()).toMatchObject({ status: "done", refused: [] });
  for (const { database } of [fresh, laptop]) expect(await contentOf(database)).toEqual(content);
});
