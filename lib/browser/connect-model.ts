import { ModelError, type ModelFailure } from "../summary/model-failure.ts";
import { listModels, type OfferedModel } from "../summary/model-list.ts";
import { keyFor, type KeyName } from "./model-key.ts";
import { maySend } from "./page-access.ts";

/** The models of a server, or why it did not name them. */
export type Connection =
  | { readonly ok: true; readonly models: readonly OfferedModel[] }
  | { readonly ok: false; readonly failure: ModelFailure };

/** Asks the person's server which models it has, with its key where one is set. */
export async function connectModel(base: string, name: KeyName = "modelKey"): Promise<Connection> {
  const key = (await keyFor(base, name)) ?? (await keyFor(base));
  const access = { base, key, isAllowed: await maySend(new URL(base)) };
  try {
    return { ok: true, models: await listModels(access, (address, options) => fetch(address, options)) };
  } catch (error) {
    if (error instanceof ModelError) return { ok: false, failure: error.failure };
    throw error;
  }
}
