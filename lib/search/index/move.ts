import { PARTITIONS } from "../partition.ts";
import { forget } from "./forget.ts";
import { isHidden, withHidden, withShown } from "./hidden.ts";
import { INDEX_VERSION, type NumberedDocument, type SearchState } from "./index-state.ts";
import { numbersOf } from "./numbers-of.ts";
import { saveState } from "./save-state.ts";
import { withoutOlder } from "./segments.ts";
import type { SearchTables } from "./tables.ts";

/** A lecture that went to Trash or came back, of which nothing else was changed. */
export interface Move {
  readonly id: string;
  readonly isGone: boolean;
}

/**
 * Hides lectures that went to Trash, and shows those that come back as they went, in the transaction that moves them:
 * not a word is indexed again, however many they are. Gives the ids of those that are done; the others are to be
 * committed like any change.
 */
export async function moveInIndex(tables: SearchTables, moves: readonly Move[]): Promise<ReadonlySet<string>> {
  if (moves.length === 0) return new Set();
  const state = await tables.searchState.get("state");
  if (state?.version !== INDEX_VERSION) return new Set();
  const ids = moves.map(({ id }) => id);
  const rows = await numbersOf(tables, ids, state.nextNumber);
  const found = moves.flatMap(({ id, isGone }) => {
    const row = rows.get(id);
    return row?.isLive && isHidden(state, row.number) !== isGone ? [{ id, isGone, number: row.number }] : [];
  });
  if (found.length === 0) return new Set();
  const numbers = (isGone: boolean) => found.filter((move) => move.isGone === isGone).map(({ number }) => number);
  await saveState(tables, withShown(withHidden(state, numbers(true)), numbers(false)));
  return new Set(found.map(({ id }) => id));
}

/**
 * The state in which hidden ones among these lectures are no longer hidden, but nothing that the index says of them
 * counts any more: they are to be read anew, or are gone.
 */
export async function withoutHidden(
  tables: SearchTables,
  state: SearchState,
  rows: Iterable<NumberedDocument>,
): Promise<SearchState> {
  const numbers = Array.from(rows, ({ number }) => number).filter((number) => isHidden(state, number));
  if (numbers.length === 0) return state;
  let next = withShown(state, numbers);
  for (const partition of PARTITIONS) {
    next = withoutOlder(next, partition, numbers);
    await forget(tables, partition, numbers);
  }
  return next;
}
