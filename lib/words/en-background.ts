import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { dateTime, number } = enDates;

/** What the background says as well: menus, the button’s title, the address bar, and why a command was refused; and the page whose own words do not come. */
export const enBackground = {
  alreadySaved: (iso: string) => `Already saved ${dateTime(iso)}`,
  besideNotOpened: "The browser did not open the panel. Press this again; in a window without a toolbar there is none.",
  cutTags: (left: number, most: number) =>
    `${plural(left, "tag was", "tags were")} left out: an entry has room for ${number(most)}`,
  cutAliases: (left: number, most: number) =>
    `${plural(left, "further address was", "further addresses were")} left out: an entry has room for ${number(most)}`,
  cutCreators: (left: number, most: number) =>
    `${plural(left, "person was", "people were")} left out: an entry has room for ${number(most)}`,
  cutKeywords: (left: number, most: number) =>
    `${plural(left, "keyword was", "keywords were")} left out: an entry has room for ${number(most)}`,
  cutChapters: (left: number, most: number) =>
    `${plural(left, "chapter was", "chapters were")} left out: an entry has room for ${number(most)}`,
  doneButCut: (done: string, cuts: readonly string[]) => `${[done, ...cuts].join(". ")}.`,
  errorBadInput:
    "Not saved: this does not fit into the library; it may be too long or too much at once. Your text is still here. Shorten it, then save again.",
  errorDiskFull: "Not saved: the disk is almost full. Your text is still here. Free some space, then save again.",
  errorLibraryNewer:
    "Not saved: a newer Lectern has opened this library. Your text is still here. Reload this page, then save again.",
  errorNoAnswer:
    "Not saved: Lectern’s background did not answer. Your text is still here. Save again; if that fails, restart the browser.",
  errorNoStorage:
    "Not saved: this browser window does not let extensions store anything. Use a normal window, then save again.",
  errorNotFound: "Not done: this entry is not in the library any more. Nothing else was changed.",
  errorNotTrusted:
    "Not saved: the background did not take this page for one of Lectern’s. Your text is still here. Reload this page, then save again.",
  errorStorageBroken:
    "Not saved: the browser could not open its storage. Lectern has changed nothing in your library. Restart the browser, then save again.",
  errorUnknown:
    "Not saved: something unexpected happened. Your text is still here. Save again; Settings, under “Your data”, has kept what to report.",
  errorWords:
    "Lectern could not load its texts. Lectern has changed nothing in your library. Reload this page; if that fails, restart the browser.",
  keepBeside: "Keep open beside the video",
  listOf: (names: readonly string[]) => names.join(", "),
  notSavedNoPage: "Not saved: this link leads to no page of the web.",
  notSavedNotReady: "Not saved: the page is still loading its lecture. Try again when its title shows.",
  notSavedUnreadable: "Not saved: Lectern cannot read this page.",
  nothingToUndo: "There is nothing to undo.",
  nowRestored: (title: string) => `Back from Trash: ${title}`,
  nowSaved: (title: string) => `Saved: ${title}`,
  openLibrary: "Open library",
  popupNotOpened: "Press this button to open Lectern here.",
  reload: "Reload",
  saveLinkedLecture: "Save linked lecture",
  saveThisLecture: "Save this lecture",
  saved: (iso: string) => `Saved ${dateTime(iso)}`,
  saving: "Saving…",
  search: "Search your library",
  searchLibraryFor: (query: string) => `Search your library for “${query}”`,
};
