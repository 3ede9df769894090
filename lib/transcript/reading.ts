import type { Cue } from "../lecture/transcript.ts";

export type FormatName =
  | "webvtt"
  | "srt"
  | "youtube-json3"
  | "youtube-srv1"
  | "youtube-srv3"
  | "ttml"
  | "bilibili"
  | "ted"
  | "sjson"
  | "panopto"
  | "podcast-json"
  | "spotify"
  | "ass"
  | "lrc"
  | "scc"
  | "sami"
  | "microdvd"
  | "mpl2"
  | "sub-viewer"
  | "ebu-stl"
  | "timed-text"
  | "plain-text";

/** Why a file gives no transcript. The words for it are said elsewhere. */
export type TranscriptRefusal =
  /** Nothing in it but white space. */
  | "empty"
  | "too-large"
  /** An HTML page, often the site's error or sign-in page. */
  | "web-page"
  /** JSON that ends too early or breaks off: part of a transcript would pass for the whole. */
  | "broken-json"
  | "other-json"
  | "other-xml"
  /** A word processor's document, a PDF, an archive. */
  | "document"
  /** Sound, film, pictures: no text at all. */
  | "binary"
  /** Text that does not say when it is spoken. */
  | "no-times"
  /** Headings and when each part of the lecture begins. */
  | "chapters"
  /** A caption file in which nobody says anything. */
  | "no-cues";

/** What could not be read in a file that was read otherwise. */
export type ProblemCode =
  /** Captions left out because their times cannot be read. */
  | "bad-times"
  /** Captions kept without an end that lies before their start. */
  | "bad-ends"
  /** The file counts frames without saying how many make a second: the usual number was taken. */
  | "guessed-rate"
  /** Text left out because no time belongs to it. */
  | "untimed-text"
  /** Characters that the encoding does not have, shown as U+FFFD. */
  | "bad-characters"
  /** The file ends in the middle. */
  | "cut-off"
  /** Longer than a transcript may be: the rest was left out. */
  | "too-long"
  /** Nothing tells for sure in which encoding the file is written. */
  | "unsure-encoding"
  /** The times were those of a clock; moved so that they count from the lecture's beginning. */
  | "moved-times"
  /** The times go on long after the lecture's end. */
  | "beyond-length";

export interface Problem {
  readonly code: ProblemCode;
  /** How many captions, lines or characters; 1 where there is nothing to count. */
  readonly count: number;
}

export interface ReadTranscript {
  readonly ok: true;
  readonly format: FormatName;
  /** As `TextDecoder` calls it. */
  readonly encoding: string;
  /** BCP 47, where the file names it. */
  readonly language: string | null;
  /** False where the text has no times: then every cue starts at 0. */
  readonly timed: boolean;
  /** In order of their starts, none without text. */
  readonly cues: readonly Cue[];
  readonly problems: readonly Problem[];
}

export interface RefusedTranscript {
  readonly ok: false;
  readonly why: TranscriptRefusal;
}

export type TranscriptReading = ReadTranscript | RefusedTranscript;
