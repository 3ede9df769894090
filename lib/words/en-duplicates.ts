import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { date, number } = enDates;

/** Entries that seem to be one lecture. */
export const enDuplicates = {
  seemsTwice: (site: string) => `This lecture seems to be saved a second time, from ${site}.`,
  compareTwins: "Compare and merge",
  sameLecture: "Is this the same lecture?",
  pairOf: (at: number, all: number) => `Pair ${number(at)} of ${number(all)}`,
  entryThatStays: "Entry that stays",
  bothAreKept:
    "Tags, summaries, transcripts and notes of both are kept, and both pages are known as saved. The other entry goes to Trash.",
  savedFrom: (site: string, iso: string) => `${site}, saved ${date(iso)}`,
  whatThereIs: (summaries: number, transcripts: number, notes: number) =>
    [
      plural(summaries, "summary", "summaries"),
      plural(transcripts, "transcript", "transcripts"),
      plural(notes, "note", "notes"),
    ].join(" · "),
  mergeEntries: "Merge",
  notTheSameLecture: "Not the same",
  skipPair: "Skip",
  entriesMerged: "Entries merged",
  toldApart: "Kept as two lectures",
  noPairLeft: "None of these look the same any more.",
  factCreators: "Creators",
  factLanguage: "Language",
};
