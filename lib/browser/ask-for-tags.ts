import type { TagMaterial } from "../summary/tag-prompt.ts";
import { askServer } from "./ask-server.ts";
import type { TagAnswer } from "./server-question.ts";

/** Has the person's model asked for tags, once; `host` is its server. Rejects with the signal's reason. */
export async function askForTags(material: TagMaterial, host: string, signal: AbortSignal): Promise<TagAnswer> {
  const answer = await askServer({ kind: "tags", asked: material }, signal);
  return answer ?? { ok: false, failure: { reason: "unattended", host }, received: "" };
}
