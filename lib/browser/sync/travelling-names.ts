/** Names, in the browser's storage, of the settings that travel: they say how a person works, and nothing of the device. */
export const TRAVELLING: readonly string[] = [
  "summaryLength",
  "wordsPerMinute",
  "charactersPerMinute",
  "letterKeys",
  "pauseForNotes",
  "citationFormat",
  "translatedSearch",
  "template",
  "answerLanguage",
  "savedSearches",
  "ownPrompts",
  "differentTags",
];
