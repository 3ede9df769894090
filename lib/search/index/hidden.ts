import type { SearchState } from "./index-state.ts";

/** Whether a lecture is hidden: in Trash as it was, so that everything the index says of it would be right again. */
export function isHidden({ hidden }: SearchState, number: number): boolean {
  return ((hidden?.[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
}

/** The state with these lectures, which are not hidden yet, hidden: they count no more. */
export function withHidden(state: SearchState, numbers: readonly number[]): SearchState {
  return flipped(state, numbers, -numbers.length);
}

/** The state with these hidden lectures shown again. */
export function withShown(state: SearchState, numbers: readonly number[]): SearchState {
  return flipped(state, numbers, numbers.length);
}

function flipped(state: SearchState, numbers: readonly number[], more: number): SearchState {
  if (numbers.length === 0) return state;
  const hidden = new Uint8Array((state.nextNumber >> 3) + 1);
  hidden.set(state.hidden ?? []);
  for (const number of numbers) hidden[number >> 3] = (hidden[number >> 3] ?? 0) ^ (1 << (number & 7));
  return { ...state, live: state.live + more, hidden };
}

/** Marks hidden lectures by a 1 in `marks`, which has a place for each number. */
export function markHidden({ hidden }: SearchState, marks: Uint8Array): void {
  hidden?.forEach((bits, at) => {
    for (let bit = 0; bits >> bit !== 0; bit++) if (((bits >> bit) & 1) !== 0) marks[at * 8 + bit] = 1;
  });
}
