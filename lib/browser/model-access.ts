import type { ModelAccess } from "../summary/model-request.ts";
import { keyFor } from "./model-key.ts";
import { maySend } from "./page-access.ts";
import { modelSetting } from "./settings.ts";

/** How the person's model is reached, and how much it takes at once. */
export interface ModelReach {
  readonly access: ModelAccess;
  /** In tokens; null where nobody knows. */
  readonly window: number | null;
}

/** Null where the person has set no model. */
export async function modelReach(): Promise<ModelReach | null> {
  const set = await modelSetting.read();
  if (!set) return null;
  const { base, model, window } = set;
  return { access: { base, model, key: await keyFor(base), isAllowed: await maySend(new URL(base)) }, window };
}
