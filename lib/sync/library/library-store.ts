import type { LibraryDatabase } from "../../library/database.ts";
import type { SyncDocument, SyncErrand, SyncRemote, SyncWrite } from "../../library/sync-rows.ts";
import { isSeen, newWriter } from "../clock.ts";
import type { LocalStore, OpenedDocument, SentDocument, SyncProgress } from "../local-store.ts";
import { isOfLater } from "../open-documents.ts";
import { afterKind } from "./document-names.ts";
import { dirtyDocuments } from "./dirty-documents.ts";
import { heirWrites } from "./heirs.ts";
import { entriesHere, expected, type KeptEntry } from "./entry-here.ts";
import { foldChanges } from "./fold-changes.ts";
import { AT_ONCE, portions } from "./portions.ts";
import { receiveDocuments, type ReceivedWrite } from "./receive-documents.ts";
import { partsIn } from "./stand-ins.ts";

interface LibraryAccess {
  /** To be read only. */
  readonly library: LibraryDatabase;
  /** Has the one writer carry these out; gives which of them were not, as something else was changed before. */
  readonly write: (writes: readonly SyncWrite[]) => Promise<readonly number[]>;
  readonly now: () => number;
  readonly picturesStay?: boolean;
}

/** Somebody who types all the time is waited for so often. */
const MOST_TRIES = 50;

/** Queues of what could not be taken: not given by the server, or not to be opened. */
const [ABSENT, REFUSED] = ["absent", "refused"];

const NOWHERE = { turn: null, instance: null, since: null, upToDate: null };

/** Where a device stands that has never met its server. */
export function firstProgress(device: string = newWriter()): SyncProgress {
  return { device, writer: newWriter(), hasStills: true, ...NOWHERE };
}

/**
 * The library as sync sees it. It reads for itself and has the one writer write; only one may be at work at a time. What
 * a person does meanwhile comes between reading and writing: then it is read anew.
 */
export function libraryStore({ library, write, now, picturesStay = false }: LibraryAccess): LocalStore {
  const writeOne = async (each: SyncWrite): Promise<void> => void (await write([each]));

  async function progress(): Promise<SyncProgress> {
    // Only this store writes it.
    const row = await library.syncState.get("progress");
    if (!row) throw new Error("Sync: it is not set up");
    return row.value as SyncProgress;
  }

  async function withProgress(patch: Partial<SyncProgress>): Promise<Pick<SyncWrite, "state">> {
    return { state: [{ name: "progress", value: { ...(await progress()), ...patch } }] };
  }

  async function documentsOf(remotes: readonly (SyncRemote | undefined)[]): Promise<SyncDocument[]> {
    const rows = await library.syncDocuments.bulkGet(remotes.flatMap((remote) => (remote ? [remote.name] : [])));
    return rows.filter((row) => row !== undefined);
  }

  const remotesOf = (ids: readonly string[]) => library.syncRemotes.bulkGet([...ids]);

  /** Makes writes of what these keys have, until none of them is overtaken by the person. */
  async function settle(
    keys: readonly string[],
    make: (keys: readonly string[]) => Promise<SyncWrite[]>,
  ): Promise<void> {
    let left = keys;
    for (let tries = 0; left.length > 0; tries++) {
      if (tries > MOST_TRIES) throw new Error("Sync: the library changes faster than it is read");
      const writes = await make(left);
      const stale = await write(writes);
      const again = left;
      left = stale.flatMap((at) => again[at] ?? []);
    }
  }

  async function receive(documents: readonly OpenedDocument[], onDeletion: Parameters<LocalStore["receive"]>[1]) {
    const byKey = Map.groupBy(documents, ({ body }) => ("content" in body ? body.of : afterKind(body.name)));
    const results = new Map<string, ReceivedWrite>();
    for (const keys of portions(byKey)) {
      await settle(keys, async (some) => {
        const incoming = some.flatMap((key) => byKey.get(key) ?? []);
        const [{ writer }, heres, remotes] = await Promise.all([
          progress(),
          entriesHere(library, some, {
            words: new Map(some.map((key) => [key, (byKey.get(key) ?? []).flatMap(wordsIn)])),
            parts: [...new Set(incoming.flatMap(({ body }) => ("content" in body ? [] : partsIn(body))))],
          }),
          remotesOf(incoming.map(({ id }) => id)),
        ]);
        const known = new Map(
          remotes.flatMap((remote) => (remote && isSeen(remote.seen) ? [[remote.id, remote.seen]] : [])),
        );
        const receiving = { writer, now: now(), onDeletion, known };
        const received = receiveDocuments(
          heres.map((here) => ({ here, incoming: byKey.get(here.key) ?? [] })),
          receiving,
        );
        for (const [at, { key }] of heres.entries()) {
          const result = received[at];
          if (result) results.set(key, result);
        }
        const made = received.map((each) => each.write);
        return [...made, ...(await heirWrites(library, made))];
      });
    }
    const all = [...results.values()];
    return { held: all.flatMap(({ held }) => held), replayed: all.flatMap(({ replayed }) => replayed) };
  }

  /** Writes all that was changed here into the documents. */
  async function fold(): Promise<void> {
    for (;;) {
      const pending = await library.syncPending.limit(AT_ONCE).toArray();
      if (pending.length === 0) return;
      const lectures = await library.lectures.bulkGet(pending.map(({ id }) => id));
      const keys = new Set(pending.flatMap(({ key }, at) => key ?? lectures[at]?.key ?? []));
      const strays = pending.filter(({ key }, at) => key === undefined && !lectures[at]);
      if (strays.length > 0) await writeOne({ settles: strays.map(({ id }) => id) });
      await foldEntries([...keys]);
    }
  }

  /** `at` is when what is not pending was changed, in milliseconds since 1970. */
  async function foldEntries(keys: readonly string[], at?: number): Promise<void> {
    await settle(keys, async (some) => {
      const { writer } = await progress();
      return (await entriesHere(library, some)).map((here) => ({
        expects: [expected(here)],
        settles: here.pending.map(({ id }) => id),
        documents: [...foldChanges(at === undefined ? here : asChanged(here, at), writer).documents.values()],
      }));
    });
  }

  /** Once: of a library that synced before the pictures of notes did. */
  async function foldStills(): Promise<void> {
    if ((await progress()).hasStills) return;
    const ids = (await library.stills.orderBy("lectureId").uniqueKeys()).map(String);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const lectures = await library.lectures.bulkGet(ids.slice(from, from + AT_ONCE));
      await foldEntries(
        lectures.flatMap((lecture) => lecture?.key ?? []),
        now(),
      );
    }
    await writeOne(await withProgress({ hasStills: true }));
  }

  return {
    picturesStay,
    progress,
    receive,
    saveProgress: async (patch) => writeOne(await withProgress(patch)),
    countShown: async () => (await library.tallies.get("all"))?.count ?? 0,
    countKnown: () => library.syncRemotes.count(),
    revisions: async (ids) =>
      new Map((await remotesOf(ids)).flatMap((remote) => (remote ? [[remote.id, remote.rev]] : []))),
    list: async (rows, since) =>
      writeOne({ errands: rows.map(({ id, rev }) => errand(id, rev)), ...(await withProgress({ since })) }),
    listed: async (kinds, limit) =>
      library.syncErrands
        .where("queue")
        .anyOf(kinds.filter((kind) => !(picturesStay && kind === "p")))
        .limit(limit)
        .primaryKeys(),
    held: async () => library.syncErrands.where("queue").equals("held").primaryKeys(),
    refuse: async (refused) => {
      const remotes = await remotesOf(refused.map(({ id }) => id));
      const isToReplace = refused.map((each, at) => remotes[at] !== undefined && !isOfLater(each));
      const known = remotes.flatMap((remote, at) =>
        remote && isToReplace[at] ? [{ ...remote, rev: refused[at]?.rev ?? remote.rev }] : [],
      );
      const later = refused.filter((_, at) => !isToReplace[at]);
      const taken = refused.filter((_, at) => isToReplace[at]).map(({ id }) => id);
      await writeOne({
        remotes: known,
        documents: (await documentsOf(known)).map(dirtied),
        errands: later.map(({ id, rev, why }) => ({ id, rev, queue: why === "not-there" ? ABSENT : REFUSED })),
        done: taken,
      });
    },
    listRefused: async (all) => {
      const queues = all ? [ABSENT, REFUSED] : [ABSENT];
      const rows = await library.syncErrands.where("queue").anyOf(queues).toArray();
      if (rows.length > 0) await writeOne({ errands: rows.map(({ id, rev }) => errand(id, rev)) });
      return rows.length;
    },
    refused: async () => library.syncErrands.where("queue").anyOf([ABSENT, REFUSED]).primaryKeys(),
    missing: async (ids) =>
      writeOne({ documents: (await documentsOf(await remotesOf(ids))).map(dirtied), lost: ids, done: ids }),
    dirty: async (limit, except) => {
      await fold();
      await foldStills();
      return dirtyDocuments(library, limit, except, picturesStay);
    },
    sent: async (documents) => {
      const rows = await library.syncDocuments.bulkGet(documents.map(({ name }) => name));
      const done = rows.flatMap((row, at) => (row && row.version === documents[at]?.version ? [cleaned(row)] : []));
      await writeOne({ documents: done, remotes: documents.map(remoteOf) });
    },
    forgetServer: async () => writeOne({ forgetServer: true, ...(await withProgress(NOWHERE)) }),
    sealAnew: async (epoch, limit) => {
      const names = (await library.syncRemotes.where("epoch").below(epoch).toArray()).map(({ name }) => name);
      const documents = await library.syncDocuments
        .where("name")
        .anyOf(names)
        .filter(({ dirty }) => dirty !== 1)
        .limit(limit)
        .toArray();
      if (documents.length > 0) await writeOne({ documents: documents.map(dirtied) });
      return documents.length;
    },
  };
}

function asChanged(here: KeptEntry, at: number): KeptEntry {
  const id = here.lecture?.id ?? here.key;
  return here.pending.length > 0 ? here : { ...here, pending: [{ id, at, token: "" }] };
}

/** Words that the entry in a document names. */
function wordsIn({ body }: OpenedDocument): string[] {
  if ("content" in body) return [body.name];
  return Object.keys(body.registers).flatMap((name) => {
    const id = /^transcript\/(.*)/.exec(name)?.[1];
    return id === undefined ? [] : [`z:${id}`];
  });
}

function errand(id: string, rev: string): SyncErrand {
  return { id, rev, queue: id.slice(0, 1) };
}

function remoteOf({ id, name, rev, epoch, seen }: SentDocument): SyncRemote {
  return { id, name, rev, epoch, seen };
}

function dirtied(row: SyncDocument): SyncDocument {
  return { ...row, version: row.version + 1, dirty: 1 };
}

function cleaned({ dirty: _dirty, ...row }: SyncDocument): SyncDocument {
  return { ...row, version: row.version + 1 };
}
