import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number, date } = enDates;

const entries = (count: number) => plural(count, "entry", "entries");
const quoted = (tags: readonly string[]) => tags.map((tag) => `“${tag}”`).join(" and ");

/** Keeping tags tidy, and changing many entries at once. */
export const enTagManager = {
  manageTags: "Manage",
  tagsAndEntries: (tags: number, count: number) => `${plural(tags, "tag", "tags")}, ${entries(count)}`,
  shownTags: "Tags shown",
  allTags: "All",
  usedOnce: (count: number) => `Used once (${number(count)})`,
  noTagsYet: "No tags yet",
  noTagsYetText: "Give an entry a tag, and it appears here.",
  noneUsedOnce: "No tag is used only once",
  sameTag: "These may be the same tag.",
  tagWithCount: (tag: string, count: number) => `${tag} (${number(count)})`,
  mergeInto: (tag: string) => `Merge into ${tag}`,
  notTheSame: (tags: readonly string[]) => `Not the same: ${tags.join(", ")}`,
  moreSameTags: (count: number) => `Show ${number(count)} more`,
  entriesColumn: "Entries",
  shareColumn: "Share",
  lastUsed: "Last used",
  actionsColumn: "Actions",
  lastUsedOn: (iso: string) => date(iso),
  selectAllTags: "Select all tags",
  selectTag: (tag: string) => `Select ${tag}`,
  rename: "Rename",
  renameTag: (tag: string) => `Rename ${tag}`,
  merge: "Merge",
  mergeTag: (tag: string) => `Merge ${tag}`,
  delete: "Delete",
  deleteTag: (tag: string) => `Delete ${tag}`,
  newName: (tag: string) => `New name for ${tag}`,
  mergeTarget: (tag: string) => `Tag to merge ${tag} into`,
  keyRename: "rename",
  keyMerge: "merge",
  keyCancel: "cancel",
  oneTag: "Write one tag, without commas.",
  noSuchTag: (tag: string) => `There is no tag “${tag}”.`,
  becomeOne: (tags: readonly string[], count: number) => `${quoted(tags)} become one: ${entries(count)}`,
  alsoNested: (count: number) => `${plural(count, "nested tag", "nested tags")} renamed as well`,
  showNested: (tag: string) => `Tags under ${tag}`,
  selectedTags: "Selected tags",
  mergeIntoLabel: "Merge into",
  clearSelection: "Clear selection",
  renamingTag: "Renaming the tag…",
  mergingTags: "Merging tags…",
  deletingTags: "Deleting tags…",
  tagRenamed: (from: string, to: string) => `${from} is now ${to}`,
  tagsMerged: (to: string, count: number) => `Tags merged into ${to}: ${entries(count)}`,
  tagsDeleted: (tags: readonly string[], count: number) =>
    tags.length === 1
      ? `Tag ${tags[0] ?? ""} deleted from ${entries(count)}`
      : `${plural(tags.length, "tag", "tags")} deleted from ${entries(count)}`,
  selectedCount: (count: number) => `${number(count)} selected`,
  selectedEntries: "Selected entries",
  selectEntry: (title: string) => `Select ${title}`,
  selectAll: (count: number) => `Select all ${number(count)}`,
  tagThem: "Tag",
  untagThem: "Untag",
  tagEntries: (count: number) => `Tag ${entries(count)}`,
  untagEntries: (count: number) => `Untag ${entries(count)}`,
  tagsOfSelected: "Tags of the selected entries",
  noTagsSelected: "The selected entries have no tags.",
  taggingEntries: "Adding tags…",
  untaggingEntries: "Taking tags away…",
  trashingEntries: "Moving to Trash…",
  restoringEntries: "Restoring…",
  entriesTagged: (tags: readonly string[], count: number) => `${tags.join(", ")} added to ${entries(count)}`,
  entriesUntagged: (tags: readonly string[], count: number) => `${tags.join(", ")} removed from ${entries(count)}`,
  entriesTrashed: (count: number) => `${entries(count)} moved to Trash`,
  entriesRestored: (count: number) => `${entries(count)} restored`,
  bulkButMisfits: (sentence: string, titles: readonly string[], count: number) =>
    `${sentence}. ${plural(count, "entry does", "entries do")} not fit, and nothing was changed there: ${titles.map((title) => `“${title}”`).join(", ")}${count > titles.length ? " …" : ""}`,
  bulkRefused: (problem: string, sentence: string) => `${problem} So far: ${sentence}`,
  undonePartly: (done: number, count: number) =>
    `Undone for ${number(done)} of ${entries(count)}; the others have been deleted for good since, or it was too long ago.`,
  undoStopped: "The undo was stopped. What had been taken back by then is gone.",
  bulkStopped: (sentence: string) => `Stopped. ${sentence}`,
};
