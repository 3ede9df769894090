import { useState } from "react";
import { askForAccess } from "../../lib/browser/page-access.ts";
import { queueSpeech } from "../../lib/browser/queue-speech.ts";
import { report } from "../../lib/browser/report.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { forgetSound, keepSound } from "../../lib/browser/sound-files.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { isOpen } from "../../lib/library/job-states.ts";
import type { Job, Sound } from "../../lib/library/job.ts";
import { soundError } from "../../lib/speech/sound-error.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useJob } from "../summary/use-job.ts";

export interface SpeechWork {
  /** The transcript that is being made of a sound, or how the last one ended. */
  readonly job: Job | null;
  readonly busy: boolean;
  /** A sentence when it could not even begin. */
  readonly problem: string;
  /**
   * Only in answer to a click: the browser asks the person for the host of an address. `spoken` is the language that the
   * person names. Gives whether it has begun.
   */
  readonly start: (sound: File | URL, spoken?: string | null) => Promise<boolean>;
  readonly stop: () => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/**
 * Has transcripts made of the sound of an entry; they go on when the page is closed. `closes` where the browser's
 * question closes the page that it is asked from.
 */
export function useSpeech({ id, language }: Lecture, library: Promise<IDBDatabase>, closes = false): SpeechWork {
  const { run } = useCommands();
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const names = [id];
  const forgetDone = (ended: Job | null) => void run("dismissJobs", { ids: ended?.state === "done" ? [ended.id] : [] });
  const { job, look } = useJob(library, names, forgetDone, "speech");
  const ids = job ? [job.id] : [];

  async function start(given: File | URL, spoken: string | null = null): Promise<boolean> {
    setProblem("");
    setBusy(true);
    try {
      const why = given instanceof URL ? await startAt(given, spoken) : await startWith(given, spoken);
      if (why !== null) setProblem(why);
      return why === null;
    } finally {
      setBusy(false);
      look();
    }
  }

  async function startAt(address: URL, spoken: string | null): Promise<string | null> {
    const asking = askForAccess(address);
    const isRefused = !closes && !(await asking);
    if (isRefused) return say("soundNotAllowed", address.host);
    // Where the question closes the page, the job is there by then, and waits for the answer.
    const queued = await queue({ from: "address", address: address.href }, spoken);
    if (queued.problem !== null) return queued.problem;
    if (await asking) return forgetFormer();
    await run("stopJobs", { ids: [queued.id] });
    await run("dismissJobs", { ids: [queued.id] });
    return say("soundNotAllowed", address.host);
  }

  async function startWith(file: File, spoken: string | null): Promise<string | null> {
    const { name, problem: unkept } = await kept(file);
    if (name === null) return unkept;
    const { problem: why } = await queue({ from: "file", name }, spoken);
    if (why === null) return forgetFormer();
    await forgetSound(name);
    return why;
  }

  /** What the attempt before had come to; only once nothing keeps the next one from beginning. */
  async function forgetFormer(): Promise<null> {
    if (!job) return null;
    await run("dismissJobs", { ids });
    await forgetSoundOf(job);
    return null;
  }

  async function queue(
    sound: Sound,
    spoken: string | null,
  ): Promise<{ readonly id: string; readonly problem: string | null }> {
    const { id: jobId, reply } = await queueSpeech(id, { sound, language, spoken });
    if (reply.status !== "done") return { id: jobId, problem: sayRefusal(reply) };
    // Another window has asked for it meanwhile.
    if (reply.result.queued === 0) return { id: jobId, problem: say("transcribesAlready") };
    return { id: jobId, problem: null };
  }

  async function retry(): Promise<void> {
    const sound = job?.failure?.reason === "no-access-to-sound" ? job.request.sound : null;
    const asking = sound?.from === "address" ? askForAccess(new URL(sound.address)) : true;
    // What the job failed with still says why, where the answer is no.
    if (!closes && !(await asking)) return;
    await run("retryJobs", { ids });
    await asking;
  }

  async function dismiss(): Promise<void> {
    const reply = await run("dismissJobs", { ids });
    if (job && !isOpen(job) && reply.status === "done") await forgetSoundOf(job);
  }

  return {
    job,
    busy,
    problem,
    start,
    stop: () => void run("stopJobs", { ids }).then(look),
    retry: () => void retry().then(look),
    dismiss: () => void dismiss().then(look),
  };
}

/** The file of a job that is gone. */
async function forgetSoundOf({ request: { sound } }: Job): Promise<void> {
  if (sound?.from !== "file") return;
  // The daily tidying finds what cannot be deleted now.
  await forgetSound(sound.name).catch((error: unknown) => report("page", error));
}

/** The name that it is kept under; or why it could not be kept. */
async function kept(file: File): Promise<{ readonly name: string | null; readonly problem: string }> {
  try {
    return { name: await keepSound(file), problem: "" };
  } catch (error) {
    report("page", error);
    // One that was taken away while it was read, say.
    const isUnreadable = soundError(error, "damaged").reason === "unreadable";
    return { name: null, problem: say(isUnreadable ? "readingUnreadable" : "soundNotKept") };
  }
}
