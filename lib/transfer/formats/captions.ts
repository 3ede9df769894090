import { type Entry, shownTranscript } from "../../lecture/entry.ts";
import type { Cue, Transcript } from "../../lecture/transcript.ts";
import { writeSrt } from "../../transcript/write/write-srt.ts";
import { writeTxt } from "../../transcript/write/write-txt.ts";
import { writeVtt } from "../../transcript/write/write-vtt.ts";
import { fileNameOf, uniqueNames } from "../file-name.ts";
import { type ZippedFile, zipped } from "../zip.ts";
import type { WrittenFormat } from "./format.ts";

type Write = (cues: readonly Cue[], entry: Entry) => string;

export const srt = { id: "srt", ...captions("srt", (cues) => writeSrt(cues)) } as const satisfies WrittenFormat;

export const vtt = { id: "vtt", ...captions("vtt", (cues) => writeVtt(cues)) } as const satisfies WrittenFormat;

export const txt = {
  id: "txt",
  ...captions("txt", (cues, { lecture: { chapters } }) => writeTxt(cues, { times: isTimed(cues), chapters })),
} as const satisfies WrittenFormat;

/** The transcripts that the entries show, a file each; an entry without one has none. */
function captions(ending: string, write: Write): Omit<WrittenFormat, "id"> {
  return {
    extension: "zip",
    mediaType: "application/zip",
    parts: ["transcripts"],
    leavesOut: (entry) => transcriptFor(entry, ending) === null,
    write: (entries, { now }) => zipped(files(entries, ending, write), now),
  };
}

async function* files(entries: AsyncIterable<Entry>, ending: string, write: Write): AsyncGenerator<ZippedFile> {
  const unique = uniqueNames();
  for await (const entry of entries) {
    const transcript = transcriptFor(entry, ending);
    if (!transcript) continue;
    const language = transcript.language === null ? "" : `.${transcript.language}`;
    const name = unique(fileNameOf(entry.lecture.title));
    yield { name: `${name}${language}.${ending}`, content: write(transcript.cues, entry) };
  }
}

/** Caption files are nothing without times. */
function transcriptFor(entry: Entry, ending: string): Transcript | null {
  const transcript = shownTranscript(entry);
  return transcript && (ending === "txt" || isTimed(transcript.cues)) ? transcript : null;
}

/** False for text that was pasted without times, which then all are 0. */
function isTimed(cues: readonly Cue[]): boolean {
  return cues.some(({ startSeconds, endSeconds }) => startSeconds > 0 || endSeconds !== undefined);
}
