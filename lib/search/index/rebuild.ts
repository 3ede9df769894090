import { PARTITIONS } from "../partition.ts";
import type { SearchState } from "./index-state.ts";
import { withPartition } from "./segments.ts";

/** Marks a damaged index to be made anew; what it holds is searched until it is replaced. */
export function toRebuild(state: SearchState): SearchState {
  let next: SearchState = { ...state, rebuilding: { pass: "written", after: "", segment: state.nextSegment } };
  for (const partition of PARTITIONS) next = withPartition(next, partition, { merging: null });
  return next;
}
