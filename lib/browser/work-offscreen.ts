import { answerPages } from "./answer-pages.ts";
import { type Errand, JOBS_CHANNEL } from "./jobs-channel.ts";
import { jobRunner } from "./job-tools.ts";
import { sendMessage } from "./messages.ts";
import { report } from "./report.ts";
import type { ModelReach, SpeechReach } from "./model-access.ts";
import type { AnsweredIn } from "./speech-form.ts";
import { sendCommand } from "./send-command.ts";
import type { ServerKey } from "./server-question.ts";

/** How long the document stays when nothing is left to do, in milliseconds. */
const STAYS = 30_000;
const TRIES = [0, 200, 1000, 3000];

/**
 * Works on jobs in the offscreen document, which lives while the worker comes and goes: a worker is ended when an answer
 * takes over 30 seconds. It listens on a channel and to no messages, whose senders would else wait for its answer too.
 */
export function workOffscreen(): void {
  const runner = jobRunner({
    send: (type, input) => sendCommand(type, input),
    modelReach: () => modelReach(null),
    speechReach,
    idle: (isStill) => setTimeout(() => isStill() && !backing && !syncing && answering === 0 && window.close(), STAYS),
  });
  let backing: Promise<void> | null = null;
  let syncing: Promise<void> | null = null;
  let isAskedAgain = false;
  let answering = 0;
  answerPages({
    modelReach,
    send: (type, input) => sendCommand(type, input),
    stay() {
      answering += 1;
      return () => {
        answering -= 1;
        runner.wake();
      };
    },
  });
  const backUp = () => {
    backing ??= writeOffscreen().finally(() => {
      backing = null;
      runner.wake();
    });
  };
  const sync = () => {
    // What was changed or answered since it began may be for the next one.
    isAskedAgain = syncing !== null;
    syncing ??= syncOffscreen().finally(() => {
      syncing = null;
      if (isAskedAgain) sync();
      else runner.wake();
    });
  };
  new BroadcastChannel(JOBS_CHANNEL).addEventListener("message", ({ data }: MessageEvent<Errand>) =>
    data === "backup" ? backUp() : data === "sync" ? sync() : runner.wake(),
  );
  runner.wake();
}

/** What writes files is large, and wanted seldom. */
async function writeOffscreen(): Promise<void> {
  const { writeBackupFile } = await import("./write-backup-file.ts");
  await writeBackupFile({
    prepare: () => sendCommand("prepare", {}),
    settings: () => answered(() => sendMessage("librarySettings", undefined)),
    handOver: (backup) => answered(() => sendMessage("keepBackup", backup)),
  });
}

/** What syncs is large too, and not there for those who do not. */
async function syncOffscreen(): Promise<void> {
  try {
    const { runSync } = await import("./sync/run-sync.ts");
    const haveSettingsCome = await runSync((type, input) => sendCommand(type, input));
    // Only the background can read and write settings: it does before each sync.
    if (haveSettingsCome) await answered(() => sendMessage("syncNow", undefined));
  } catch (error) {
    report("background", error);
  }
}

async function modelReach(server: ServerKey | null): Promise<ModelReach | null> {
  const answer = await answered(async () => ({ reach: await sendMessage("modelReach", server) }));
  return answer.reach;
}

async function speechReach(sound: string | null, answeredIn?: AnsweredIn): Promise<SpeechReach> {
  const answer = await answered(() => sendMessage("speechReach", { sound, answeredIn }));
  return answer ?? { access: null, mayFetch: false, form: null };
}

/** A worker that dies on the way gives no answer: it is asked again. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (const pause of TRIES) {
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
    const answer = await ask().catch(() => "none" as const);
    if (answer !== "none") return answer;
  }
  throw new Error("The background does not answer");
}
