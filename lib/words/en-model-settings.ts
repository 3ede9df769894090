import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

/** Setting up ways to summarise, and comparing summaries. */
export const enModelSettings = {
  builtInMissing: "Not offered by this browser on this computer.",
  downloadModel: "Download",
  downloadingModel: (percent: number) => `Downloading: ${number(percent)} %`,
  downloadFailed:
    "Chrome could not download its model. Nothing was changed. Check the network and the disk, then try again.",
  setUpModelHere: "Any OpenAI-compatible server, or one on this computer.",
  templateHint: "For models, and for copying and pasting.",
  summariseAll: (count: number) => `Summarise all ${number(count)}`,
  summariesQueued: (count: number) =>
    count === 0 ? "All of these are being summarised already" : `${plural(count, "summary", "summaries")} on the way`,
  summariesToGo: (count: number) => `Summarising: ${number(count)} to go`,
  stopAll: "Stop all",
  summariesFailed: (count: number) => `${plural(count, "summary", "summaries")} failed`,
  tryFailedAgain: "Try them again",
  sourcePasted: "Pasted answer",
  compareVersions: "Compare",
  comparedVersions: "Compare versions",
  olderVersion: "Older version",
  newerVersion: "Newer version",
  numberedVersion: (version: number, source: string) => `${number(version)}, ${source}`,
  differenceMeta: (additions: number, removals: number, before: number, after: number) =>
    `${plural(additions, "addition", "additions")} · ${plural(removals, "removal", "removals")} · ${number(before)} to ${number(after)} characters`,
  sameText: "Both versions say the same.",
  showInstead: (version: number) => `Show version ${number(version)} instead`,
  deleteNumbered: (version: number) => `Delete version ${number(version)}`,
  ownPrompt: "Own prompt",
  summariserHint: "What the Summarise button uses. Only “Your model” ever sends anything.",
  ready: "Ready",
  modelServer: "Server",
  modelServerHint:
    "https, or http on this computer or in your own network. Ollama is http://localhost:11434, LM Studio http://localhost:1234.",
  modelKeyLabel: "Key",
  modelKeyHint: "Kept on this computer only. Never synced, never exported.",
  modelKeyNone: "None. A server of your own needs none.",
  modelKeySet: "A key is set. It is sent to this server only.",
  replaceKey: "Replace",
  removeKey: "Remove key",
  connect: "Connect",
  connecting: "Connecting…",
  connected: (host: string, count: number) => `Connected to ${host}: ${plural(count, "model", "models")}`,
  chooseModel: "Choose a model",
  forgetModel: "Disconnect",
  modelWindow: "Room for question and answer, in tokens",
  modelWindowHint: "Longer transcripts are summarised in parts. Empty is what is usual for the server.",
  modelToSend: "To send transcripts to your model",
  badModelAddress: "This is not an address. Nothing was saved. Write it as https://api.example.com/v1.",
  insecureModelAddress:
    "This address would send transcripts and key unencrypted over the internet. Nothing was saved. Use https; http is for this computer and your own network.",
  credentialsInAddress:
    "An address with a password in it is not accepted. Nothing was saved. Put the key into its own field.",
  modelNotAllowed: (host: string) =>
    `The browser does not let Lectern reach ${host}. Nothing was sent. Press Connect and allow it.`,
  writeSummariesIn: "Write summaries in",
  writeSummariesInHint: "For models; “On this device” picks sentences as they are.",
  likeInterface: "Language of the interface",
  likeContent: "Language of the lecture",
  ownPrompts: "Your own prompts",
  ownPromptsHint: (variables: string) => `They stand beside the kinds of summaries. These are filled in: ${variables}`,
  addPrompt: "Add a prompt",
  promptName: "Name",
  promptText: "Prompt",
  removePrompt: (name: string) => `Remove prompt ${name}`,
  newPromptName: "My prompt",
  newPromptText: "Explain “{title}” to a beginner, in {language}.\n\n{transcript}",
};
