import { canonical } from "./canonical.ts";
import { writerOf, joinSeen, type Seen, type WriteStamp } from "./clock.ts";
import type { DocumentState, Register } from "./document-state.ts";
import { type Values, valuesOf } from "./entry-values.ts";
import type { SyncedEntry } from "./synced-entry.ts";
import { TRASH } from "./trash.ts";
import { besideNotes, besideWhich, isOwn, textOf, winner } from "./winner.ts";

/** Makes the stamp of a change to a document that has taken in `seen`. */
export type StampFor = (seen: Seen) => WriteStamp;

/** The state of an entry after a change here; `before` is null for a new entry, `after` for one that is deleted for good. */
export function writeEntry(
  state: DocumentState,
  before: SyncedEntry | null,
  after: SyncedEntry | null,
  stampFor: StampFor,
): DocumentState {
  const first = stampFor(state.seen);
  const at = stampFor(joinSeen(state.seen, { [writerOf(first)]: first }));
  const seen = joinSeen(state.seen, { [writerOf(at)]: at });
  if (!after) return { name: state.name, seen, registers: {} };
  const registers = new Map(Object.entries(state.registers));
  const values = { former: before ? valuesOf(before) : {}, now: valuesOf(after) };
  const isOther = writeValues(registers, values.former, values.now, at);
  const writing = { before, after, values, first, at, seen, isChanged: isOther };
  const areTexts = TEXTS.map((field) => writeText(state, registers, field, writing)).includes(true);
  const isTrash = writeTrash(registers, { ...writing, isChanged: isOther || areTexts });
  if (!isOther && !areTexts && !isTrash) return state;
  return { name: state.name, seen, registers: Object.fromEntries(registers) };
}

interface Writing {
  readonly before: SyncedEntry | null;
  readonly after: SyncedEntry;
  readonly values: { readonly former: Values; readonly now: Values };
  /** The earlier of two stamps: of wordings that are still to be settled. */
  readonly first: WriteStamp;
  readonly at: WriteStamp;
  readonly seen: Seen;
  readonly isChanged: boolean;
}

/** Writes what differs; whether anything did. */
function writeValues(registers: Map<string, Register>, before: Values, after: Values, at: WriteStamp): boolean {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => canonical(before[name]) !== canonical(after[name]));
  for (const name of changed) settleNotes(registers, name, at);
  for (const name of changed) {
    if (name in after) registers.set(name, [{ at, value: after[name] }]);
    else registers.delete(name);
  }
  return changed.length > 0;
}

/**
 * What other devices wrote in a note's place at the same time is shown as notes beside it (`readEntry`). Once any of them
 * is changed, each becomes one by itself, under the same id on all devices.
 */
function settleNotes(registers: Map<string, Register>, changed: string, at: WriteStamp): void {
  if (!changed.startsWith("note/")) return;
  const id = changed.slice("note/".length);
  const parent = registers.has(changed) ? id : besideWhich(id);
  const shown = winner(registers.get(`note/${parent}`) ?? []);
  if (!shown) return;
  for (const beside of besideNotes(parent, Object.fromEntries(registers)))
    registers.set(`note/${beside.id}`, [{ at, value: beside.version.value }]);
  registers.set(`note/${parent}`, [shown]);
}

const TEXTS = ["title", "description"] as const;
type TextField = (typeof TEXTS)[number];

/** The other wordings of a text stay for as long as the entry says that they are to be settled. */
function writeText(
  { registers: former }: DocumentState,
  registers: Map<string, Register>,
  field: TextField,
  { before, after, values, first, at }: Writing,
): boolean {
  const name = `fact/${field}`;
  const [value, open] = [values.now[name], openTexts(after, field)];
  const isSettled = before !== null && canonical(openTexts(before, field)) !== canonical(open);
  if (!isSettled && canonical(values.former[name]) === canonical(value)) return false;
  // Beside a page's own text, such as after a merge, somebody's other one would be shown in its place if it were marked so.
  const own = isOwn(value) ? { own: true } : { open: true };
  const kept = open
    .filter((text) => text !== after.lecture[field])
    .map((text) => {
      const known = (former[name] ?? []).find((each) => textOf(each) === text);
      return { at: known?.at ?? first, value: { text, ...own } };
    });
  registers.set(name, [{ at, value }, ...kept]);
  return true;
}

function openTexts({ lecture }: SyncedEntry, field: TextField): string[] {
  return [...new Set((lecture.conflicts ?? []).filter((each) => each.field === field).map(({ text }) => text))];
}

/** To be in Trash is to have been put there in the knowledge of all that stands in the entry: later edits bring it back. */
function writeTrash(registers: Map<string, Register>, { before, after, at, seen, isChanged }: Writing): boolean {
  const [was, is] = [before?.lecture.deletedAt ?? null, after.lecture.deletedAt];
  if (was === is && !(isChanged && is !== null)) return false;
  registers.set(TRASH, [{ at, value: is === null ? null : { at: is, seen } }]);
  return true;
}
