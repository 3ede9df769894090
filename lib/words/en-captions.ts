import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

/** The transcript that the popup reads from a page, and the notes that are taken there. */
export const enCaptions = {
  transcriptOf: (language: string, words: number, cjk: number) =>
    [language === "" ? "Transcript" : `Transcript: ${language}`, amount(words, cjk)].join(" · "),
  transcriptHasGaps: "Parts of it could not be read.",
  transcriptComing: "Reading the transcript…",
  noTranscriptYet: "No transcript yet",
  fetchTranscript: "Fetch it from the page",
  transcriptAdded: "Transcript added",
  tryAgain: "Try again",
  addFile: "Paste or choose a file",
  saveAndAddFile: "Save, then paste or choose a file",
  addFileShort: "Choose a file",
  view: "View",
  hide: "Hide",
  captionTrack: "Caption track",
  automaticTrack: (language: string) => `${language} (automatic)`,

  captionsNone: "This video has no captions.",
  captionsNoneAudio: "This page has no transcript.",
  captionsNotFound: "No captions found here.",
  captionsNotFoundAudio: "No transcript found here.",
  captionsPlayerNotAsked: "The player was not asked for captions.",
  captionsStart: "YouTube wants the video started first: press play, then try again.",
  captionsAdvertisement: "An advertisement is running. Try again when the video itself plays.",
  captionsSignIn: (site: string) => `Sign in to ${site} to see its captions, then try again.`,
  captionsTimedOut: (site: string) => `Timed out: ${site} did not answer. Try again.`,
  captionsMovedOn: "The page shows another lecture by now. Press Lectern's button again.",
  captionsWrongLecture: (site: string) =>
    `${site} answered with the captions of another lecture. They were not used. Reload the page, then try again.`,
  captionsEmpty: (site: string) => `${site} answered with nothing. Play a few seconds, then try again.`,
  captionsNotCaptions: (site: string) => `What ${site} sent is no caption file. Reload the page, then try again.`,
  captionsTooMany: (site: string) => `${site} asks to wait. Try again in a few minutes.`,
  captionsRefused: (site: string) => `${site} refused to give its captions. Reload the page, then try again.`,
  captionsOtherHost: "The captions are on another site, which does not let this page read them.",
  captionsNotAsked: "The captions are on another site. Try again fetches them from there.",
  captionsNoNetwork: "The site could not be reached. Check the network, then try again.",
  captionsPanelClosed: "The page's own transcript did not open. Open it there, then try again.",
  captionsFailed: "The captions of this page could not be read.",

  noteAt: (time: string) => `Note at ${time}`,
  noteOnWhole: "Note",
  noteHere: "What was said here?",
  fillInSaid: "Fill in what was said",
  noteAdded: "Note added",
  removeNote: (text: string) => `Delete note “${text}”`,
  noteRemoved: "Note deleted",
  playFrom: (time: string) => `Play at ${time}`,
};

function amount(words: number, cjk: number): string {
  if (cjk === 0) return plural(words, "word", "words");
  return words > cjk ? plural(words, "word", "words") : `${number(cjk)} characters`;
}
