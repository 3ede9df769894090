import { useRef, useState } from "react";
import type { ReadOptions } from "../../lib/transcript/read-transcript.ts";
import type { TranscriptReading } from "../../lib/transcript/reading.ts";

/** A reading, or that the browser could not read the file at all. */
export type FileReading = TranscriptReading | { readonly ok: false; readonly why: "unreadable" };

export type ReadingState =
  | { readonly step: "idle" }
  | { readonly step: "reading" }
  | { readonly step: "read"; readonly reading: FileReading };

/** The largest file that is taken into memory, in bytes. */
const LARGEST = 50_000_000;
/** Typing is read when it pauses, in milliseconds. */
const PAUSE = 200;

/** Reads what is pasted or chosen; of two readings only the later one counts. */
export function useReading() {
  const [state, setState] = useState<ReadingState>({ step: "idle" });
  const turn = useRef(0);

  async function read(source: string | File, options: ReadOptions = {}): Promise<void> {
    const own = ++turn.current;
    if (source === "") return setState({ step: "idle" });
    setState({ step: "reading" });
    // What has changed is drawn before a long reading takes the time for it.
    await wait(typeof source === "string" ? PAUSE : 0);
    if (own !== turn.current) return;
    const reading = await readingOf(source, options);
    if (own === turn.current) setState({ step: "read", reading });
  }

  return { state, read };
}

async function readingOf(source: string | File, options: ReadOptions): Promise<FileReading> {
  const { readTranscript, readTranscriptText } = await import("../../lib/transcript/read-transcript.ts");
  if (typeof source === "string") return readTranscriptText(source, { ...options, plainText: true });
  if (source.size > LARGEST) return { ok: false, why: "too-large" };
  try {
    return readTranscript(new Uint8Array(await source.arrayBuffer()), { ...options, plainText: true });
  } catch (error) {
    // The file was moved, changed or locked since it was chosen.
    if (error instanceof DOMException) return { ok: false, why: "unreadable" };
    throw error;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
