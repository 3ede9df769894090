import { useState } from "react";
import { queueSummaries } from "../../lib/browser/queue-summaries.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { titlesOf } from "../../lib/library/tag-queries.ts";
import { say } from "../../lib/words/say.ts";
import { inPortions } from "../hooks/run-portions.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { useExport } from "../hooks/use-export.ts";
import type { Selection } from "./use-selection.ts";

/** What can be done with the selected entries together; each is one undo. */
export function useBulkActions(selection: Selection) {
  const { runBulk, tell } = useCommands();
  const { state, start } = useExport();
  const [asking, setAsking] = useState<"tag" | "untag" | null>(null);
  const { ids, clear } = selection;
  const count = ids.length;
  const { database } = useLibrary();
  const titles = (some: readonly string[]) => titlesOf(database, some);

  async function tag(tags: readonly string[]): Promise<void> {
    await runBulk({
      titles,
      portions: inPortions(ids, (some) => ({ type: "tagLectures", input: { ids: some, add: tags, remove: [] } })),
      count,
      text: say("taggingEntries"),
      done: (changed) => say("entriesTagged", tags, changed),
    });
  }
  async function untag(tags: readonly string[]): Promise<void> {
    await runBulk({
      titles,
      portions: inPortions(ids, (some) => ({ type: "tagLectures", input: { ids: some, add: [], remove: tags } })),
      count,
      text: say("untaggingEntries"),
      done: (changed) => say("entriesUntagged", tags, changed),
    });
  }
  async function trash(): Promise<void> {
    await runBulk({
      titles,
      portions: inPortions(ids, (some) => ({ type: "trashLectures", input: { ids: some } })),
      count,
      text: say("trashingEntries"),
      done: (changed) => say("entriesTrashed", changed),
    });
    clear();
  }
  async function restore(): Promise<void> {
    await runBulk({
      titles,
      portions: inPortions(ids, (some) => ({ type: "restoreLectures", input: { ids: some } })),
      count,
      text: say("restoringEntries"),
      done: (changed) => say("entriesRestored", changed),
    });
    clear();
  }
  async function summarise(): Promise<void> {
    const { queued, refused } = await queueSummaries(ids);
    tell(refused ? sayRefusal(refused) : say("summariesQueued", queued));
  }
  async function exportThem(): Promise<void> {
    const name = await start(new Set(ids), null);
    tell(name === null ? say("exportFailed") : say("exported", name));
  }
  return {
    tag,
    untag,
    trash,
    restore,
    summarise,
    exportThem,
    isExporting: state.step === "running",
    asking,
    setAsking,
  };
}

export type BulkActions = ReturnType<typeof useBulkActions>;
