import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

/** The library page, its settings, and files that are read. */
export const enLibrary = {
  // Library
  all: "All",
  toSummarise: "To summarise",
  withTranscript: "With transcript",
  importAndExport: "Import and export",
  showSidebar: "Show sidebar",
  hideSidebar: "Hide sidebar",
  searchHint: "Search titles, tags, notes and every word said",
  tagResults: (tag: string) => `Tag search results for “${tag}”`,
  searchResults: (query: string) => `Search results for “${query}”`,
  trashResults: (query: string) => `Search results in Trash for “${query}”`,
  trashSearched:
    "In Trash, transcripts are not searched, and of the filters only tag:, by:, site: and series: are looked at.",
  allEntries: "All entries",
  entriesAndHours: (count: number, hours: number) =>
    hours < 1
      ? plural(count, "entry", "entries")
      : `${plural(count, "entry", "entries")}, ${plural(Math.round(hours), "hour", "hours")}`,
  summarised: "Summarised",
  readingTime: (minutes: number, characters: number) =>
    `Reading time: ${number(minutes)} min (${number(characters)} characters)`,
  summaryVersions: (count: number) => plural(count, "summary version", "summary versions"),
  importLibrary: "Import a library",
  viewEmpty: "Nothing is here",
  viewEmptyText: "Entries appear here as you save them.",
  trashEmpty: "Trash is empty",
  trashKeeps: "Entries that you delete stay here for 30 days.",

  pageTitle: (place: string) => `${place} · Lectern`,
  removeTagFromSearch: (tag: string) => `Remove tag ${tag} from search`,
  creators: "Creators, separated by commas",

  // Detail
  entry: "Entry",
  previousEntry: "Previous entry",
  nextEntry: "Next entry",
  details: "Details",
  published: "Published",
  duration: "Duration",
  placeInSeries: (season: number | null, position: number) =>
    season === null ? `no. ${position}` : `season ${season}, no. ${position}`,
  chapters: "Chapters",
  deleteEntry: "Move to Trash",
  notAnEntry: "This entry is not in the library",
  notAnEntryText: "It may have been deleted for good, or it belongs to another computer.",
  backToLibrary: "Back to the library",
  conflict: (text: string) => `This was changed elsewhere as well, to “${text}”.`,
  useThat: "Use that",
  keepThis: "Keep this",
  badDate: "Write the date as 2024-08-28.",
  badDuration: "Write the duration as 1:44:30.",
  emptyTitleField: "A title cannot be empty.",

  // What happened
  detailsChanged: "Details changed",
  summaryDeleted: "Summary version deleted",

  // Trash and settings
  emptyTrash: "Empty Trash",
  emptyTrashAsk: (count: number) => `Delete ${plural(count, "entry", "entries")} for good? This cannot be undone.`,
  deleteForGood: "Delete for good",
  interfaceLanguage: "Language",
  likeBrowser: "As the browser",
  english: "English",
  chinese: "中文",
  theme: "Theme",
  themeAuto: "As the system",
  themeLight: "Light",
  themeDark: "Dark",
  wordsPerMinute: "Words per minute",
  charactersPerMinute: "Chinese characters per minute",
  readingSpeedHint: "Used for the reading time of summaries.",
  yourData: "Your data",
  yourDataHint: "Everything stays on this computer. Export it whenever you like.",
  checkLibrary: "Check the library",
  checkLibraryHint: "Looks whether every entry is whole.",
  librarySound: (count: number) => `All is well: ${plural(count, "entry", "entries")} checked.`,
  libraryUnsound: (count: number) =>
    `${plural(count, "problem", "problems")} found. Export your entries now, while they can be read.`,
  dangerZone: "Danger zone",
  deleteEverything: "Delete everything…",
  deleteEverythingHint: "Removes every entry, summary, tag and draft from this computer.",
  deleteEverythingAsk: (count: number) =>
    `Delete all ${plural(count, "entry", "entries")}, with summaries and tags? Export them first if you may want them back.`,
  shortcuts: "Shortcuts",
  shortcutOpen: "Open Lectern on this page",
  shortcutSave: "Save from any field",
  shortcutSearch: "Search",
  shortcutMove: "Next and previous entry",
  shortcutUndo: "Undo",
  letterKeys: "Letter keys",
  letterKeysHint: "j, k, o, r, c, n, x, t, u, s, e, / and ? act outside of text fields.",
  keysEverywhere: "Everywhere in Lectern",
  keysInList: "In the list",
  keysSelecting: "Selecting",
  shortcutBack: "Close what is open",
  shortcutKeys: "This list",
  shortcutOpenEntry: "Open the entry",
  shortcutExpand: "Expand or collapse summary",
  shortcutSelect: "Select the entry",
  shortcutSelectRun: "Select one more",
  shortcutSelectAll: "Select all",

  // Import and export
  export: "Export",
  import: "Import",
  entriesToExport: "Entries",
  exportAll: (count: number) => `All ${number(count)}`,
  exportResults: (count: number) => `These results, ${number(count)}`,
  exportEntries: (count: number) => `Export ${plural(count, "entry", "entries")}`,
  exporting: (done: number, count: number) => `Exporting ${number(done)} of ${number(count)}`,
  exported: (name: string) => `Exported to ${name}`,
  exportFailed:
    "The export could not be written, and why was not found out. Free some space if the disk is full, then export again.",
  importing: (done: number, count: number) => `Importing ${number(done)} of ${number(count)}`,
  imported: (added: number, merged: number, skipped: number, restored: number) =>
    [
      `${number(added)} added`,
      ...(restored > 0 ? [`${number(restored)} back from Trash`] : []),
      `${number(merged)} merged`,
      `${number(skipped)} skipped`,
    ].join(" · "),
  searchesAdded: (count: number) => `${plural(count, "saved search", "saved searches")} added`,
  promptsAdded: (count: number) => `${plural(count, "prompt of your own", "prompts of your own")} added`,
  differentTagsAdded: (count: number) =>
    `${plural(count, "group", "groups")} of similar tags that are to stay apart added`,
  partsRestored: (count: number) =>
    `${plural(count, "deleted summary, transcript or note is", "deleted summaries, transcripts and notes are")} back`,
  importFileGone: "The file has gone or was changed while it was imported. Choose it again.",
  cutAndWhy: "Merged, but not wholly",
  skippedAndWhy: "Skipped, and why",

  importReading: (percent: number) => `Reading the file: ${number(percent)} %`,
  importAnother: "Import another file",
  importStopped: (done: number) =>
    `The import stopped after ${plural(done, "entry", "entries")}. What was added is in your library; importing the same file again adds the rest.`,
  importCutOff: (name: string, done: number, count: number) =>
    `The import of ${name} was cut off: ${number(done)} of ${plural(count, "entry", "entries")} are in. Importing the file again adds the rest.`,
  importUndone: "The import has been undone",
  skippedRecord: (table: string, position: number | null, title: string) => {
    const record = position === null ? table : `${table} ${number(position)}`;
    return title ? `${record}: ${title}` : record;
  },
  skippedMore: (count: number) => `and ${number(count)} more`,
  recordLecture: "Entry",
  recordSummary: "Summary",
  recordTranscript: "Transcript",
  recordNote: "Note",
  recordPicture: "Picture",
  faultNotJson: "Not readable",
  faultEncoding: "Not in UTF-8",
  faultTooDeep: "Nested too deeply",
  faultTooLarge: "Larger than 25 MB",
  faultDuplicate: "Twice in the file",
  faultNoLecture: "Its entry is not in the file",
  faultMisfit: (field: string) => `Its field “${field}” cannot be used`,
  refusedEmpty: "This file is empty. Nothing was imported. Choose another file.",
  refusedTooLarge: "This file is larger than 1 GB. Nothing was imported. Export it in parts, then import each.",
  refusedUnreadable: "This file could not be read. Nothing was imported. Choose it again.",
  refusedNotJson: "This file is not JSON. Nothing was imported. Choose a file that Lectern exported.",
  refusedTruncated: "This file ends too early. Nothing was imported. Copy or download it again.",
  refusedOtherFormat:
    "This file is of a program that Lectern does not know. Nothing was imported. Choose an export of Lectern or of another program.",
  refusedNotAnExport: "This file is not a whole Lectern export. Nothing was imported. Export it again.",
  refusedNewerVersion: "A newer Lectern made this file. Nothing was imported. Update Lectern, then import it again.",

  // Errors: what happened, what is safe, what to do next
  recentFailures: "Recent failures",
  recentFailuresHint: "What went wrong inside Lectern. It holds no title, address or text of yours.",
  failureAt: (iso: string) => enDates.dateTime(iso),
  noFailures: "None.",
  failureTimes: (times: number) => plural(times, "time", "times"),
  copyBugReport: "Copy for a bug report",
  bugReportCopied: "Copied. It holds no title, address or text of yours.",
  clearFailures: "Clear the list",
  foundProblems: "What the check found, for a report",
  failureInLibrary: "Saving",
  failureInSearch: "Search index",
  failureInJobs: "Summaries",
  failureInTransfer: "Import and export",
  failureInMarks: "Marks on the button",
  failureInPage: "A page of Lectern",
  failureInPopup: "The popup",
  failureInBackground: "Background",
};
