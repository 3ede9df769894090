import { browser } from "wxt/browser";
import { broadcast } from "./broadcast.ts";
import type { Send } from "./job-tools.ts";
import { type Errand, JOBS_CHANNEL } from "./jobs-channel.ts";

const DOCUMENT = "offscreen.html";

/** Has the document that outlives the worker do something, and opens it first where it is not there. */
export async function inOffscreenDocument(errand: Errand, send: Send): Promise<void> {
  // Two that open it at once would each take the jobs from the other.
  await navigator.locks.request("lectern-offscreen", async () => {
    if (!(await isThere())) {
      // Whoever held jobs until now is gone with the former document.
      await send("releaseJobs", {});
      await open();
    }
  });
  broadcast(JOBS_CHANNEL, errand);
}

async function isThere(): Promise<boolean> {
  const there = await browser.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] });
  return there.length > 0;
}

/** Chromium allows one for each extension; that another worker made it in the same moment is as good. */
async function open(): Promise<void> {
  try {
    await browser.offscreen.createDocument({
      url: DOCUMENT,
      reasons: ["WORKERS", "BLOBS"],
      justification: "Works on summaries, backups and sync, which take longer than a service worker may live.",
    });
  } catch (error) {
    if (!(await isThere())) throw error;
  }
}
