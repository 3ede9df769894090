import { stampAfter } from "../../../lib/sync/clock.ts";
import { type DocumentState, emptyState } from "../../../lib/sync/document-state.ts";
import { mergeStates, revived } from "../../../lib/sync/merge.ts";
import { readEntry } from "../../../lib/sync/read-entry.ts";
import type { SyncedEntry } from "../../../lib/sync/synced-entry.ts";
import { type StampFor, writeEntry } from "../../../lib/sync/write-entry.ts";
import { madeEntry } from "./made-entries.ts";

/** A device that has one document and edits it. */
export interface Editor {
  state: DocumentState;
  readonly stampFor: StampFor;
  entry(): SyncedEntry | null;
  edit(change: (entry: SyncedEntry) => SyncedEntry | null): void;
}

function editor(device: string, now: () => number, state: DocumentState = emptyState("a:yt:one")): Editor {
  const stampFor = (seen: Readonly<Record<string, string>>) => stampAfter(seen, now(), device);
  const entry = () => readEntry(made.state, { lectureId: `lecture-${device}`, transcriptIds: new Set() });
  const made: Editor = {
    state,
    stampFor,
    entry,
    edit: (change) => {
      const before = entry();
      const after = change(before ?? madeEntry("yt:one"));
      made.state = writeEntry(made.state, before, after, stampFor);
    },
  };
  return made;
}

const NOON = Date.UTC(2026, 10, 30, 12);
export const YEARS = 2 * 365 * 24 * 60 * 60_000;

export function devices(offsets: readonly number[] = [0, 0, 0]): Editor[] {
  let time = NOON;
  const all = offsets.map((offset, at) => editor(`device0${at}`, () => (time += 1000) + offset));
  all[0]?.edit((entry) => entry);
  for (const each of all) each.state = all[0]?.state ?? each.state;
  return all;
}

/** One device takes in what another one has, as a pull does. */
export function pull(to: Editor, from: Editor): void {
  const [mine, theirs] = [revived(to.state, from.state, to.stampFor), revived(from.state, to.state, to.stampFor)];
  to.state = mergeStates(mine, theirs);
}

export function meet(...all: readonly Editor[]): void {
  for (const one of all) for (const other of all) if (one !== other) pull(one, other);
  for (const one of all) for (const other of all) if (one !== other) pull(one, other);
}

/** A change of fields of the lecture. */
export const lecture = (patch: Partial<SyncedEntry["lecture"]>) => (entry: SyncedEntry) => ({
  ...entry,
  lecture: { ...entry.lecture, ...patch },
});
