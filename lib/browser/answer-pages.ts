import { browser } from "wxt/browser";
import { isOwnPage } from "./own-page.ts";
import type { Send } from "./job-tools.ts";
import type { ModelReach } from "./model-access.ts";
import { modelsOfServer } from "./models-of-server.ts";
import { report } from "./report.ts";
import {
  SERVER_PORT,
  type ServerKey,
  type ServerQuestion,
  type ServerQuestions,
  type TagAnswer,
} from "./server-question.ts";
import { tagsFromModel } from "./tags-from-model.ts";

interface Answering {
  /** How a server is reached; without one that is named, the person's model. */
  readonly modelReach: (server: ServerKey | null) => Promise<ModelReach | null>;
  /** The way to the writer of the library. */
  readonly send: Send;
  /** Has this document or worker stay until what it gives is called. */
  readonly stay: () => () => void;
}

/** Asks the person's servers what Lectern's own pages want to know of them, and nobody else does. */
export function answerPages({ modelReach, send, stay }: Answering): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== SERVER_PORT || !port.sender || !isOwnPage(port.sender)) return;
    const leave = stay();
    // Who closes the page, or waits no longer, ends the request.
    const gone = new AbortController();
    port.onDisconnect.addListener(() => gone.abort());
    gone.signal.addEventListener("abort", leave);
    port.onMessage.addListener((question: ServerQuestion) => {
      void answerTo(question, { modelReach, send }, gone.signal)
        .then((answer) => gone.signal.aborted || port.postMessage(answer))
        .catch((error: unknown) => {
          if (gone.signal.aborted) return;
          report("jobs", error);
          // A page that hears nothing would ask again, and the same question may be paid for twice.
          port.postMessage(failedAnswer(error));
        });
    });
  });
}

function failedAnswer(error: unknown): TagAnswer {
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, failure: { reason: "unforeseen", host: "", detail: detail.slice(0, 200) }, received: "" };
}

async function answerTo(
  question: ServerQuestion,
  { modelReach, send }: Pick<Answering, "modelReach" | "send">,
  signal: AbortSignal,
): Promise<ServerQuestions[keyof ServerQuestions]["answer"]> {
  switch (question.kind) {
    case "models":
      return modelsOfServer(await modelReach(question.asked), question.asked.base);
    case "sync":
      return (await import("./sync/answer-sync.ts")).answerSync(question.asked, send, signal);
    case "tags":
      return tagsFromModel(question.asked, await modelReach(null), signal);
  }
}
