import { toBase64Url } from "./base64.ts";
import { newDevice } from "./clock.ts";
import { isObject } from "./document-state.ts";
import type { SyncTools } from "./open-documents.ts";
import { SyncStop } from "./sync-stop.ts";

/**
 * Begins a turn of this device: the word that it left on the server the last time must still be there. An earlier one
 * says that the server was restored from an older state; another one, that this profile was copied to a second machine,
 * and then the device goes on under a name of its own.
 */
export async function beginTurn(tools: SyncTools): Promise<void> {
  const { store, couch, sealer } = tools;
  const { device, turn } = await store.progress();
  const name = await sealer.idOf("l", `device ${device}`);
  const found = await couch.local(name);
  const there = found && (await openTurn(tools, name, found.c));
  if (turn && found && there && there.word !== turn.word && there.word !== turn.next) {
    if (there.count < turn.count) throw new SyncStop("server-restored");
    return begunAnew(tools);
  }
  if (turn && turn.word !== "" && !found) throw new SyncStop("server-restored");
  const next = { count: (there?.count ?? turn?.count ?? 0) + 1, word: newWord() };
  // Told here first: if the worker dies now, or the answer is lost, either word is this device's own.
  await store.saveProgress({ turn: { count: turn?.count ?? 0, word: there?.word ?? "", next: next.word } });
  const isOurs = await couch.writeLocal(name, found?.rev ?? null, await sealer.seal(name, next));
  // Somebody with this device's name wrote at the same moment, or the first of two tries was heard.
  if (!isOurs) return confirmTurn(tools, name, next.word);
  await store.saveProgress({ turn: { ...next, next: null } });
}

interface SyncTurn {
  readonly count: number;
  readonly word: string;
}

async function confirmTurn(tools: SyncTools, name: string, word: string): Promise<void> {
  const found = await tools.couch.local(name);
  const there = found && (await openTurn(tools, name, found.c));
  if (there?.word === word) await tools.store.saveProgress({ turn: { ...there, next: null } });
  else await begunAnew(tools);
}

async function begunAnew(tools: SyncTools): Promise<void> {
  await tools.store.rename(newDevice());
  await beginTurn(tools);
}

async function openTurn({ sealer }: SyncTools, name: string, c: unknown): Promise<SyncTurn | null> {
  const opened = await sealer.open(name, c);
  if (!opened.ok || !isObject(opened.body)) return null;
  const { count, word } = opened.body;
  return typeof count === "number" && typeof word === "string" ? { count, word } : null;
}

function newWord(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(9)));
}
