import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import type { FetchServer } from "../../../../lib/sync/couch.ts";
import { lectureFacts } from "../../library/open-test-library.ts";
import { openLibrary } from "../devices.ts";
import { contentOf, openSyncedLibrary } from "./synced-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

const [KEEP, OTHER] = ["yt:kkkkkkkkkkk", "yt:ooooooooooo"];

/** As the server itself, but that it refuses some documents. */
function refusing(fetch: FetchServer, refused: ReadonlySet<string>): FetchServer {
  return async (address, init) => {
    if (!address.endsWith("/_bulk_docs")) return fetch(address, init);
    const { docs } = JSON.parse(typeof init.body === "string" ? init.body : "{}") as {
      readonly docs: readonly { readonly _id: string }[];
    };
    const taken = docs.filter(({ _id }) => !refused.has(_id));
    const body = JSON.stringify({ docs: taken });
    const answers = (await (await fetch(address, { ...init, body })).json()) as readonly object[];
    return Response.json(docs.map((each) => answers[taken.indexOf(each)] ?? { id: each._id, error: "forbidden" }));
  };
}

async function two() {
  const refused = new Set<string>();
  const server = { ...(await openLibrary()), refused };
  const fetch = refusing(server.couch.fetch, refused);
  const [laptop, desktop] = [
    await openSyncedLibrary(server, "laptop00", { fetch }),
    await openSyncedLibrary(server, "desktop0"),
  ];
  const save = (key: string, base64: string | null, notes: readonly { atSeconds: number; text: string }[] = []) =>
    laptop
      .perform("saveLecture", {
        facts: lectureFacts({ key, url: `https://lectures.example/${key}` }),
        tags: [],
        summaries: [],
        picture: base64 === null ? null : { type: "image/webp", base64 },
        notes,
      })
      .then(({ lectureId }) => lectureId);
  const meet = async () => {
    for (const each of [laptop, desktop, laptop, desktop])
      expect(await each.sync()).toMatchObject({ status: "done", refused: [] });
  };
  const pictureOf = async ({ lecture, database }: typeof laptop, key: string) =>
    (await database.pictures.get((await lecture(key))?.id ?? ""))?.base64 ?? null;
  return { server, laptop, desktop, save, meet, pictureOf };
}

test("a picture that one entry takes over from another one is there on both devices, also on one that comes later", async () => {
  const { server, laptop, desktop, save, meet, pictureOf } = await two();
  const [keep, other] = [await save(KEEP, null), await save(OTHER, "UklGRg==")];
  for (let at = 0; at < 9; at++) await save(`yt:other${at}`, null);
  await meet();
  await laptop.perform("mergeLectures", { keep, other, taken: [] });
  await meet();
  expect(await pictureOf(desktop, KEEP)).toBe(await pictureOf(laptop, KEEP));
  expect(await contentOf(desktop.database)).toEqual(await contentOf(laptop.database));
  const fresh = await openSyncedLibrary(server, "newphone");
  await fresh.sync();
  expect(await pictureOf(fresh, KEEP)).toBe(await pictureOf(laptop, KEEP));
});

test("a picture that is replaced on one device is replaced on the other, and its former one is empty on the server", async () => {
  const { laptop, desktop, save, meet, pictureOf } = await two();
  const lectureId = await save(KEEP, "UklGRg==");
  await meet();
  expect(await pictureOf(desktop, KEEP)).toBe("UklGRg==");
  await laptop.perform("setPicture", { lectureId, picture: { type: "image/webp", base64: "UklGRjEy" } });
  await meet();
  for (const each of [laptop, desktop]) expect(await pictureOf(each, KEEP)).toBe("UklGRjEy");
  const words = (await desktop.database.syncDocuments.where("of").equals(KEEP).toArray()).filter(
    ({ kind }) => kind === "p",
  );
  expect(new Set(words.map((row) => row.words))).toEqual(new Set(["gone", "in-library"]));
});

test("entries that bear the same picture keep it when one of them is deleted for good", async () => {
  const { laptop, desktop, save, meet, pictureOf } = await two();
  await save(KEEP, "UklGRg==");
  const other = await save(OTHER, "UklGRg==");
  for (let at = 0; at < 9; at++) await save(`yt:other${at}`, null);
  await meet();
  await laptop.perform("trashLecture", { id: other });
  await laptop.perform("emptyTrash", {});
  await meet();
  for (const each of [laptop, desktop]) expect(await pictureOf(each, KEEP)).toBe("UklGRg==");
  expect(await desktop.lecture(OTHER)).toBeUndefined();
});

test("what a video showed goes where its note goes, also where the word of that comes in two parts", async () => {
  const { server, laptop, desktop, save, meet } = await two();
  const [keep, other] = [await save(KEEP, null), await save(OTHER, null)];
  for (let at = 0; at < 9; at++) await save(`yt:other${at}`, null);
  await meet();
  const [there, home] = [(await desktop.lecture(OTHER))?.id ?? "", (await desktop.lecture(KEEP))?.id];
  const still = { type: "image/webp", base64: "UklGRg==" } as const;
  await desktop.perform("addNote", { lectureId: there, atSeconds: 3, text: "Look!", still });
  await meet();
  const late = await server.sealer.idOf("a", `a:${OTHER}`);
  await laptop.perform("mergeLectures", { keep, other, taken: [] });
  const dirty = await laptop.store.dirty(10, new Set());
  expect(dirty.filter(({ kind }) => kind === "a").map(({ name }) => name)).toEqual([`a:${KEEP}`, `a:${OTHER}`]);
  server.refused.add(late);
  expect(await laptop.sync()).toMatchObject({ refused: [{ id: late, why: "refused" }] });
  await desktop.sync();
  expect(await desktop.database.notes.where("lectureId").equals(there).count()).toBe(1);
  server.refused.clear();
  await meet();
  const [note, ...others] = await desktop.database.notes.toArray();
  expect([note, others]).toMatchObject([{ lectureId: home, text: "Look!" }, []]);
  expect(await desktop.database.stills.toArray()).toMatchObject([{ id: note?.id, lectureId: home, ...still }]);
});

const STILL = { type: "image/webp", base64: "UklGRg==" } as const;

async function withNote(how: Awaited<ReturnType<typeof two>>) {
  const { laptop, save, meet } = how;
  const lectureId = await save(KEEP, null);
  for (let at = 0; at < 9; at++) await save(`yt:other${at}`, null);
  const { noteId } = await laptop.perform("addNote", { lectureId, atSeconds: 3, text: "Look!", still: STILL });
  await meet();
  return { lectureId, noteId };
}

/** Deletes it, and has the time pass after which that is for good. */
async function eraseNote({ database, perform }: Awaited<ReturnType<typeof two>>["laptop"], noteId: string) {
  await perform("deleteNote", { noteId });
  await database.notes.update(noteId, { deletedAt: "2020-01-01T00:00:00.000Z" });
  await perform("tidy", {});
}

const stillsOf = ({ database }: Awaited<ReturnType<typeof two>>["laptop"]) => database.stills.toArray();
const contents = (how: Awaited<ReturnType<typeof two>>) =>
  Promise.all([how.laptop, how.desktop].map(({ database }) => contentOf(database)));

test("what a video showed when a note was taken is on each device, also on one that comes later, and the same where two notes show it", async () => {
  const how = await two();
  const { laptop, desktop, server, meet } = how;
  const { lectureId, noteId } = await withNote(how);
  expect(await stillsOf(desktop)).toMatchObject([{ id: noteId, ...STILL, deletedAt: null }]);
  await laptop.perform("addNote", { lectureId, atSeconds: 3, text: "And here!", still: STILL });
  await meet();
  expect(await stillsOf(desktop)).toHaveLength(2);
  const [one, other] = await contents(how);
  expect(other).toEqual(one);
  const fresh = await openSyncedLibrary(server, "newphone");
  await fresh.sync();
  expect(await contentOf(fresh.database)).toEqual(one);
});

test("a note's picture leaves all devices and the server with its note, and comes back with one that was written to meanwhile", async () => {
  const how = await two();
  const { laptop, desktop, server, meet } = how;
  const { noteId } = await withNote(how);
  const onServer = async () => {
    const { name } = (await laptop.database.syncDocuments.toArray()).find((row) => row.name.startsWith("p/")) ?? {};
    const id = await server.sealer.idOf("p", name ?? "");
    const opened = await server.sealer.open(id, server.couch.rows.get(id)?.body["c"]);
    const { text } = Object(opened.ok ? opened.body : null) as { readonly text: string };
    return Object(JSON.parse(text)).content as unknown;
  };
  await eraseNote(laptop, noteId);
  expect(await stillsOf(laptop)).toEqual([]);
  await laptop.sync();
  expect(await onServer()).toBeNull();
  await desktop.perform("editNote", { noteId, atSeconds: 3, base: "Look!", text: "Look again!" });
  await meet();
  expect(await onServer()).toEqual(STILL);
  for (const each of [laptop, desktop]) expect(await stillsOf(each)).toMatchObject([{ id: noteId, ...STILL }]);
  await eraseNote(laptop, noteId);
  await meet();
  for (const each of [laptop, desktop])
    expect([await stillsOf(each), await each.database.notes.count()]).toEqual([[], 0]);
  expect(await onServer()).toBeNull();
});

test("two entries that both have a note by a merge on each device both keep what its video showed", async () => {
  const how = await two();
  const { laptop, desktop, save, meet } = how;
  const { lectureId: keep } = await withNote(how);
  const other = await save(OTHER, null);
  await save("yt:ttttttttttt", null);
  await meet();
  const there = async (key: string) => (await desktop.lecture(key))?.id ?? "";
  await laptop.perform("mergeLectures", { keep: other, other: keep, taken: [] });
  await desktop.perform("mergeLectures", { keep: await there("yt:ttttttttttt"), other: await there(KEEP), taken: [] });
  await meet();
  await meet();
  const [one, others] = await contents(how);
  expect(others).toEqual(one);
  for (const each of [laptop, desktop]) {
    const [notes, stills] = [await each.database.notes.toArray(), await stillsOf(each)];
    expect(stills.map(({ id, lectureId }) => `${id} ${lectureId}`).toSorted()).toEqual(
      notes.map(({ id, lectureId }) => `${id} ${lectureId}`).toSorted(),
    );
    expect(stills).toHaveLength(2);
  }
});

test("pictures of notes that were taken before these travelled are sent once the new version syncs", async () => {
  const how = await two();
  const { laptop, desktop, meet } = how;
  const { noteId } = await withNote(how);
  // As an earlier version has left both: no word of the picture in any document.
  await desktop.database.stills.clear();
  for (const { database, store } of [laptop, desktop]) {
    await database.syncDocuments.filter(({ name }) => name.startsWith("p/")).delete();
    await database.syncDocuments
      .where("name")
      .equals(`a:${KEEP}`)
      .modify((row) => {
        const registers = Object(Object(row.state).registers) as Record<string, { value: object }[]>;
        for (const version of registers[`note/${noteId}`] ?? []) Reflect.deleteProperty(version.value, "still");
      });
    const { hasStills: _none, ...progress } = await store.progress();
    await database.syncState.put({ name: "progress", value: progress });
  }
  await meet();
  expect(await stillsOf(desktop)).toMatchObject([{ id: noteId, ...STILL }]);
});
