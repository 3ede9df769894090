import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { language } = enDates;

/** The browser itself writes down what is said. */
export const enListening = {
  listen: "Have the browser listen",
  listenCost: (tag: string) =>
    `This browser can write down what is said itself, in ${language(tag)}. It takes as long as the video plays, with this panel open, and keeps the processor busy. Nothing is sent.`,
  listenDownloads: "First it downloads what it needs for that language.",
  listenDownloading: "The browser downloads what it needs…",
  listenLines: (count: number) => `The browser listens: ${plural(count, "line", "lines")} so far.`,
  listenKept: "Kept what the browser heard",
  listenRefused:
    "This site does not let the sound of its player be read. Nothing was added. Choose a file of the sound.",
  listenNoSound: "The player gives no sound. What was heard is kept.",
  listenLanguage: (tag: string) => `The browser cannot write down ${language(tag)}. What was heard is kept.`,
  listenNotAllowed: "The browser may not listen on this page. What was heard is kept. Choose a file of the sound.",
  listenFailed: "The browser stopped listening; why was not found out. What was heard is kept. Try again.",
};
