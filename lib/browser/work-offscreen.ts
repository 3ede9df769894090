import { JOBS_CHANNEL } from "./jobs-channel.ts";
import { jobRunner } from "./job-tools.ts";
import { sendMessage } from "./messages.ts";
import { sendCommand } from "./send-command.ts";

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
    modelReach,
    idle: (isStill) => setTimeout(() => isStill() && window.close(), STAYS),
  });
  new BroadcastChannel(JOBS_CHANNEL).addEventListener("message", runner.wake);
  runner.wake();
}

/** A worker that dies on the way gives no answer: it is asked again. */
async function modelReach() {
  for (const pause of TRIES) {
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
    const answer = await sendMessage("modelReach", undefined).catch(() => "none" as const);
    if (answer !== "none") return answer;
  }
  throw new Error("The background does not answer");
}
