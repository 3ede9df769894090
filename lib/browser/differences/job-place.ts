import { answerPages } from "../answer-pages.ts";
import { jobRunner, type Send } from "../job-tools.ts";
import type { AfterCommand } from "../keep-jobs.ts";
import { modelReach, speechReach } from "../model-access.ts";
import { inOffscreenDocument } from "../offscreen-document.ts";
import { sendCommand } from "../send-command.ts";
import { stayAwake, whileAwake } from "../stay-awake.ts";

/**
 * Where jobs are worked on. Chromium ends a worker in the middle of a long answer, and has a document for it that stays.
 * Firefox has no such document, and lets an event page wait as long as it shows signs of life.
 */
export function jobPlace(send: Send): () => Promise<void> | void {
  return import.meta.env.FIREFOX ? inEventPage(send) : () => inOffscreenDocument("jobs", send);
}

/**
 * Where the library is synced: the same. What an event page writes by itself no message tells of: `after` is called. It
 * waits until the sync has ended, and gives whether settings have come.
 */
export function syncPlace(send: Send, after: AfterCommand): () => Promise<boolean | void> {
  if (!import.meta.env.FIREFOX) return () => inOffscreenDocument("sync", send);
  const telling: Send = async (type, input) => {
    const reply = await send(type, input);
    after(type);
    return reply;
  };
  return () => whileAwake(async () => (await import("../sync/run-sync.ts")).runSync(telling));
}

/** Called by a page: has somebody be there who may ask the person's servers. An event page is woken by what it is sent. */
export async function wakeJobPlace(): Promise<void> {
  if (!import.meta.env.FIREFOX) await inOffscreenDocument("jobs", (type, input) => sendCommand(type, input));
}

function inEventPage(send: Send): () => void {
  let sleep = (): void => {};
  const runner = jobRunner({ send, modelReach: () => modelReach(null), speechReach, idle: () => sleep() });
  answerPages({ modelReach, send, stay: stayAwake });
  return () => {
    sleep();
    sleep = stayAwake();
    runner.wake();
  };
}
