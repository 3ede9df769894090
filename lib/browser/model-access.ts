import type { ModelAccess } from "../summary/model-request.ts";
import { keyFor } from "./model-key.ts";
import { hasAccess, maySend } from "./page-access.ts";
import { modelSetting, speechSetting } from "./settings.ts";

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

/** How the person's server for speech is reached, and whether the sound may be fetched. */
export interface SpeechReach {
  /** Null where the person has set no server. */
  readonly access: ModelAccess | null;
  readonly mayFetch: boolean;
}

/** `sound` is the address that it is fetched from, if it is. */
export async function speechReach(sound: string | null): Promise<SpeechReach> {
  const set = await speechSetting.read();
  const url = sound === null ? null : URL.parse(sound);
  const mayFetch = url !== null && (await hasAccess(url));
  if (!set) return { access: null, mayFetch };
  const { base, model } = set;
  const key = (await keyFor(base, "speechKey")) ?? (await keyFor(base));
  return { access: { base, model, key, isAllowed: await maySend(new URL(base)) }, mayFetch };
}
