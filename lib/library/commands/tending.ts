import { toRebuild } from "../../search/index/rebuild.ts";
import { saveState } from "../../search/index/save-state.ts";
import type { CommandRows } from "./row.ts";
import type { Writer } from "./writer.ts";

/** A page has found the search index damaged: it is made anew, piece by piece, and searched meanwhile as it is. */
export async function mendSearch({ database }: Writer): Promise<object> {
  const state = await database.searchState.get("state");
  if (state && !state.rebuilding) await saveState(database, toRebuild(state));
  return {};
}

export const tendingCommands: CommandRows<"prepare" | "mendSearch"> = {
  prepare: { run: async () => ({}), recorded: false, marksStay: true, startsJobs: true, room: "none" },
  mendSearch: { run: mendSearch, recorded: false },
};
