import { useMemo, useState } from "react";
import { askForAccess } from "../../lib/browser/page-access.ts";
import { queueSpeech } from "../../lib/browser/queue-speech.ts";
import { report } from "../../lib/browser/report.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { forgetSound, keepSound } from "../../lib/browser/sound-files.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { isOpen } from "../../lib/library/job-states.ts";
import type { Job, Sound } from "../../lib/library/job.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { useJob } from "../summary/use-job.ts";

export interface SpeechWork {
  /** The transcript that is being made of a sound, or how the last one ended. */
  readonly job: Job | null;
  readonly busy: boolean;
  /** A sentence when it could not even begin. */
  readonly problem: string;
  /** Only in answer to a click: the browser asks the person for the host of an address. Gives whether it has begun. */
  readonly start: (sound: File | URL) => Promise<boolean>;
  readonly stop: () => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** Has transcripts made of the sound of an entry; they go on when the page is closed. */
export function useSpeech({ id, language }: Lecture): SpeechWork {
  const { run } = useCommands();
  const { database } = useLibrary();
  const library = useMemo(() => Promise.resolve(database.backendDB()), [database]);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const names = [id];
  const forgetDone = (ended: Job | null) => void run("dismissJobs", { ids: ended?.state === "done" ? [ended.id] : [] });
  const { job, look } = useJob(library, names, forgetDone, "speech");
  const ids = job ? [job.id] : [];

  async function start(given: File | URL): Promise<boolean> {
    setProblem("");
    setBusy(true);
    try {
      const sound = given instanceof URL ? await allowed(given) : await kept(given);
      if (typeof sound === "string") {
        setProblem(sound);
        return false;
      }
      const reply = await queueSpeech(id, sound, language);
      if (reply.status === "done" && reply.result.queued > 0) {
        if (job) await forgetSoundOf(job);
        return true;
      }
      if (sound.from === "file") await forgetSound(sound.name);
      // Another window has asked for it meanwhile.
      setProblem(reply.status === "done" ? say("transcribesAlready") : sayRefusal(reply));
      return false;
    } finally {
      setBusy(false);
      look();
    }
  }

  async function retry(): Promise<void> {
    const sound = job?.failure?.reason === "no-access-to-sound" ? job.request.sound : null;
    if (sound?.from === "address") await askForAccess(new URL(sound.address));
    await run("retryJobs", { ids });
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

/** A sentence where the browser does not let it be fetched. */
async function allowed(address: URL): Promise<Sound | string> {
  const isAllowed = await askForAccess(address);
  return isAllowed ? { from: "address", address: address.href } : say("soundNotAllowed", address.host);
}

/** A sentence where there is no room for it. */
async function kept(file: File): Promise<Sound | string> {
  try {
    return { from: "file", name: await keepSound(file) };
  } catch (error) {
    report("page", error);
    return say("soundNotKept");
  }
}
