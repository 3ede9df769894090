import { enEntry } from "./en-entry.ts";
import { enBeside } from "./en-beside.ts";
import { enBackground } from "./en-background.ts";
import { enCaptions } from "./en-captions.ts";
import { enDates } from "./dates.ts";
import { enList } from "./en-list.ts";
import { enModels } from "./en-models.ts";
import { enPlayers } from "./en-players.ts";
import { plural } from "./plural.ts";
import { enSearch } from "./en-search.ts";
import { enSpeech } from "./en-speech.ts";
import { enTags } from "./en-tags.ts";
import { enTranscript } from "./en-transcript.ts";
import { enWelcome } from "./en-welcome.ts";

const { date, dateTime, number } = enDates;

export const en = {
  ...enBackground,
  ...enEntry,
  ...enList,
  ...enPlayers,
  ...enCaptions,
  ...enTranscript,
  ...enSearch,
  ...enTags,
  ...enWelcome,
  ...enBeside,
  ...enModels,
  ...enSpeech,

  savedNow: "Saved",
  draftDiskFull: "The disk is almost full: what is new here is lost if this closes. Free some space, or copy it first.",
  draftNotKept: "What is new here could not be kept: it is lost if this closes. Save it now, or copy it first.",

  // Everywhere
  lectern: "Lectern",
  clear: "Clear",
  clearSearch: "Clear search",
  close: "Close",
  cancel: "Cancel",
  done: "Done",
  undo: "Undo",
  more: "more",
  less: "less",
  title: "Title",
  tags: "Tags",
  summary: "Summary",
  loading: "Loading…",
  dateOnly: (iso: string) => date(iso),
  count: (value: number) => number(value),
  language: (tag: string) => enDates.language(tag),

  // Popup
  openInLibrary: "Open in library",
  save: "Save",
  saveAgain: "Save again",
  saveAsLink: "Save page as a link",
  keptHere: "Kept on this computer",
  remove: "Remove",
  readingPage: "Reading the page…",
  summaryPlaceholder: "Write your own, or let Summarise draft one. You can change it before or after saving.",
  summaryPlaceholderShort: "Write your own summary",
  live: "Live",
  noLecture: "No lecture on this page",
  noLectureHint:
    "Open a video or a podcast episode and it can be saved here. You can also keep this page as a plain link.",
  notReady: "The page is still loading its lecture",
  notReadyHint:
    "Wait until the new title shows on the page, then read it again. If that does not help, reload the page.",
  readAgain: "Read again",
  unreadable: "Lectern cannot read this page",
  unreadableUnknown: "The page gave no answer; why was not found out. Reload the page and press the button again.",
  readingFailedHint:
    "The reader stopped with an error on this page; the settings list it among recent failures. Read the page again, or keep it as a plain link.",
  unreadableHint: "Browsers keep their own pages, such as their settings, closed to extensions.",
  unreadableStore: "Browsers keep the stores for their extensions closed to extensions.",
  unreadableNotWeb: "This tab shows no page of the web, and Lectern reads nothing else.",
  unreadableLoading: "This tab is still loading a page. Press the button again once it shows.",
  unreadableNotTold: "The browser keeps this page closed to extensions, and does not tell them which it is.",
  savedLately: "Saved lately",
  searchByTag: "Search by tag",
  keyMove: "move",
  keyOpen: "open page",
  keyInLibrary: "in library",
  keyClear: "clear",

  // Tags
  addTag: "Add a tag",
  tag: "Tag",
  removeTag: (tag: string) => `Remove tag ${tag}`,
  newTag: (tag: string) => `New tag “${tag}”`,
  suggestedTags: "Suggested tags",
  addSuggestedTag: (tag: string) => `Add tag ${tag}`,
  tagTooLong: "A tag can have 100 characters at most.",
  tooManyTags: "An entry can have 200 tags at most.",
  filterTags: "Filter tags",
  noTagMatches: (text: string) => `No tag matches “${text}”`,

  // Search
  results: "Results",
  resultCount: (count: number) => plural(count, "entry", "entries"),
  nothingFound: (query: string) => `Nothing matches “${query}”`,
  nothingFoundInTag: (query: string, tag: string) => `Nothing matches “${query}” in ${tag}`,
  nothingFoundHint: "Check the spelling, or try fewer words.",
  searchWithoutTags: "Search without tags",
  inSummary: "Summary:",
  inDescription: "Description:",

  // Summaries
  summarise: "Summarise",
  newSummary: "New",
  summarising: "Summarising on this device…",
  chooseSummariser: "Choose how to summarise",
  onThisDevice: "On this device",
  onThisDeviceHint: "Picks the key sentences. Nothing is sent.",
  length: "Length",
  short: "Short",
  medium: "Medium",
  long: "Long",
  nothingToSummarise: "There is no text to summarise on this page.",
  summaryVersion: (version: number, count: number) => `Summary, version ${version} of ${count}`,
  previousVersion: "Previous version",
  nextVersion: "Next version",
  noSummary: "No summary yet.",
  versions: (count: number) => plural(count, "version", "versions"),
  shown: "Shown",
  edit: "Edit",
  saveVersion: "Save as a new version",
  deleteVersion: "Delete this version",
  sourcePerson: "Written by you",
  sourceEdited: "Edited by you",
  sourcePage: "From the page",
  sourceBrowser: "Built into the browser",
  sourceModel: "Your model",
  summaryMeta: (iso: string, characters: number) =>
    `${dateTime(iso)} · ${number(characters)} ${characters === 1 ? "character" : "characters"}`,
};
