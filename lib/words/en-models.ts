import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number, time } = enDates;

/** How long until a server may be asked again. */
const inWords = (seconds: number) =>
  seconds < 90 ? plural(seconds, "second", "seconds") : plural(Math.ceil(seconds / 60), "minute", "minutes");

/** Ways to summarise, and summaries that take their time. */
export const enModels = {
  // Ways
  builtInModel: "Chrome built-in",
  builtInReady: "Gemini Nano, ready. Nothing is sent.",
  builtInToFetch: "Gemini Nano. Chrome downloads it once, about 2 GB. Nothing is sent.",
  yourModel: "Your model",
  sendsTo: (host: string) => `Sends the transcript to ${host}`,
  setUpModel: "Any OpenAI-compatible server, or one on this computer. Set it up in Settings.",
  useDescription: "Use the page’s description",
  copyAndPaste: "Copy and paste…",
  copyAndPasteHint: "For a chat page of your own. Lectern sends nothing.",
  template: "Kind of summary",
  templateShort: "Short",
  templateMedium: "Medium",
  templateLong: "Long",
  templateKeyPoints: "Key points with times",
  templateChapters: "Chapters",
  templateQuestions: "Questions to test yourself",

  // Work
  waitingTurn: "Waiting for its turn…",
  askingModel: "Waiting for your model…",
  modelWrites: "Your model is writing…",
  askingBuiltIn: "Waiting for Chrome’s model…",
  builtInWrites: "Chrome’s model is writing…",
  partOf: (part: number, parts: number) => `Part ${number(part)} of ${number(parts)}`,
  puttingTogether: "Putting the parts together",
  serverBusyUntil: (iso: string) => `The server is busy. Lectern asks again at ${time(iso)}.`,
  canClose: "You can close this; Lectern goes on.",
  stop: "Stop",
  stopping: "Stopping…",
  stoppedKept: "Stopped. What was finished is kept as a version.",
  stoppedEmpty: "Stopped before anything was written.",
  goOn: "Go on",
  cutOff: "Cut off",
  cutOffLength: "Cut off: the model’s server ended the answer at its longest length.",
  cutOffFilter: "Cut off: the model’s server ended the answer by its content filter.",
  dismiss: "Dismiss",
  openSettings: "Open Settings",
  copyLine: "Copy this line",

  // Copy and paste
  copyPrompt: "Copy prompt and transcript",
  promptCopied: (characters: number) => `Copied, ${number(characters)} characters`,
  pasteAnswer: "Answer to keep",
  pasteAnswerPlaceholder: "Paste the answer here.",
  answeredBy: "Answered by (optional)",

  // Settings
  summariser: "Summarise with",
  model: "Model",

  // What went wrong, what is safe, what to do next
  failNotSet: "No model is set. Nothing was sent. Set one in Settings, or choose another way to summarise.",
  failNoAccess: (host: string) =>
    `The browser does not let Lectern reach ${host}. Nothing was sent. Allow it in Settings with Connect, then try again.`,
  failKey: (host: string) => `${host} refused the key (401). Check it in Settings or choose another way to summarise.`,
  failForbidden: (host: string) =>
    `${host} does not allow this (403). What was finished is kept. Check the key and its rights, or choose another model.`,
  failOrigin: (host: string) =>
    `${host} turns browser extensions away (403). Nothing is lost. If it is Ollama, start it with this line in its environment, then try again:`,
  failNoModel: (host: string, model: string) =>
    `${host} has no model “${model}” (404). What was finished is kept. Choose another one in Settings, then try again.`,
  failNoEndpoint: (host: string) =>
    `${host} names no model at this address. Nothing is lost. Check the address in Settings; it often ends with /v1.`,
  failNoCredit: (host: string) =>
    `${host} says that the account has no credit left. What was finished is kept. Top it up, or choose another way to summarise.`,
  failTooMany: (host: string, seconds: number) =>
    seconds > 0
      ? `${host} has been asked too often (429). What was finished is kept. Try again in ${inWords(seconds)}.`
      : `${host} has been asked too often (429). What was finished is kept. Try again later.`,
  failTooLong: (host: string) =>
    `The text is too long for this model of ${host}. What was finished is kept. Set less room in Settings, then try again.`,
  failServer: (host: string, detail: string) =>
    `${host} failed${detail && `: ${detail}`}. What was finished is kept. Try again, or look at the server.`,
  failRefused: (host: string, detail: string) =>
    `${host} refused the question${detail && `: ${detail}`}. What was finished is kept. Check model and address in Settings.`,
  failCut: (host: string) =>
    `${host} broke off in the middle of its answer. What had arrived is kept. Try again to get the rest.`,
  failEmpty: (host: string) =>
    `${host} answered with nothing. What was finished is kept. Try again, or choose another model.`,
  failOnlyThought: (host: string) =>
    `${host} used up its whole answer on thinking before it wrote anything. What was finished is kept. Try again, choose another model, or allow it longer answers on the server.`,
  failEndless: (host: string) =>
    `${host} did not stop writing, so Lectern stopped listening. What had arrived is kept. Choose another model.`,
  failNotJson: (host: string) =>
    `${host} answered with a web page, and not as a model does. Nothing is lost. Check the address in Settings, and whether the network asks you to sign in.`,
  failRedirected: (host: string) =>
    `${host} points to another address. Lectern did not follow, so your key and text went nowhere else. Set the right address in Settings.`,
  failNoNetwork: (host: string) =>
    `${host} cannot be reached. What was finished is kept. Check the network, and whether the server runs, then try again.`,
  failTimedOut: (host: string) =>
    `${host} did not answer for too long. What was finished is kept. Try again, or choose a smaller model.`,
  failBuiltInMissing:
    "Chrome’s built-in model cannot do this here. Nothing was sent. Choose another kind of summary, or another way to summarise.",
  failBuiltIn: (detail: string) =>
    `Chrome’s built-in model failed${detail && ` (${detail})`}. What was finished is kept. Try again, or choose another way to summarise.`,
  failGone: "The entry was deleted in the meantime. Nothing was summarised.",
  failUnattended: (host: string) =>
    `The part of Lectern that asks ${host} could not be started, or ended before an answer came. Try again.`,
  failUnforeseen: (detail: string) => `Something unexpected happened (${detail}). Try again.`,
  failInterrupted: "The work was interrupted too often. What was finished is kept. Try again to go on from there.",
  failCutToFit:
    "The library did not take this summary as it came. Its text is kept, cut if it was too long, without its language and the model’s name.",
  failNotTaken:
    "The library took nothing of the summary that was made, and why was not found out. Try again, or choose another model.",
  failUnknown: (detail: string) => `Something unexpected happened (${detail}). What was finished is kept. Try again.`,
};
