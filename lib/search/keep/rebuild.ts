import { FAMILIES } from "../field.ts";
import type { SearchState } from "./search-state.ts";
import { withFamily } from "./segments.ts";

/** Marks a damaged index to be made anew; what it holds is searched until it is replaced. */
export function toRebuild(state: SearchState): SearchState {
  let next: SearchState = { ...state, rebuilding: { pass: "written", after: "", segment: state.nextSegment } };
  for (const family of FAMILIES) next = withFamily(next, family, { merging: null });
  return next;
}
