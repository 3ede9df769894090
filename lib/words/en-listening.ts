import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { language } = enDates;

/** The browser itself writes down what is said. */
export const enListening = {
  listen: "Have the browser listen",
  listenCost: (tag: string) =>
    `This browser itself can write down what is said, in ${language(tag)}. It takes as long as the video plays, with this panel open, and keeps the processor busy. The sound does not leave this computer.`,
  listenDownloads: "First it downloads what it needs for that language.",
  listenDownloading: "The browser downloads what it needs…",
  listenLines: (count: number) => `The browser listens: ${plural(count, "line", "lines")} so far.`,
  listenElsewhere:
    "The browser is listening to this lecture beside another tab. What it hears is here once that has ended.",
  listenKept: "Kept what the browser heard",
  listenKeptSoFar: "What was heard is kept.",
  listenRefused:
    "This site does not let the sound of its player be read. Nothing was added. Choose a file of the sound.",
  listenNoSound: "The player gives no sound.",
  listenLanguage: (tag: string) => `The browser cannot write down ${language(tag)}.`,
  listenNotDownloaded: (tag: string) =>
    `What the browser needs for ${language(tag)} could not be downloaded. Nothing was added. Try again.`,
  listenNotAllowed: "The browser cannot listen on this page. Choose a file of the sound.",
  listenFailed: "The browser does not listen; why was not found out. Try again.",
};
