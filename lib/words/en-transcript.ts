import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

const ORIGINS = {
  captions: "captions of the page",
  automatic: "automatic captions",
  page: "from the page",
  file: "from a file",
  speech: "from the sound",
} as const;

/** The parts of the library page for transcripts and notes. */
export const enTranscript = {
  transcript: "Transcript",
  transcriptAbout: (language: string, origin: keyof typeof ORIGINS, words: number, cjk: number) =>
    [language, ORIGINS[origin], words > cjk || cjk === 0 ? plural(words, "word", "words") : `${number(cjk)} characters`]
      .filter(Boolean)
      .join(", "),
  chooseTranscript: "Choose a transcript",
  transcriptChosen: "Transcript shown",
  transcriptDeleted: "Transcript deleted",
  noTranscriptHint: "Open the page and press Lectern's button there to fetch it, or paste or choose a file here.",
  searchTranscript: "Search this transcript",
  matchOf: (at: number, count: number) => `${number(at)} of ${number(count)}`,
  noMatch: "No match",
  previousMatch: "Previous match",
  nextMatch: "Next match",
  follow: "Follow",
  followHint: "Go back to what is being said, and stay with it",
  secondTranscript: "Second transcript, line by line",
  noSecondTranscript: "One transcript",
  andTranscript: (name: string) => `And ${name}`,
  secondFailed: "It could not be read from the page. Choose it again to try once more.",
  moreForLine: "Copy, search or note this line",
  moreForLineAt: (time: string) => `Copy, search or note the line at ${time}`,
  saidActions: "What to do with these words",
  searchSaid: "Search in library",
  noteSaid: "Make a note",
  saidNotCopied: "The browser did not let Lectern copy. Select the words and copy them with the keyboard.",
  copy: "Copy",
  copied: "Copied",
  notCopied: "The browser did not let Lectern copy. The transcript is unchanged. Download it instead.",
  replace: "Replace",
  moreForTranscript: "Download or delete",
  downloadAs: "Download as",
  formatSrt: "SRT",
  formatVtt: "WebVTT",
  formatTxt: "Text (TXT)",
  formatMarkdown: "Markdown",
  deleteTranscript: "Delete this transcript",

  // Adding one
  addTranscript: "Add transcript",
  pasteTranscript: "Paste a transcript",
  transcriptFiles: "SRT, VTT, TXT, TTML, ASS, LRC, JSON and others, up to 50 MB",
  readingTranscript: "Reading the transcript…",
  readingAbout: (format: string, lines: number, span: string, language: string) =>
    [format, plural(lines, "line", "lines"), span, language].filter(Boolean).join(", "),
  span: (from: string, to: string) => `${from}–${to}`,
  readingUntimed: "It has no times. It can be read and searched, but its lines lead to no moment.",
  formatPlainText: "Text without times",
  formatTimedText: "Text with times",

  readingEmpty: "There is nothing in it but white space. Nothing was added. Choose another file.",
  readingTooLarge: "It is larger than 50 MB. Nothing was added. Cut it into parts, or choose a smaller file.",
  readingWebPage:
    "This is a web page, often a site's error or sign-in page, and no transcript. Nothing was added. Download the captions again while signed in.",
  readingBrokenJson: "This JSON breaks off too early. Nothing was added. Copy or download it again.",
  readingOtherJson: "This JSON is no transcript that Lectern knows. Nothing was added. Choose an SRT or VTT file.",
  readingOtherXml: "This XML is no transcript that Lectern knows. Nothing was added. Choose an SRT or VTT file.",
  readingDocument: "This is a document or an archive. Nothing was added. Open it, copy its text, and paste that here.",
  readingBinary: "This is sound, film or a picture, not text. Nothing was added. Choose the file with the captions.",
  readingNoTimes: "No times were found in it. Nothing was added. Paste its text instead.",
  readingChapters: "It names the chapters of the lecture, not what is said. Nothing was added. Choose another file.",
  readingNoCues: "It is a caption file in which nobody says anything. Nothing was added. Choose another file.",
  readingUnreadable: "The file could not be read. Nothing was added. Choose it again.",

  problemBadTimes: (count: number) =>
    `${plural(count, "caption", "captions")} left out: the times cannot be read. The rest is whole. Mend them in the file to have them too.`,
  problemBadEnds: (count: number) =>
    `${plural(count, "caption has its end before its start", "captions have their end before their start")}: kept with the start alone. The text is whole.`,
  problemGuessedRate:
    "The file counts frames and does not say how many make a second: the usual number was taken. If the lines come early or late, convert the file to SRT.",
  problemUntimedText: (count: number) =>
    `${plural(count, "line", "lines")} left out: no time belongs to them. The rest is whole. Give them times in the file to have them too.`,
  problemBadCharacters: (count: number) =>
    `${plural(count, "character is", "characters are")} damaged and shown as �. The rest is whole. Save the file as UTF-8, then choose it again.`,
  problemCutOff: "The file ends in the middle. What came before is whole. Download it again to have the rest.",
  problemTooLong: (count: number) =>
    `${plural(count, "line", "lines")} at the end left out: a transcript can have 200,000. The rest is whole. Keep long recordings in parts.`,
  problemUnsureEncoding:
    "The file does not say how its letters are written. If they look wrong, choose another encoding.",
  problemMovedTimes: (time: string) =>
    `The times were those of a clock and lie beyond the recording. They now begin ${time} earlier.`,
  problemBeyondLength: (time: string) =>
    `The times go on to ${time}, long after the end of the recording. It may belong to another one. Compare a line before you add it.`,
  encoding: "Encoding",
  foundEncoding: (name: string) => `Found: ${name}`,

  // Notes
  notesTab: "Notes",
  newNote: "New note",
  notePlaceholder: "Add a note. Start with a time, such as 12:34, to tie it to a moment.",
  addNote: "Add note",
  noteChanged: "Note changed",
  editNote: (text: string) => `Edit note “${text}”`,
  note: "Note",
  nothingSaid: "Nothing is said there in the transcript.",
};
