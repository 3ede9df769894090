import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

const about = (seconds: number) =>
  seconds < 90 ? "about a minute" : `about ${plural(Math.round(seconds / 60), "minute", "minutes")}`;

/** Transcripts made from the sound. */
export const enSpeech = {
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

  transcribe: "Transcribe",
  transcribeMore: "Transcribe…",
  saveAndTranscribe: "Save, then transcribe",
  noSoundKnown: "This page names no file of its sound. Type its address, or choose a file in the library.",
  chooseSoundFile: "Choose a file in the library",
  soundAddress: "Address of the sound",
  soundFiles: "MP3, M4A, MP4, WebM, OGG, WAV or FLAC",
  detectLanguage: "Detected by the server",
  soundLength: (length: string) => `Length: ${length}`,
  soundLengthUnknown: "Length: unknown yet",
  sendsSound: (host: string) => `The sound goes to ${host} only. Nothing has been sent yet.`,
  fetchesSound: (hosts: readonly string[]) => `It is fetched from ${hosts.join(", ")}.`,
  transcribeEntries: (count: number) => `Transcribe ${plural(count, "entry", "entries")}`,
  speechReadyOnes: (count: number) => `${plural(count, "entry", "entries")} can be transcribed, one after the other`,
  speechUnmeasured: (count: number) => `${number(count)} of unknown length`,
  speechHaving: (count: number) =>
    `${plural(count, "entry has", "entries have")} a transcript already: nothing happens there`,
  speechUnknown: (count: number) =>
    `${plural(count, "entry", "entries")} without a known sound: open the page and press Lectern’s button there, or choose a file`,
  speechQueued: (count: number) => `${plural(count, "entry", "entries")} will be transcribed`,
  setUpSpeech: "No speech server or model is set. Nothing was sent. Set it in Settings.",
  transcribing: "Transcribing…",
  speechPart: (part: number, parts: number, seconds: number | null) =>
    `Part ${number(part)} of ${number(parts)}${seconds === null ? "" : `, ${about(seconds)}`}`,
  speechStopped: "Stopped. What was heard is kept, to go on from.",
  repeatsLeftOut: (count: number) => `${plural(count, "repeated line", "repeated lines")} left out`,
  onDay: (iso: string) => enDates.date(iso),
  soundSaved: (title: string) => `Saved “${title}”`,

  // What went wrong
  soundNotAllowed: (host: string) => `The browser does not let Lectern fetch from ${host}. Nothing was sent.`,
  soundNotKept: "There is no room to keep this file. Nothing was sent. Free some space.",
  transcribesAlready: "This entry is being transcribed already.",
  badSoundAddress: "This is no address of a sound. It begins with https://.",
  failSpeechKey: (host: string) => `${host} refused the key (401). What was heard is kept. Check the key in Settings.`,
  failSpeechAccess: (host: string) =>
    `The browser does not let Lectern reach ${host}. What was heard is kept. Press Test in Settings.`,
  failSpeechLarge: (host: string) => `${host} refused even short parts (413). What was heard is kept. Raise its limit.`,
  failNotSound: "This is no sound or film that Lectern knows. Nothing was sent. Choose another file.",
  failNoSound: "There is no sound in this film. Nothing was sent. Choose another file.",
  failNoDecoder: (codec: string) =>
    `This browser cannot decode this sound${codec && ` (${codec})`}. Nothing was sent. Save it as MP3, then choose that file.`,
  failDamaged: "The sound breaks off or is damaged. What was heard is kept. Choose another file.",
  failSoundThere: (host: string) =>
    `${host} did not give the sound, or leads to another host. What was heard is kept. Download it there, then choose the file.`,
  failSoundGone: "The file is not kept any more. Choose it again.",
  failNoSpeech: "Nothing that is said could be heard. Nothing was added.",
};
