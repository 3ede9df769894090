import type { Ending } from "../library/commands/job-command.ts";
import type { Kept } from "../library/job-states.ts";
import type { Job, JobFailure, Sound } from "../library/job.ts";
import { type Cutter, cutParts, LONGEST_PART, SHORTEST_PART, type SoundPart } from "../speech/cut-parts.ts";
import { heardPart, silentPart } from "../speech/heard-part.ts";
import { SoundError } from "../speech/sound-error.ts";
import type { OpenSound } from "../speech/sound-track.ts";
import type { Hear } from "../speech/transcription.ts";
import { wavOf } from "../speech/wav.ts";
import { wholeTranscript } from "../speech/whole-transcript.ts";
import { ModelError } from "../summary/model-failure.ts";
import type { NewTranscript } from "../library/commands/command.ts";
import { withRetries } from "./with-retries.ts";
import { handOver } from "./hand-over.ts";
import { failureOf, JobError } from "./job-error.ts";
import type { JobStore } from "./job-store.ts";
import { keptPart, type KeptPart, textOfPart } from "./kept-part.ts";
import { holdLease, type Lease, type Wait } from "./lease.ts";
import { openInTime } from "./read-sound.ts";
import { partsOf } from "./speech-progress.ts";

/** What has been heard of a long lecture is large, and it is slow to grow: how often it is kept, in milliseconds. */
const EVERY = 3000;
/** Of the second that two parts have in common the later one begins with it. */
const OVERLAP = 1;

/** The server for speech, as it is set. */
export interface Recognition {
  readonly model: string;
  readonly hear: Hear;
}

/** What making a transcript needs of the world. */
export interface SpeechTools {
  readonly store: JobStore;
  /** Throws SoundError; gives up when the signal ends. */
  readonly open: (sound: Sound, signal: AbortSignal) => Promise<OpenSound>;
  /** How long nothing may come of a sound, in milliseconds. */
  readonly patience: number;
  /** Throws ModelError where no server is set. */
  readonly recognition: () => Promise<Recognition>;
  /** Rejects when it could not be kept; throws JobError when the lecture is gone. */
  readonly deliver: (job: Job, transcript: NewTranscript) => Promise<void>;
  /** A sound that is not needed any more. */
  readonly forget: (sound: Sound) => Promise<void>;
  /** How long a part may be, in seconds. */
  readonly longest: number;
  readonly now: () => number;
  readonly wait: Wait;
  readonly report: (error: unknown) => void;
}

interface Transcribing {
  readonly job: Job;
  readonly sound: Sound;
  kept: Kept;
}

/** Makes the transcript of a sound, part by part, until that has ended or was lost to somebody else. */
export async function runSpeech(job: Job, tools: SpeechTools): Promise<void> {
  const sound = job.request.sound ?? { from: "file", name: "" };
  const { begun, finished, progress } = job;
  const work: Transcribing = { job, sound, kept: { begun, finished, partial: "", progress } };
  const lease = holdLease(() => tools.store.keep(job.id, work.kept), { wait: tools.wait, every: EVERY });
  const ending = await transcribe(work, lease, tools).then(
    (): Ending => endingOf(job, "done", null),
    (error: unknown): Ending => {
      if (lease.state() === "stop") return endingOf(job, "stopped", null);
      const failure = error instanceof SoundError ? soundFailure(error, sound) : failureOf(error);
      if (failure.reason === "unknown") tools.report(error);
      return endingOf(job, "failed", failure);
    },
  );
  await handOver(() => tools.store.end(job.id, ending), lease, tools);
  await lease.stop();
  if (ending.state === "done" && lease.state() !== "lost") await tools.forget(sound).catch(tools.report);
}

function endingOf({ request }: Job, state: Ending["state"], failure: Ending["failure"]): Ending {
  return { state, text: "", source: { by: "model" }, language: request.language, failure };
}

function soundFailure({ reason, detail }: SoundError, sound: Sound): JobFailure {
  return { reason, detail, ...(sound.from === "address" && { host: new URL(sound.address).host }) };
}

async function transcribe(work: Transcribing, lease: Lease, tools: SpeechTools): Promise<void> {
  const { job } = work;
  const { model, hear } = await tools.recognition();
  const parts = await heardParts(work, hear, lease, tools);
  const { cues, language, repeats } = wholeTranscript(parts);
  if (cues.length === 0) throw new JobError({ reason: "no-speech" });
  const recogniser = { name: model, ...(repeats > 0 && { leftOut: repeats }) };
  const { spoken, language: guess } = job.request;
  const transcript = { language: spoken ?? language ?? guess, origin: "speech", cues, recogniser } as const;
  await handOver(() => tools.deliver(job, transcript), lease, tools);
}

/** What is heard in all parts; those that were kept by whoever worked on it before are not asked about again. */
async function heardParts(work: Transcribing, hear: Hear, lease: Lease, tools: SpeechTools): Promise<KeptPart[]> {
  const text = nameOf(work.sound);
  const isSame = work.kept.begun?.text === text;
  const longest = isSame ? (work.kept.begun?.room ?? tools.longest) : tools.longest;
  if (!isSame) work.kept = { begun: { text, room: longest }, finished: [], partial: "", progress: null };
  const parts = (work.kept.finished[0] ?? []).map(keptPart);
  if (parts.at(-1)?.last === true) return parts;
  const track = await openInTime(work.sound, lease.signal, tools);
  try {
    await goOn({ work, parts, track, hear, begun: tools.now(), from: endOf(parts) }, lease, tools);
  } finally {
    track.close();
  }
  return parts;
}

function nameOf(sound: Sound): string {
  return sound.from === "file" ? sound.name : sound.address;
}

function endOf(parts: readonly KeptPart[]): number {
  return Math.max(0, (parts.at(-1)?.toSeconds ?? 0) - (parts.length > 0 ? OVERLAP : 0));
}

interface Listening {
  readonly work: Transcribing;
  readonly parts: KeptPart[];
  readonly track: OpenSound;
  readonly hear: Hear;
  /** When, and from which second of the sound on, this was begun. */
  readonly begun: number;
  readonly from: number;
}

async function goOn(listening: Listening, lease: Lease, tools: SpeechTools): Promise<void> {
  const { parts, track } = listening;
  let cutter = cutterAt(track, listening.from);
  try {
    for (;;) {
      lease.signal.throwIfAborted();
      const part = await cutter.next(longestOf(listening.work));
      if (!part) return;
      const heard = await hearPart(listening, part, lease, tools);
      if (heard === "too-large") {
        await cutter.close();
        cutter = cutterAt(track, part.fromSeconds);
        continue;
      }
      parts.push(heard);
      const { work } = listening;
      work.kept = { ...work.kept, finished: [parts.map(textOfPart)] };
      // A part counts as finished once it is kept.
      await lease.kept();
      if (part.last) return;
    }
  } finally {
    await cutter.close();
  }
}

function cutterAt(track: OpenSound, seconds: number): Cutter {
  return cutParts(track.from(seconds), seconds);
}

function longestOf({ kept }: Transcribing): number {
  return kept.begun?.room ?? LONGEST_PART;
}

/** A part that the server finds too large is cut in half, and so are all that follow. */
async function hearPart(
  listening: Listening,
  part: SoundPart,
  lease: Lease,
  tools: SpeechTools,
): Promise<KeptPart | "too-large"> {
  const { work, hear } = listening;
  work.kept = { ...work.kept, progress: progressOf(listening, part, tools.now()) };
  lease.heartbeat();
  if (part.silent) return { ...silentPart(part), last: part.last };
  try {
    const { spoken } = work.job.request;
    const seconds = part.toSeconds - part.fromSeconds;
    const sound = { file: wavOf(part.samples), seconds, ...(spoken !== undefined && { spoken }) };
    const heard = await withRetries(() => hear(sound, lease.signal), { work, lease, tools });
    return { ...heardPart(part, heard), last: part.last };
  } catch (error) {
    const half = Math.floor(Math.min(longestOf(work), part.toSeconds - part.fromSeconds) / 2);
    const isTooLarge = error instanceof ModelError && error.failure.reason === "too-long";
    if (!isTooLarge || half < SHORTEST_PART) throw error;
    work.kept = { ...work.kept, begun: { text: nameOf(work.sound), room: half } };
    return "too-large";
  }
}

function progressOf({ work, parts, track, begun, from }: Listening, part: SoundPart, now: number): Kept["progress"] {
  const count = partsOf(parts.length, part, track.seconds, longestOf(work));
  const done = part.fromSeconds - from;
  // Before the first part has been heard nobody knows how fast the server is.
  const perSecond = done > 0 ? (now - begun) / 1000 / done : null;
  const left = Math.max(0, track.seconds - part.fromSeconds);
  return {
    part: parts.length + 1,
    parts: count,
    ...(perSecond !== null && { secondsLeft: Math.round(perSecond * left) }),
  };
}
