import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

const about = (seconds: number) =>
  seconds < 90 ? "about a minute" : `about ${plural(Math.round(seconds / 60), "minute", "minutes")}`;

/** Transcripts made from the sound. */
export const enSpeech = {
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
  setUpSpeech: "No speech server or model is set. Nothing was sent. Set it in Settings.",
  transcribing: "Transcribing…",
  speechPart: (part: number, parts: number, seconds: number | null) =>
    `Part ${number(part)} of ${number(parts)}${seconds === null ? "" : `, ${about(seconds)}`}`,
  speechStopped: "Stopped. What was heard is kept, to go on from.",
  repeatsLeftOut: (count: number) => `${plural(count, "repeated line", "repeated lines")} left out`,
  onDay: (iso: string) => enDates.date(iso),

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
    codec === ""
      ? "Nothing in this file can be decoded here: it breaks off, or is of a kind that Lectern does not know. Nothing was sent. Save it as MP3, then choose that file."
      : `This browser cannot decode this sound (${codec}). Nothing was sent. Save it as MP3, then choose that file.`,
  failSpeechCut: (host: string) =>
    `${host} broke off in the middle of its answer. The parts before it are kept. Try again to go on from there.`,
  failSpeechEndless: (host: string) =>
    `The answer of ${host} did not end, so Lectern stopped listening. The parts before it are kept. Choose another model in Settings.`,
  failDamaged: "The sound breaks off or is damaged. What was heard is kept. Choose another file.",
  failSoundThere: (host: string) =>
    `${host} did not give the sound, or leads to another host. What was heard is kept. Download it there, then choose the file.`,
  failSoundGone: "The file is not kept any more. Choose it again.",
  failNoSpeech: "Nothing that is said could be heard. Nothing was added.",
};
