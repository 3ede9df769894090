import { useState } from "react";
import { queueSummaries } from "../../lib/browser/queue-summaries.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import type { Selection } from "./use-selection.ts";

/** What can be done with the selected entries together; each is one undo. */
export function useBulkActions(selection: Selection, exportThem: (ids: readonly string[]) => void) {
  const { begin, tell } = useCommands();
  const [asking, setAsking] = useState<"tag" | "untag" | "series" | "transcribe" | null>(null);
  const { ids, clear } = selection;
  const count = ids.length;
  const tag = (tags: readonly string[]) => begin({ kind: "tag", tags }, ids, count);
  const untag = (tags: readonly string[]) => begin({ kind: "untag", tags }, ids, count);
  async function trash(): Promise<void> {
    if (await begin({ kind: "trash" }, ids, count)) clear();
  }
  async function restore(): Promise<void> {
    if (await begin({ kind: "restore" }, ids, count)) clear();
  }
  async function summarise(of: readonly string[] = ids): Promise<void> {
    const { queued, refused } = await queueSummaries(of);
    tell(refused ? sayRefusal(refused) : say("summariesQueued", queued));
  }
  return {
    tag,
    untag,
    trash,
    restore,
    summarise,
    exportThem: (of: readonly string[] = ids) => exportThem(of),
    asking,
    setAsking,
  };
}

export type BulkActions = ReturnType<typeof useBulkActions>;
