import { JobError } from "../jobs/job-error.ts";
import type { JobStore } from "../jobs/job-store.ts";
import type { Wait } from "../jobs/lease.ts";
import { type Recognition, runSpeech } from "../jobs/run-speech.ts";
import type { NewTranscript } from "../library/commands/command.ts";
import type { Job, Sound } from "../library/job.ts";
import { openForReading } from "../library/open-for-reading.ts";
import { LONGEST_PART } from "../speech/cut-parts.ts";
import { openAddress, openFile } from "../speech/open-sound.ts";
import { SoundError } from "../speech/sound-error.ts";
import type { OpenSound } from "../speech/sound-track.ts";
import type { AnswerForm } from "../speech/answer-form.ts";
import { speechServer, SPEECH_PATIENCE } from "../speech/transcription.ts";
import { ModelError } from "../summary/model-failure.ts";
import type { Send } from "./job-tools.ts";
import type { SpeechReaching } from "./model-access.ts";
import { forgetSound, keptSound, tidySounds } from "./sound-files.ts";

/** Where a long sound has no index, all of it is fetched before any of it is heard; in milliseconds. */
const SOUND_PATIENCE = 10 * 60_000;
/** How long a person may take to let Lectern fetch from a host, and how often that is looked at, in milliseconds. */
const [ANSWER, LOOK_AGAIN] = [60_000, 500];

interface TranscribeWorld {
  readonly store: JobStore;
  readonly now: () => number;
  readonly wait: Wait;
  readonly report: (error: unknown) => void;
  readonly send: Send;
  readonly speechReach: SpeechReaching;
}

/** Works on a job that makes the transcript of a sound. */
export async function transcribeJob(job: Job, world: TranscribeWorld): Promise<void> {
  const { send, speechReach, ...tools } = world;
  await runSpeech(job, {
    ...tools,
    longest: LONGEST_PART,
    patience: SOUND_PATIENCE,
    // Who has asked for it alone may still be asked; for the many that was done before.
    open: (sound, signal) => open(sound, signal, job.urgent ? tools.now() + ANSWER : 0, world),
    recognition: () => recognition(speechReach, tools.report),
    deliver: (from, transcript) => deliver(send, from, transcript),
    forget: async (sound) => {
      if (sound.from === "file") await forgetSound(sound.name);
      await tidy(send, tools.now());
    },
  });
}

async function open(sound: Sound, signal: AbortSignal, until: number, world: TranscribeWorld): Promise<OpenSound> {
  if (sound.from === "address") {
    if (!(await mayFetch(sound.address, signal, until, world))) throw new SoundError("no-access-to-sound");
    return openAddress(sound.address, signal);
  }
  const file = await keptSound(sound.name);
  if (!file) throw new SoundError("sound-gone");
  return openFile(file, signal);
}

/** The person may not have answered the browser yet, which asks where the popup was that queued this. */
async function mayFetch(
  address: string,
  signal: AbortSignal,
  until: number,
  { speechReach, now, wait }: TranscribeWorld,
): Promise<boolean> {
  while (!(await speechReach(address)).mayFetch) {
    if (now() > until) return false;
    await wait(LOOK_AGAIN, signal);
  }
  return true;
}

async function recognition(speechReach: SpeechReaching, failed: TranscribeWorld["report"]): Promise<Recognition> {
  const { access, form } = await speechReach(null);
  if (!access) throw new ModelError({ reason: "not-set", host: "" });
  const { base, model } = access;
  const tools = {
    fetch: (address: string, options: RequestInit) => fetch(address, options),
    patience: SPEECH_PATIENCE,
    form,
    // The next job asks for it at once; where that is not kept, it asks for all of them again.
    onForm: (answered: AnswerForm) => void speechReach(null, { base, model, form: answered }).catch(failed),
  };
  return { model, hear: speechServer(access, tools) };
}

/** Delivered twice it is there once: the same words in the same language take no second place. */
async function deliver(send: Send, { id, lectureId }: Job, transcript: NewTranscript): Promise<void> {
  const answer = await send("addTranscript", { lectureId, jobId: id, transcript });
  if (answer.status === "done") return;
  if (answer.reason === "not-found") throw new JobError({ reason: "gone" });
  // What the library does not take now it does not take later either.
  if (answer.reason === "bad-input") throw new JobError({ reason: "unknown", detail: answer.reason });
  throw new Error(`addTranscript: ${answer.reason}`);
}

async function tidy(send: Send, now: number): Promise<void> {
  const database = await openForReading(() => send("prepare", {}));
  try {
    await tidySounds(database, now);
  } finally {
    database.close();
  }
}
