import { browser } from "wxt/browser";
import { jobRunner, type Send } from "../job-tools.ts";
import { modelReach } from "../model-access.ts";
import { inOffscreenDocument } from "../offscreen-document.ts";

/** Firefox ends an event page that has called nothing of the browser's for 30 seconds; in milliseconds. */
const SIGN_OF_LIFE = 20_000;

/**
 * Where jobs are worked on. Chromium ends a worker in the middle of a long answer, and has a document for it that stays.
 * Firefox has no such document, and lets an event page wait as long as it shows signs of life.
 */
export function jobPlace(send: Send): () => Promise<void> | void {
  return import.meta.env.FIREFOX ? inEventPage(send) : () => inOffscreenDocument("jobs", send);
}

function inEventPage(send: Send): () => void {
  let alive: ReturnType<typeof setInterval> | undefined;
  const runner = jobRunner({ send, modelReach, idle: () => clearInterval(alive) });
  return () => {
    clearInterval(alive);
    alive = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
    runner.wake();
  };
}
