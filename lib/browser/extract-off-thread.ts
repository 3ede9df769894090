import { extractive } from "../summary/extractive.ts";
import type { ExtractQuestion } from "../summary/extract-worker.ts";
import type { Summariser } from "../summary/summariser.ts";
import { startWorker } from "./differences/trusted-types.ts";

/** Picks key sentences in a worker of its own; where there are none, as in a service worker, right here. */
export const extractOffThread: Summariser = {
  source: extractive.source,
  async summarise(text, options, signal) {
    if (typeof Worker === "undefined") return extractive.summarise(text, options, signal);
    const { default: address } = await import("../summary/extract-worker.ts?worker&url");
    signal?.throwIfAborted();
    return answerOf(startWorker(address), { text, options }, signal);
  },
};

function answerOf(worker: Worker, question: ExtractQuestion, signal: AbortSignal | undefined): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<string>) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    signal?.addEventListener("abort", () => reject(signal.reason));
  });
  worker.postMessage(question, []);
  return answer.finally(() => worker.terminate());
}
