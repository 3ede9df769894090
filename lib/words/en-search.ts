import { plural } from "./plural.ts";

/** Searching: results, moments, completion, the help on the query language, and related entries. */
export const enSearch = {
  // Results
  entriesAtMost: (count: number) => `Up to ${plural(count, "entry", "entries")}`,
  inNotes: "Notes:",
  inChapter: "Chapter",
  inSeries: "Series:",
  inKeywords: "Keyword:",
  inSite: "Site:",
  inFormerSummary: "Earlier summary:",
  moments: "Moments",
  moreMoments: (count: number) => plural(count, "more moment", "more moments"),
  keyPlay: "play here",
  searchFailed: "The search did not work. Your library is safe. Close this page and open it to try again.",

  // What the person should know of the results
  showingInstead: (typed: string, meant: readonly string[]) =>
    `Showing results for ${meant.map((word) => `“${word}”`).join(", ")}. You typed “${typed}”.`,
  partialResults: "No entry has all of it. These have most of it.",
  transcriptsWaiting: (count: number) =>
    `${plural(count, "transcript is", "transcripts are")} still being read in: entries where only these say it may be missing. The list grows by itself.`,
  indexUnready: "The index is being prepared: some entries may be missing.",
  searchWordsOnly: (words: string) => `Search only for “${words}”`,
  searchEverywhere: "Search all entries",
  tagsWithin: "Narrow by tag",
  moreTags: "More tags",
  tagsBefore: "Tags before these",

  // Completion and help
  completions: "Ways to go on",
  searchHelp: "Search help",
  searchHelpText: "Upper and lower case, accents, 简体 and 繁體 are alike. Small slips are forgiven.",
  exampleWords: "softmax entropy",
  helpWords: "all of these words, in any form",
  examplePhrase: "“next token”",
  helpPhrase: "exactly these words, in this order",
  exampleEither: "cats OR dogs",
  helpEither: "one or the other",
  exampleWithout: "-draft",
  helpWithout: "without it; also -tag: and the others",
  exampleTag: "tag:LLMs",
  operatorTag: "has this tag",
  exampleBy: "by:“Jane Doe”",
  operatorBy: "of this creator",
  exampleSite: "site:youtube",
  operatorSite: "from this site",
  exampleLanguage: "lang:english",
  operatorLanguage: "in this language",
  exampleIn: "in:transcript",
  operatorIn: "only in title, summary, notes or transcript",
  exampleBefore: "before:2024-05",
  operatorBefore: "published before a day, month or year",
  exampleAfter: "after:2024",
  operatorAfter: "published from then on",
  exampleSaved: "saved:week",
  operatorSaved: "saved then; also 3d, 2w, 2024-05",
  exampleLonger: "longer:1h30m",
  operatorLonger: "takes longer",
  exampleShorter: "shorter:20m",
  operatorShorter: "takes less time",
  exampleHas: "has:note",
  operatorHas: "has a transcript, summary or note",
  exampleIs: "is:unseen",
  operatorIs: "is summarised; or was saved with a list and not opened yet",

  // Related
  related: "Related",
  alsoTagged: (tags: readonly string[]) => `also tagged ${tags.join(", ")}`,
  sameSeries: "same series",
  sameCreator: "same channel",
  alsoAbout: (words: readonly string[]) => `also about ${words.join(", ")}`,
};
