import type { AnswerForm } from "../speech/answer-form.ts";
import type { ModelAccess } from "../summary/model-request.ts";
import { keyFor } from "./model-key.ts";
import { hasAccess, maySend } from "./page-access.ts";
import type { ServerKey } from "./server-question.ts";
import { type AnsweredIn, knownForm, speechFormSetting } from "./speech-form.ts";
import { modelSetting, speechSetting } from "./settings.ts";

/** How the person's model is reached, and how much it takes at once. */
export interface ModelReach {
  readonly access: ModelAccess;
  /** In tokens; null where nobody knows. */
  readonly window: number | null;
}

/** The person's model, null where none is set; or a server that is named, whose model is not chosen yet. */
export async function modelReach(server: ServerKey | null): Promise<ModelReach | null> {
  if (server) {
    const { base, name } = server;
    const key = (await keyFor(base, name)) ?? (await keyFor(base));
    return { access: { base, model: "", key, isAllowed: await maySend(new URL(base)) }, window: null };
  }
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
  /** In which the server answered last, if that is known. */
  readonly form: AnswerForm | null;
}

/** Tells that, in the background or where it is asked. */
export type SpeechReaching = typeof speechReach;

/** `sound` is the address that it is fetched from, if it is; `answeredIn` is kept for the next time. */
export async function speechReach(sound: string | null, answeredIn?: AnsweredIn): Promise<SpeechReach> {
  if (answeredIn) await speechFormSetting.write({ ...answeredIn, at: Date.now() });
  const set = await speechSetting.read();
  const url = sound === null ? null : URL.parse(sound);
  const mayFetch = url !== null && (await hasAccess(url));
  if (!set) return { access: null, mayFetch, form: null };
  const { base, model } = set;
  const reach = await modelReach({ base, name: "speechKey" });
  const access = reach && { ...reach.access, model };
  return { access, mayFetch, form: access && (await knownForm(access, Date.now())) };
}
