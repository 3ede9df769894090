import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

/** Setting up who transcribes, and transcribing many entries. */
export const enSpeechSettings = {
  speechToText: "Speech to text",
  speechHint: "Any server with /v1/audio/transcriptions, such as Speaches or whisper.cpp.",
  speechServer: "Speech server",
  speechKeyLabel: "Speech key",
  speechKeyHint: "Kept on this computer only. Empty: the summaries’ key, on the same server.",
  speechModel: "Speech model",
  sameAsSummaries: "Same as summaries",
  testServer: "Test",
  speechReady: (host: string) => `${host} answers`,
  automaticSpeech: "Transcribe what I save without captions",
  automaticSpeechHint: "On your server only, and only sounds from hosts that you have let Lectern fetch from.",
  speechHours: "Hours in a month",
  speechHoursHint: "More is left out, and said here. A sound of unknown length counts as one hour.",
  speechUsed: (seconds: number, hours: number) =>
    `This month: ${number(Math.round(seconds / 360) / 10)} of ${plural(hours, "hour", "hours")}.`,
  speechOverLimit: (count: number, isLeast: boolean) =>
    `${isLeast ? "At least " : ""}${plural(count, "entry was", "entries were")} left out because of the limit.`,
  speechWithoutAccess: (hosts: readonly string[]) => `Left out because Lectern may not fetch from ${hosts.join(", ")}.`,
  allowHosts: "Allow",
  transcribeEntries: (count: number) => `Transcribe ${plural(count, "entry", "entries")}`,
  speechReadyOnes: (count: number) => `${plural(count, "entry", "entries")} can be transcribed, one after the other`,
  speechUnmeasured: (count: number) => `${number(count)} of unknown length`,
  speechHaving: (count: number) =>
    `${plural(count, "entry has", "entries have")} a transcript already: nothing happens there`,
  speechUnknown: (count: number) =>
    `${plural(count, "entry", "entries")} without a known sound: open the page and press Lectern’s button there, or choose a file`,
  speechQueued: (count: number) => `${plural(count, "entry", "entries")} will be transcribed`,
  soundSaved: (title: string) => `Saved “${title}”`,
};
