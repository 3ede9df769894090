import type { Problem, ReadTranscript } from "../../lib/transcript/reading.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import type { FileReading } from "./use-reading.ts";

/** Names that are the same in every language. */
const NAMES = {
  webvtt: "WebVTT",
  srt: "SRT",
  "youtube-json3": "YouTube JSON",
  "youtube-srv1": "YouTube XML",
  "youtube-srv3": "YouTube XML",
  ttml: "TTML",
  bilibili: "Bilibili JSON",
  ted: "TED JSON",
  sjson: "edX JSON",
  panopto: "Panopto JSON",
  "podcast-json": "Podcast JSON",
  spotify: "Spotify JSON",
  ass: "ASS",
  lrc: "LRC",
  scc: "SCC",
  sami: "SAMI",
  microdvd: "MicroDVD",
  mpl2: "MPL2",
  "sub-viewer": "SubViewer",
  "ebu-stl": "EBU STL",
} as const;

/** `SRT, 412 lines, 0:00–58:12, English` */
export function sayReading({ format, timed, cues }: ReadTranscript, language: string | null): string {
  const last = cues.at(-1);
  const span = say(
    "span",
    sayDuration(Math.floor(cues[0]?.startSeconds ?? 0)),
    sayDuration(last?.endSeconds ?? last?.startSeconds ?? 0),
  );
  return say(
    "readingAbout",
    sayFormat(format),
    cues.length,
    timed ? span : "",
    language === null ? "" : say("language", language),
  );
}

function sayFormat(format: ReadTranscript["format"]): string {
  if (format === "plain-text") return say("formatPlainText");
  return format === "timed-text" ? say("formatTimedText") : NAMES[format];
}

/** What could not be read, what is whole, and what to do. */
export function sayProblem({ code, count }: Problem): string {
  switch (code) {
    case "bad-times":
      return say("problemBadTimes", count);
    case "bad-ends":
      return say("problemBadEnds", count);
    case "guessed-rate":
      return say("problemGuessedRate");
    case "untimed-text":
      return say("problemUntimedText", count);
    case "bad-characters":
      return say("problemBadCharacters", count);
    case "cut-off":
      return say("problemCutOff");
    case "too-long":
      return say("problemTooLong", count);
    case "unsure-encoding":
      return say("problemUnsureEncoding");
    case "moved-times":
      return say("problemMovedTimes", sayDuration(count));
    case "beyond-length":
      return say("problemBeyondLength", sayDuration(count));
  }
}

const REFUSALS = {
  empty: "readingEmpty",
  "too-large": "readingTooLarge",
  "web-page": "readingWebPage",
  "broken-json": "readingBrokenJson",
  "other-json": "readingOtherJson",
  "other-xml": "readingOtherXml",
  document: "readingDocument",
  binary: "readingBinary",
  "no-times": "readingNoTimes",
  chapters: "readingChapters",
  "no-cues": "readingNoCues",
  unreadable: "readingUnreadable",
} as const;

/** Why there is no transcript in it. */
export function sayReadingRefusal({ why }: Extract<FileReading, { ok: false }>): string {
  return say(REFUSALS[why]);
}
