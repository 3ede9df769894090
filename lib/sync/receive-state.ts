import { canonical } from "./canonical.ts";
import { covers, type Seen } from "./clock.ts";
import { type DocumentState, isErased } from "./document-state.ts";
import { mergeStates, revived, writtenAnew } from "./merge.ts";
import { isShown } from "./trash.ts";
import type { StampFor } from "./write-entry.ts";
import { TRASH } from "./trash.ts";

export interface Taken {
  readonly state: DocumentState;
  /** It holds what the server does not have: it is to be sent. */
  readonly isDirty: boolean;
  /** The server gave an older state than it has given before. Nothing is lost by it: what is here stays, and is sent. */
  readonly isReplayed: boolean;
  /** What a person sees here would go to Trash, or be deleted for good. */
  readonly deletes: boolean;
}

/** What to do with deletions: `keep` writes anew what is here, as an edit beats a deletion. */
export type OnDeletion = "hold" | "apply" | "keep";

/**
 * A state from the server, merged with the one that is here. To be called inside the transaction that writes the result,
 * so that no edit comes between. `known` is what the server's state was known to have taken in.
 */
export function receiveState(
  here: DocumentState | null,
  incoming: DocumentState,
  known: Seen | null,
  { stampFor, onDeletion }: { readonly stampFor: StampFor; readonly onDeletion: OnDeletion },
): Taken {
  const isReplayed = known !== null && !Object.values(known).every((stamp) => covers(incoming.seen, stamp));
  if (!here) return { state: incoming, isDirty: false, isReplayed, deletes: false };
  const state = mergeStates(revived(here, incoming, stampFor), revived(incoming, here, stampFor));
  const deletes = isShown(here) && !isShown(state);
  if (deletes && onDeletion === "keep")
    return { state: keptAnew(here, state, stampFor), isDirty: true, isReplayed, deletes: false };
  return { state, isDirty: canonical(state) !== canonical(incoming), isReplayed, deletes };
}

function keptAnew(here: DocumentState, merged: DocumentState, stampFor: StampFor): DocumentState {
  const { [TRASH]: _trash, ...registers } = merged.registers;
  return writtenAnew(isErased(merged) ? here : { ...merged, registers }, merged, stampFor);
}
