import { askServer } from "./ask-server.ts";
import type { KeyName } from "./model-key.ts";
import type { Connection } from "./server-question.ts";

/** Has the person's server asked which models it has, with its key where one is set. */
export async function connectModel(base: string, name: KeyName = "modelKey"): Promise<Connection> {
  const answer = await askServer({ kind: "models", asked: { base, name } });
  return answer ?? { ok: false, failure: { reason: "unattended", host: new URL(base).host } };
}
