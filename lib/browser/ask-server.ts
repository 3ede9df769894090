import { browser } from "wxt/browser";
import { wakeJobPlace } from "./differences/job-place.ts";
import { report } from "./report.ts";
import { SERVER_PORT, type ServerQuestion, type ServerQuestions } from "./server-question.ts";

/** Pauses before each attempt, in milliseconds: what answers may just be ending, or not be there yet. */
const PAUSES = [0, 100, 500, 2000];

/**
 * Has one of the person's servers asked by the part of Lectern that may, and gives the answer; null where that part ended
 * each time before there was one. Rejects with the signal's reason, which also ends the request.
 */
export async function askServer<Kind extends keyof ServerQuestions>(
  question: Extract<ServerQuestion, { kind: Kind }>,
  signal?: AbortSignal,
): Promise<ServerQuestions[Kind]["answer"] | null> {
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resolve) => void setTimeout(resolve, pause));
    signal?.throwIfAborted();
    // Where it cannot be woken it may be there all the same; if not, the next attempt comes.
    await wakeJobPlace().catch((error: unknown) => report("page", error));
    signal?.throwIfAborted();
    const answer = await answered<ServerQuestions[Kind]["answer"]>(question, signal);
    if (answer) return answer;
  }
  return null;
}

function answered<Answer>(question: ServerQuestion, signal?: AbortSignal): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: SERVER_PORT });
    const stop = (): void => {
      port.disconnect();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop);
    port.onMessage.addListener((answer: Answer) => {
      signal?.removeEventListener("abort", stop);
      resolve(answer);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      signal?.removeEventListener("abort", stop);
      resolve(null);
    });
    port.postMessage(question);
  });
}
