import { browser } from "wxt/browser";
import { JOBS_CHANNEL } from "./jobs-channel.ts";

const DOCUMENT = "offscreen.html";

export async function hasOffscreenDocument(): Promise<boolean> {
  const there = await browser.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] });
  return there.length > 0;
}

/** Chromium allows one for each extension; that another worker made it in the same moment is as good. */
export async function openOffscreenDocument(): Promise<void> {
  try {
    await browser.offscreen.createDocument({
      url: DOCUMENT,
      reasons: ["WORKERS"],
      justification: "Works on summaries that take longer than a service worker may live.",
    });
  } catch (error) {
    if (!(await hasOffscreenDocument())) throw error;
  }
}

export function wakeOffscreenDocument(): void {
  const channel = new BroadcastChannel(JOBS_CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel knows its own origin only
  channel.postMessage("work");
  channel.close();
}
