import type { Entry } from "../../../lib/lecture/entry.ts";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { newWriter, stampAfter } from "../../../lib/sync/clock.ts";
import type { Sequence } from "../../../lib/sync/couch-answers.ts";
import { type DocumentState, emptyState } from "../../../lib/sync/document-state.ts";
import type { LocalStore, OpenedDocument } from "../../../lib/sync/local-store.ts";
import { emptyMemory, type Kept, type Memory, NOWHERE, type Remote } from "./memory.ts";
import { isOfLater } from "../../../lib/sync/open-documents.ts";
import { readEntry } from "../../../lib/sync/read-entry.ts";
import { receiveFixed } from "../../../lib/sync/receive-fixed.ts";
import { type OnDeletion, receiveState } from "../../../lib/sync/receive-state.ts";
import type { DocumentKind } from "../../../lib/sync/seal.ts";
import { syncedEntry } from "../../../lib/sync/synced-entry.ts";
import { writeEntry } from "../../../lib/sync/write-entry.ts";

/** A library in memory: what a device has after its worker was killed is what it had before. */
export interface MemoryStore extends LocalStore {
  /** By the keys of their lectures. */
  readonly entries: Map<string, Entry>;
  /** All that is deleted because another device said so. */
  readonly deleted: string[];
  /** Ids of transcripts that an entry has by its document, and whose words have not come yet. */
  onTheirWay(key: string): readonly string[];
  /** A change by the person: one transaction with its stamps and dirty marks. */
  edit(key: string, change: (entry: Entry | null) => Entry | null): void;
  /** One that concerns several entries, such as a merge: what they become, by their keys. */
  editAll(changes: ReadonlyMap<string, Entry | null>): void;
  /** The browser is started anew: from now on it is another one that writes. */
  restart(): void;
  /** The same library on a second machine, as when a profile is copied. */
  copied(now: () => number): MemoryStore;
}

export function memoryStore(now: () => number, memory: Memory = emptyMemory()): MemoryStore {
  const { documents, remotes, todo, entries } = memory;
  let versions = documents.size;
  const deleted: string[] = [];
  const stampFor = (seen: DocumentState["seen"]) => stampAfter(seen, now(), memory.progress.writer);
  const keep = (kind: DocumentKind, body: Kept["body"], isDirty: boolean) =>
    documents.set(body.name, { kind, body, version: (versions += 1), isDirty });
  const idOf = new Map([...remotes].map(([id, { name }]) => [name, id]));
  const remoteOf = (name: string) => remotes.get(idOf.get(name) ?? "");
  const know = (id: string, remote: Remote) => {
    remotes.set(id, remote);
    idOf.set(remote.name, id);
  };

  startAnew();

  /** The real library stamps only while it syncs, from the first sync of a session on; this one does so at once. */
  function startAnew(): void {
    memory.progress = { ...memory.progress, writer: newWriter() };
  }

  function stateOf(name: string): DocumentState | null {
    const body = documents.get(name)?.body;
    return body && "registers" in body ? body : null;
  }

  function cuesOf(id: string): readonly Cue[] | null {
    const body = documents.get(`z:${id}`)?.body;
    return body && "content" in body ? (body.content as readonly Cue[] | null) : null;
  }

  function project(key: string): void {
    const state = stateOf(`a:${key}`);
    const former = entries.get(key);
    const ids = [...documents.keys()].filter((name) => name.startsWith("z:")).map((name) => name.slice(2));
    const here = {
      lectureId: former?.lecture.id ?? `lecture-${memory.progress.device}`,
      transcriptIds: new Set(ids.filter((id) => cuesOf(id))),
    };
    const read = state && readEntry(state, here);
    if (!read) {
      if (former) deleted.push(key);
      entries.delete(key);
      return;
    }
    const transcripts = read.transcripts.flatMap(({ digest: _digest, ...named }) => {
      const cues = cuesOf(named.id);
      return cues ? [{ ...named, cues }] : [];
    });
    if (former && former.lecture.deletedAt === null && read.lecture.deletedAt !== null) deleted.push(key);
    entries.set(key, { ...read, transcripts, picture: null, stills: former?.stills ?? [] });
  }

  function editAll(changes: ReadonlyMap<string, Entry | null>): void {
    const [had, has] = [new Map<string, { key: string; cues: readonly Cue[] }>(), new Map<string, string>()];
    for (const [key, after] of changes) {
      const before = entries.get(key) ?? null;
      if (after === before) continue;
      const state = stateOf(`a:${key}`) ?? emptyState(`a:${key}`);
      keep("a", writeEntry(state, before && syncedEntry(before), after && syncedEntry(after), stampFor), true);
      for (const { id, cues } of before?.transcripts ?? []) had.set(id, { key, cues });
      for (const { id, cues } of after?.transcripts ?? []) {
        if (!documents.has(`z:${id}`)) keep("z", { name: `z:${id}`, of: key, content: cues }, true);
        has.set(id, key);
      }
      if (after) entries.set(key, after);
      else entries.delete(key);
    }
    // Words go where their transcript goes, and are emptied where no entry has them.
    for (const [id, { key: former, cues }] of had) {
      const key = has.get(id) ?? thoseWith(id)[0];
      if (key !== former)
        keep("z", { name: `z:${id}`, of: key ?? former, content: key === undefined ? null : cues }, true);
    }
  }

  /** The keys of the entries that have the transcript: those that were merged apart on two devices are two. */
  function thoseWith(id: string): string[] {
    const name = `transcript/${id}`;
    const all = [...documents.values()].filter(({ body }) => "registers" in body && name in body.registers);
    return all.map(({ body }) => body.name.slice(2));
  }

  function receiveOne(document: OpenedDocument, onDeletion: OnDeletion): "held" | "replayed" | "done" {
    const { kind, id, rev, epoch, body } = document;
    if ("content" in body) {
      const mine = documents.get(body.name)?.body;
      const isWanted = stateOf(`a:${body.of}`) === null || thoseWith(body.name.slice(2)).length > 0;
      const taken = receiveFixed(mine && "content" in mine ? mine : null, body, isWanted);
      keep(kind, taken.body, taken.isDirty);
      know(id, { name: body.name, rev, epoch, seen: null });
      todo.delete(id);
      for (const key of thoseWith(body.name.slice(2))) project(key);
      return "done";
    }
    const taken = receiveState(stateOf(body.name), body, remotes.get(id)?.seen ?? null, { stampFor, onDeletion });
    if (taken.deletes && onDeletion === "hold") {
      todo.set(id, { rev, isHeld: true });
      return "held";
    }
    keep(kind, taken.state, taken.isDirty);
    know(id, { name: body.name, rev, epoch, seen: body.seen });
    todo.delete(id);
    project(body.name.slice(2));
    return taken.isReplayed ? "replayed" : "done";
  }

  return {
    entries,
    deleted,
    onTheirWay: (key) =>
      Object.keys(stateOf(`a:${key}`)?.registers ?? {})
        .flatMap((name) => /^transcript\/(.*)/.exec(name)?.[1] ?? [])
        .filter((id) => !cuesOf(id)),
    edit: (key, change) => editAll(new Map([[key, change(entries.get(key) ?? null)]])),
    editAll,
    restart: startAnew,
    copied: (clock) => memoryStore(clock, structuredClone(memory)),
    progress: async () => memory.progress,
    saveProgress: async (patch) => {
      memory.progress = { ...memory.progress, ...patch };
    },
    countShown: async () => [...entries.values()].filter(({ lecture }) => lecture.deletedAt === null).length,
    countKnown: async () => remotes.size,
    revisions: async (ids) => new Map(ids.flatMap((id) => (remotes.has(id) ? [[id, remotes.get(id)?.rev ?? ""]] : []))),
    list: async (rows, since: Sequence) => {
      for (const { id, rev } of rows) {
        memory.refused.delete(id);
        todo.set(id, { rev, isHeld: false });
      }
      memory.progress = { ...memory.progress, since };
    },
    listed: async (kinds, limit) =>
      [...todo]
        .flatMap(([id, { isHeld }]) => (!isHeld && kinds.some((kind) => id.startsWith(kind)) ? [id] : []))
        .slice(0, limit),
    held: async () => [...todo].flatMap(([id, { isHeld }]) => (isHeld ? [id] : [])),
    receive: async (given, onDeletion) => {
      const results = given.map((document) => ({ id: document.id, how: receiveOne(document, onDeletion) }));
      const idsOf = (which: string) => results.filter(({ how }) => how === which).map(({ id }) => id);
      return { held: idsOf("held"), replayed: idsOf("replayed") };
    },
    refuse: async (refused) => {
      for (const document of refused) {
        const { id, rev } = document;
        todo.delete(id);
        const known = remotes.get(id);
        const mine = known && documents.get(known.name);
        if (!known || isOfLater(document)) {
          memory.refused.set(id, document);
          continue;
        }
        remotes.set(id, { ...known, rev });
        if (mine) documents.set(known.name, { ...mine, isDirty: true });
      }
    },
    listRefused: async (all) => {
      const again = [...memory.refused.values()].filter(({ why }) => all || why === "not-there");
      for (const { id, rev } of again) {
        todo.set(id, { rev, isHeld: false });
        memory.refused.delete(id);
      }
      return again.length;
    },
    refused: async () => [...memory.refused.keys()],
    missing: async (ids) => {
      for (const id of ids) {
        memory.refused.delete(id);
        const name = remotes.get(id)?.name ?? "";
        const mine = documents.get(name);
        if (mine) documents.set(name, { ...mine, isDirty: true });
        remotes.delete(id);
        todo.delete(id);
      }
    },
    dirty: async (limit, except) =>
      [...documents]
        .filter(([name, { isDirty }]) => isDirty && !except.has(name))
        .slice(0, limit)
        .map(([name, { kind, body, version }]) => ({
          kind,
          name,
          body,
          version,
          rev: remoteOf(name)?.rev ?? null,
        })),
    sent: async (documentsSent) => {
      for (const { id, name, version, rev, epoch, seen } of documentsSent) {
        know(id, { name, rev, epoch, seen });
        const mine = documents.get(name);
        if (mine?.version === version) documents.set(name, { ...mine, isDirty: false });
      }
    },
    forgetServer: async () => {
      remotes.clear();
      todo.clear();
      memory.refused.clear();
      for (const [name, each] of documents) documents.set(name, { ...each, isDirty: true });
      memory.progress = { ...memory.progress, ...NOWHERE };
    },
    sealAnew: async (epoch, limit) => {
      const old = [...remotes.values()].flatMap(({ name, epoch: sealedBy }) => (sealedBy < epoch ? [name] : []));
      const next = old.filter((name) => documents.get(name)?.isDirty === false).slice(0, limit);
      for (const name of next) {
        const mine = documents.get(name);
        if (mine) documents.set(name, { ...mine, isDirty: true });
      }
      return next.length;
    },
  };
}
