import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;
const lectures = (count: number) => plural(count, "lecture", "lectures");

/** Saving a whole list, its series in the library, and entries that are not filled in yet. */
export const enList = {
  saveWholeList: "Save the whole list",
  listOffered: (count: number, saved: number) =>
    saved === 0 ? lectures(count) : `${lectures(count)} (${number(saved)} already saved)`,
  listAllSaved: (count: number) => `All ${lectures(count)} are saved`,
  listGrows: (shown: number, total: number) =>
    `The page shows ${number(shown)} of ${number(total)}: scroll down to load the rest, then read again.`,
  listIsPart: (shown: number, total: number) => `The page lists ${number(shown)} of ${number(total)}.`,
  listUnavailable: (count: number) =>
    count === 1 ? "1 more is private or deleted." : `${number(count)} more are private or deleted.`,
  listInTrash: (count: number) =>
    count === 1 ? "1 is in Trash and stays there." : `${number(count)} are in Trash and stay there.`,
  bringBackFromTrash: (count: number) => `Bring back ${number(count)} from Trash`,
  savingList: (done: number, count: number) => `Saving ${number(done)} of ${number(count)}`,
  listSaved: (count: number) => `Saved ${lectures(count)}`,
  listRestored: (count: number) => `${lectures(count)} back from Trash`,
  listNothingNew: "All of it was saved already",
  listStopped: (done: number, count: number) =>
    `Stopped after ${number(done)} of ${number(count)}. What was saved stays; save the list again to go on.`,
  undoing: "Undoing…",
  listTakenBack: (count: number) => `${lectures(count)} moved to Trash`,

  notFilledIn: "Not filled in yet",
  notFilledInHint: "Not filled in yet. Open its page once and press the button there to fill it in.",

  seriesEntries: (title: string) => `Series “${title}”`,
  inListOrder: "In order of the series",
  furtherTags: (count: number) => plural(count, "more tag", "more tags"),
};
