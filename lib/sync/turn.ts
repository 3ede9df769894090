import { toBase64Url } from "./base64.ts";
import { newWriter } from "./clock.ts";
import { isObject } from "./document-state.ts";
import type { SyncTools } from "./open-documents.ts";
import { SyncStop } from "./sync-stop.ts";

/** So many of its own words a device remembers: a server that is restored from an older state than these is rare. */
const MOST_WORDS = 200;

/**
 * Begins a turn of this device: the word that it left on the server the last time must still be there. An earlier one of
 * its own says that the server was restored from an older state; one that it never left, that this profile was copied to a
 * second machine, and then the device leaves its words under a name of its own. What is written needs none of this to be
 * safe (see `WriteStamp`): a copy that is not found out would only take the other one's words for a restored server.
 */
export async function beginTurn(tools: SyncTools): Promise<void> {
  const { store, couch, sealer } = tools;
  const { device, turn, words = [] } = await store.progress();
  const name = await sealer.idOf("l", turnName(device));
  const found = await wordThere(tools, name);
  const there = found?.word ?? null;
  const own: readonly (string | null)[] = [...words, ...(turn ? [turn.word, turn.next] : [])];
  // Damaged, nobody can say whose word it was.
  if (found && own.length > 0 && (!there || !own.includes(there.word))) return begunAnew(tools);
  const isLast = turn !== null && (there?.word === turn.word || there?.word === turn.next);
  if (turn && turn.word !== "" && !isLast) throw new SyncStop("server-restored");
  const next = { count: (there?.count ?? turn?.count ?? 0) + 1, word: newWord() };
  // Told here first: if the worker dies now, or the answer is lost, either word is this device's own.
  await store.saveProgress({
    turn: { count: turn?.count ?? 0, word: there?.word ?? "", next: next.word },
    words: [...words, next.word].slice(-MOST_WORDS),
  });
  const isOurs = await couch.writeLocal(name, found?.rev ?? null, await sealer.seal(name, next));
  // Somebody with this device's name wrote at the same moment, or the first of two tries was heard.
  if (!isOurs) return confirmTurn(tools, name, next.word);
  await store.saveProgress({ turn: { ...next, next: null } });
}

/** What the place is called, before it is sealed, where a device leaves its words. */
export function turnName(device: string): string {
  return `device ${device}`;
}

/** What is on the server under a name, asked for twice where it was damaged, perhaps on its way. */
async function wordThere(tools: SyncTools, name: string) {
  const first = await openWord(tools, name);
  return first && !first.word ? openWord(tools, name) : first;
}

async function openWord(tools: SyncTools, name: string) {
  const found = await tools.couch.local(name);
  return found && { rev: found.rev, word: await openTurn(tools, name, found.c) };
}

interface SyncTurn {
  readonly count: number;
  readonly word: string;
}

async function confirmTurn(tools: SyncTools, name: string, word: string): Promise<void> {
  const there = (await wordThere(tools, name))?.word;
  if (there?.word === word) await tools.store.saveProgress({ turn: { ...there, next: null } });
  else await begunAnew(tools);
}

async function begunAnew(tools: SyncTools): Promise<void> {
  await tools.store.saveProgress({ device: newWriter(), turn: null });
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
