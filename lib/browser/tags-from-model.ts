import { chatCompletion, PATIENCE } from "../summary/chat-completions.ts";
import { deadline } from "../summary/deadline.ts";
import { ModelError } from "../summary/model-failure.ts";
import { type TagMaterial, tagPrompt } from "../summary/tag-prompt.ts";
import { roomIn, usualWindow } from "../summary/window.ts";
import type { ModelReach } from "./model-access.ts";
import { newFence } from "./new-fence.ts";
import type { TagAnswer } from "./server-question.ts";

/** Somebody waits for these before they save; milliseconds. */
const LIMIT = 120_000;

/** Asks the person's model for tags, once; null where none is set. Rejects with the signal's reason. */
export async function tagsFromModel(
  material: TagMaterial,
  reach: ModelReach | null,
  signal: AbortSignal,
  limit = LIMIT,
): Promise<TagAnswer> {
  if (!reach) return { ok: false, failure: { reason: "not-set", host: "" }, received: "" };
  const { access, window } = reach;
  const { host } = new URL(access.base);
  const late = deadline(signal, () => new ModelError({ reason: "timed-out", host, model: access.model }));
  late.within(limit);
  const prompt = tagPrompt(material, roomIn(window ?? usualWindow(access.base)), newFence());
  let received = "";
  try {
    const { text } = await chatCompletion(access, prompt, {
      fetch: (address, options) => fetch(address, options),
      patience: PATIENCE,
      heard: (soFar) => (received = soFar),
      signal: late.signal,
    });
    return { ok: true, text };
  } catch (error) {
    if (error instanceof ModelError) return { ok: false, failure: error.failure, received };
    throw error;
  } finally {
    late.clear();
  }
}
