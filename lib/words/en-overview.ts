import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { date } = enDates;

/** The library in figures. */
export const enOverview = {
  overview: "Overview",
  shownAs: "Shown as",
  asPlots: "Plots",
  asTables: "Tables",
  overviewEmpty: "Nothing to show yet",
  overviewEmptyText: "Save a lecture, and this page shows what you save, watch and note.",
  overviewPartly: "The index is being prepared: until it is, some entries are missing here.",
  yearOfStudy: "Day by day",
  period: "Period",
  lastYear: "Last 12 months",
  yearNamed: (year: number) => String(year),
  whatIsShown: "What is shown",
  savedLectures: "Saved",
  watchedLectures: "Last watched",
  unit: "Counted in",
  inEntries: "Entries",
  inHours: "Hours",
  dayFigures: (isWatched: boolean, iso: string, count: number, time: string) =>
    `${isWatched ? "Last watched" : "Saved"} on ${date(iso)}: ${count === 0 ? "nothing" : `${plural(count, "entry", "entries")}, ${time}`}`,
  weekFigures: (isWatched: boolean, iso: string, count: number, time: string) =>
    `${isWatched ? "Last watched" : "Saved"} in the week from ${date(iso)}: ${count === 0 ? "nothing" : `${plural(count, "entry", "entries")}, ${time}`}`,
  yearTotal: (isWatched: boolean, count: number, time: string) =>
    `${isWatched ? "Last watched" : "Saved"} in all: ${plural(count, "entry", "entries")}, ${time}`,
  yearMapHint: "Arrow keys move from day to day and from week to week; the top row is whole weeks.",
  fewer: "Fewer",
  moreOfIt: "More",
  weekFrom: "Week from",
  entriesSaved: "Entries saved",
  hoursSaved: "Time saved",
  entriesWatched: "Entries last watched",
  hoursWatched: "Time watched",
  hoursByTag: "Hours by tag",
  hoursByCreator: "Hours by creator",
  nothingTagged: "No entry has a tag yet.",
  noCreatorsKnown: "No entry has a known creator yet.",
  tagColumn: "Tag",
  creatorColumn: "Creator",
  timeColumn: "Time",
  growth: "Growth of the library",
  growthAt: (iso: string, count: number, time: string) =>
    `By the end of ${enMonth(iso)}: ${plural(count, "entry", "entries")}, ${time}`,
  growthHint: "Arrow keys move from month to month.",
  monthColumn: "Month",
  monthNamed: (iso: string) => enMonth(iso),
  shortMonth: (iso: string) => new Date(iso).toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" }),
  addedColumn: "Added",
  inAllColumn: "In all",
  notedMoments: "Moments with most notes",
  noNotedMoments: "Notes that belong to a moment of a lecture gather here.",
  momentColumn: "Moment",
  lectureColumn: "Entry",
  notesColumn: "Notes",
  weekdayNamed: (weekday: number) => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday] ?? "",
};

function enMonth(iso: string): string {
  return new Date(iso).toLocaleDateString("en-GB", { year: "numeric", month: "long", timeZone: "UTC" });
}
