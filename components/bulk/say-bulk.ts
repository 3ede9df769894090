import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import type { Bulk, BulkAction } from "../../lib/library/bulk.ts";
import { say } from "../../lib/words/say.ts";

/** What is being done. */
export function sayDoing({ state, action }: Bulk): string {
  if (state === "undoing" || action === null) return say("undoing");
  switch (action.kind) {
    case "tag":
      return say("taggingEntries");
    case "untag":
      return say("untaggingEntries");
    case "trash":
      return say("trashingEntries");
    case "restore":
      return say("restoringEntries");
    case "rename":
      return say("renamingTag");
    case "merge":
      return say("mergingTags");
    case "deleteTags":
      return say("deletingTags");
    case "snapshot":
      return say("restoringSnapshot");
    case "import":
      return say("import");
  }
}

/** What became of it; `unfit` are the titles of some of the entries that stay as they were. */
export function sayEndedBulk(bulk: Bulk, unfit: readonly string[]): string {
  const { state, action, changed, count, stopped, refusal, misfits } = bulk;
  if (state === "undone") return changed < count ? say("undonePartly", changed, count) : say("undone");
  const outcome = action === null ? say("bulkProgress", changed, count) : sayDone(action, bulk);
  const sentence = stopped ? say("bulkStopped", outcome) : outcome;
  const whole = misfits.length > 0 ? say("bulkButMisfits", sentence, unfit, misfits.length) : sentence;
  return refusal === null ? whole : say("bulkRefused", sayRefusal({ reason: refusal }), outcome);
}

function sayDone(action: BulkAction, { changed, count }: Bulk): string {
  switch (action.kind) {
    case "tag":
      return say("entriesTagged", action.tags, changed);
    case "untag":
      return say("entriesUntagged", action.tags, changed);
    case "trash":
      return say("entriesTrashed", changed);
    case "restore":
      return say("entriesRestored", changed);
    case "rename":
      return say("tagRenamed", action.from, action.to);
    case "merge":
      return say("tagsMerged", action.to, action.whole ?? changed);
    case "deleteTags":
      return say("tagsDeleted", action.tags, changed);
    case "snapshot":
      return changed > 0 ? say("snapshotRestored", action.at) : say("snapshotSame", action.at);
    case "import":
      return say("importCutOff", action.name, changed, count);
  }
}
