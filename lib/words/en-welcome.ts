/** The first page after installation. */
export const enWelcome = {
  openTheLibrary: "Open the library",
  sampleLecture: "A sample lecture",
  sampleHint: "This is how a saved lecture reads. It is not in your library, and is never counted or exported.",
  sampleTitle: "Why the sea comes twice a day",
  sampleTags: "Ocean, Physics",
  sampleSummary:
    "The moon does not lift the sea, it stretches it: one swell towards the moon, one away from it. The earth turns beneath both, so most shores have high water about every twelve and a half hours. When sun and moon pull in one line, tides are at their greatest.",
  sampleFirst: "Nobody lifts the sea. The moon stretches it, and there are two swells.",
  sampleSecond: "You are carried beneath a swell, then the ebb, then the other swell: that was one day.",
  sampleThird: "At full moon the sun helps along. Sailors call that a spring tide.",
  sampleSearch: "Search the sample lecture",
  sampleWord: "moon",
  sampleSaid: "Said in it",
  sampleNotSaid: "Nobody says that in this lecture.",
  removeSample: "Remove the sample",
  sampleRemoved: "Sample removed",
};
