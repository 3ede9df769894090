import { ModelError } from "../summary/model-failure.ts";
import { listModels } from "../summary/model-list.ts";
import type { ModelReach } from "./model-access.ts";
import type { Connection } from "./server-question.ts";

/** Asks a server which models it has. */
export async function modelsOfServer(reach: ModelReach | null, base: string): Promise<Connection> {
  if (!reach) return { ok: false, failure: { reason: "not-set", host: new URL(base).host } };
  try {
    return { ok: true, models: await listModels(reach.access, (address, options) => fetch(address, options)) };
  } catch (error) {
    if (error instanceof ModelError) return { ok: false, failure: error.failure };
    throw error;
  }
}
