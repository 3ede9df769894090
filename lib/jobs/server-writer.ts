import { chatCompletion, type Patience } from "../summary/chat-completions.ts";
import type { Fetch, ModelAccess } from "../summary/model-request.ts";
import { roomIn, usualWindow } from "../summary/window.ts";
import type { ModelWriter } from "./summary-writer.ts";

/** The person's own model, on its server. `window` in tokens; null where nobody knows it. */
export function serverWriter(
  access: ModelAccess,
  window: number | null,
  fetch: Fetch,
  patience: Patience,
): ModelWriter {
  return {
    kind: "model",
    source: { by: "model", name: access.model },
    room: roomIn(window ?? usualWindow(access.base)),
    write: (prompt, heard, signal) => chatCompletion(access, prompt, { fetch, patience, heard, signal }),
  };
}
